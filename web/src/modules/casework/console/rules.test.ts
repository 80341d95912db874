import { describe, expect, it } from 'vitest'
import type { RuleRow } from '@/lib/types'
import { coveredBy, moved, put, same, wanted } from './rules'

const line = (id: string, more: Partial<RuleRow> = {}): RuleRow => ({ id, to: 'GRID', ...more })
const ids = (rules: RuleRow[]): string => rules.map(({ id }) => id).join('')

describe('a table of dispatch rules', () => {
  const abc = [line('a'), line('b'), line('c')]

  it('moves a line up and down', () => {
    expect(ids(moved(abc, 2, 0))).toBe('cab')
    expect(ids(moved(abc, 0, 1))).toBe('bac')
  })

  it('keeps a line at the end that would move beyond it', () => {
    expect(ids(moved(abc, 0, -1))).toBe('abc')
    expect(ids(moved(abc, 2, 3))).toBe('abc')
  })

  it('puts a changed line where it was, and a new one at the end', () => {
    expect(put(abc, line('b', { to: 'CITY' }))[1]?.to).toBe('CITY')
    expect(ids(put(abc, line('d')))).toBe('abcd')
  })

  it('is the same only in the same order, whatever the names say', () => {
    expect(same(abc, [line('a', { areaName: '音西街道' }), line('b'), line('c')])).toBe(true)
    expect(same(abc, moved(abc, 0, 1))).toBe(false)
  })

  it('is sent without names', () => {
    expect(JSON.parse(JSON.stringify(wanted(line('a', { category: '01', categoryName: '城乡建设' }))))).toEqual({ id: 'a', category: '01', to: 'GRID' })
  })
})

describe('a line that an earlier one covers', () => {
  it('is found by category, area and kind together', () => {
    const rules = [line('a', { category: '01', area: '35.01.81.007' }), line('b', { category: '01.02', area: '35.01.81.007.010' })]

    expect(coveredBy(rules, 1)).toBe(0)
  })

  it('is not meant by a sibling whose code begins alike', () => {
    expect(coveredBy([line('a', { category: '01.02' }), line('b', { category: '01.020' })], 1)).toBeUndefined()
  })

  it('is not meant by a line for one kind of compound only', () => {
    expect(coveredBy([line('a', { compoundKind: 'VILLAGE' }), line('b')], 1)).toBeUndefined()
    expect(coveredBy([line('a'), line('b', { compoundKind: 'VILLAGE' })], 1)).toBe(0)
  })
})
