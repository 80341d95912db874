import { describe, expect, it } from 'vitest'
import { dayAfter } from './days'

describe('a date field', () => {
  it('counts days in the city, not where the device is', () => {
    const lateEvening = Date.parse('2026-11-23T23:30:00+08:00')
    const afterMidnight = Date.parse('2026-11-24T00:30:00+08:00')

    expect(dayAfter(1, lateEvening)).toBe('2026-11-24')
    expect(dayAfter(1, afterMidnight)).toBe('2026-11-25')
  })
})
