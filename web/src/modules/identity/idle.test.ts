import { describe, expect, it } from 'vitest'
import { idleAt } from './idle'

const HALF_HOUR = 1800
const at = (seconds: number) => idleAt(1_000_000, 1_000_000 + seconds * 1000, HALF_HOUR)

describe('somebody who does nothing', () => {
  it('is left alone until two minutes before the end', () => {
    expect(at(0)).toEqual({ left: 1800, over: false, warn: false })
    expect(at(1679).warn).toBe(false)
  })

  it('is warned for two minutes', () => {
    expect(at(1680)).toEqual({ left: 120, over: false, warn: true })
    expect(at(1799.9)).toEqual({ left: 1, over: false, warn: true })
  })

  it('is signed out then, also when the device slept through the warning', () => {
    expect(at(1800)).toEqual({ left: 0, over: true, warn: false })
    expect(at(90_000).over).toBe(true)
  })

  it('is warned for half of a time that is shorter than the warning', () => {
    expect(idleAt(0, 29_000, 60).warn).toBe(false)
    expect(idleAt(0, 30_000, 60).warn).toBe(true)
  })
})
