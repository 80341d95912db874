import { describe, expect, it } from 'vitest'
import { cityTime, sayDue, sayMoment } from './when'

const now = new Date('2026-11-23T15:00:00+08:00')

describe('when', () => {
  it('reads the clock of the city whatever the zone of the device', () => {
    expect(cityTime('2026-11-23T18:30:00Z')).toMatchObject({ day: 24, time: '02:30' })
  })

  it.each([
    ['2026-11-23T17:30:00+08:00', 'when.today', '17:30'],
    ['2026-11-22T23:59:00+08:00', 'when.yesterday', '23:59'],
    ['2026-11-24T00:00:00+08:00', 'when.tomorrow', '00:00'],
    ['2026-11-27T17:30:00+08:00', 'when.date', '17:30'],
    ['2025-11-23T17:30:00+08:00', 'when.dateOfYear', '17:30'],
  ])('says %s as %s', (at, key, time) => {
    expect(sayMoment(at, now)).toMatchObject({ key, values: { time } })
  })

  it('says the days that are left by the calendar', () => {
    const due = '2026-11-27T17:30:00+08:00'

    expect(sayDue(due, now, false).left).toEqual({ key: 'when.leftDays', values: { n: 4 } })
  })

  it('is late when the server says so or the time has passed', () => {
    expect(sayDue('2026-11-23T14:00:00+08:00', now, false).urgency).toBe('late')
    expect(sayDue('2026-11-23T17:30:00+08:00', now, true).urgency).toBe('late')
    expect(sayDue('2026-11-20T17:30:00+08:00', now, true).left).toEqual({ key: 'when.lateDays', values: { n: 3 } })
  })

  it('counts minutes in the last two hours', () => {
    expect(sayDue('2026-11-23T16:15:00+08:00', now, false)).toMatchObject({
      urgency: 'soon',
      left: { key: 'when.leftMinutes', values: { n: 75 } },
    })
  })
})
