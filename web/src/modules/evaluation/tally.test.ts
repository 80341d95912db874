import { describe, expect, it } from 'vitest'
import { answered, percent, response, satisfaction } from './tally'

describe('what a tally says', () => {
  const tally = { entries: 40, satisfied: 9, fair: 2, unsatisfied: 1 }

  it('counts who has answered', () => {
    expect(answered(tally)).toBe(12)
    expect(response(tally)).toBe('30%')
  })

  it('takes the satisfaction from the answers, never from the roll', () => {
    expect(satisfaction(tally)).toBe('91.7%')
  })

  it('says nothing where nobody has answered', () => {
    expect(satisfaction({ entries: 40, satisfied: 0, fair: 0, unsatisfied: 0 })).toBe('—')
    expect(percent(0, 0)).toBe('—')
  })
})
