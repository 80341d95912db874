import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropOthers, forgetAll, keep, recall } from './kept'

const HOUR = 3_600_000

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(1_000 * HOUR)
})
afterEach(() => forgetAll())

describe('what the device keeps', () => {
  it('is read back with the time at which the server said it', async () => {
    await keep('wu', 'todo/all', { items: ['r1'] })

    expect(await recall('wu', 'todo/all')).toMatchObject({ at: 1_000 * HOUR, value: { items: ['r1'] } })
  })

  it('is nobody else’s', async () => {
    await keep('wu', 'todo/all', 1)

    expect(await recall('zheng', 'todo/all')).toBeUndefined()
  })

  it('ends with the session that was not used', async () => {
    await keep('wu', 'todo/all', 1)
    vi.spyOn(Date, 'now').mockReturnValue(1_012 * HOUR)

    expect(await recall('wu', 'todo/all')).toBeUndefined()
  })

  it('is no more than what is wanted', async () => {
    await keep('wu', 'request/r1', 1)
    await keep('wu', 'request/r2', 2)
    await keep('wu', 'counts', 3)

    await dropOthers('wu', 'request/', new Set(['r2']))

    expect(await recall('wu', 'request/r1')).toBeUndefined()
    expect(await recall('wu', 'request/r2')).toMatchObject({ value: 2 })
    expect(await recall('wu', 'counts')).toMatchObject({ value: 3 })
  })

  it('goes as a whole at sign-out', async () => {
    await keep('wu', 'counts', 3)

    await forgetAll()

    expect(await recall('wu', 'counts')).toBeUndefined()
  })
})
