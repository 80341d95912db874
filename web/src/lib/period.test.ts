import { describe, expect, it } from 'vitest'
import { daysBefore, daysOf } from './period'

describe('a period', () => {
  it('of this month ends today', () => {
    expect(daysOf('month', '2026-11-25')).toEqual({ from: '2026-11-01', to: '2026-11-25' })
  })

  it('of last month is whole, also across a year', () => {
    expect(daysOf('lastMonth', '2027-01-09')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })

  it('of this year begins with it', () => {
    expect(daysOf('year', '2026-11-25')).toEqual({ from: '2026-01-01', to: '2026-11-25' })
  })
})

describe('the period before', () => {
  it('of this month has the same days of the month before, as far as it has them', () => {
    expect(daysBefore('month', { from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('of last month is the whole month before that', () => {
    expect(daysBefore('lastMonth', { from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('of this year is the same part of the year before, also on a leap day', () => {
    expect(daysBefore('year', { from: '2028-01-01', to: '2028-02-29' })).toEqual({ from: '2027-01-01', to: '2027-02-28' })
  })

  it('of chosen days is as long and ends the day before', () => {
    expect(daysBefore('own', { from: '2026-11-10', to: '2026-11-16' })).toEqual({ from: '2026-11-03', to: '2026-11-09' })
  })
})
