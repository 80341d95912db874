import { describe, expect, it } from 'vitest'
import { uuidv7 } from './uuid'

describe('an id of the device', () => {
  it('is a UUID of version 7', () => {
    expect(uuidv7()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('sorts by time and says its time', () => {
    const earlier = uuidv7(1_795_000_000_000)
    const later = uuidv7(1_795_000_000_001)

    expect(earlier < later).toBe(true)
    expect(parseInt(earlier.replaceAll('-', '').slice(0, 12), 16)).toBe(1_795_000_000_000)
  })

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(1))).size).toBe(1000)
  })
})
