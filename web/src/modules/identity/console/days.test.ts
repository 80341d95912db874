import { describe, expect, it } from 'vitest'
import { lastDay } from './days'

describe('the last day', () => {
  it('of what ends at midnight in the city is the day before', () => {
    expect(lastDay('2026-12-31T16:00:00Z')).toBe('2026-12-31')
  })

  it('of what ends in the middle of a day is that day', () => {
    expect(lastDay('2026-12-31T16:00:01Z')).toBe('2027-01-01')
  })
})
