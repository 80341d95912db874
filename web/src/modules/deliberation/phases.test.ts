import { describe, expect, it } from 'vitest'
import { PHASES, placeOf, share } from './phases'

describe('the five steps of a topic', () => {
  it('lie behind it, under it and ahead of it', () => {
    expect(PHASES.map((one) => placeOf(one, { phase: 'DECIDE', state: 'VOTING' }))).toEqual(['past', 'past', 'now', 'ahead', 'ahead'])
  })

  it('are all behind it only when those affected closed it', () => {
    const closed = '2026-03-02T04:00:00Z'
    expect(PHASES.map((one) => placeOf(one, { phase: 'JUDGE', state: 'CLOSED', closed }))).toEqual(['past', 'past', 'past', 'past', 'past'])
    expect(placeOf('JUDGE', { phase: 'JUDGE', state: 'UNANSWERED', closed })).toBe('end')
    expect(placeOf('TALK', { phase: 'ASK', state: 'DECLINED', closed })).toBe('ahead')
  })

  it('has no share of nothing', () => {
    expect(share(0, 0)).toBe('—')
    expect(share(1, 3)).toBe('33.3%')
  })
})
