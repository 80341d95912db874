import { expect, test } from 'vitest'
import { lastYear, percent, shares } from './policy'

test('what households think adds up, and silence is no opinion', () => {
  expect(shares({ AGREE: 3, OPPOSE: 1 }).map(({ n, share }) => [n, share])).toEqual([
    [3, 75],
    [0, 0],
    [1, 25],
  ])
  expect(shares({}).every(({ share }) => share === 0)).toBe(true)
})

test('a year is twelve whole months, this one included', () => {
  expect(lastYear(new Date(2026, 10, 27))).toEqual({ from: '2025-12-01', to: '2026-11-01' })
  expect(lastYear(new Date(2026, 11, 31))).toEqual({ from: '2026-01-01', to: '2026-12-01' })
})

test('nothing has no share', () => {
  expect(percent(0, 0)).toBe('—')
  expect(percent(1, 3)).toBe('33.3%')
})
