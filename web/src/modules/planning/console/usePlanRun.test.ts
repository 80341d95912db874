import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PlanRun, PlanRunRow } from '@/lib/types'
import { planning } from '../api'
import { newest } from './usePlanRun'

const row = (edition: number, done: number): PlanRunRow => ({ id: 'a', edition, done }) as PlanRunRow
const run = (edition: number, done: number): PlanRun => ({ summary: row(edition, done), ended: [], pieces: 1, grids: [] })
const { signal } = new AbortController()

describe('an attempt that is watched', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is read whole at first and when its plan has become another, else only how far it is', async () => {
    const whole = vi.spyOn(planning, 'run').mockResolvedValueOnce(run(1, 0.1)).mockResolvedValueOnce(run(2, 0.5))
    const progress = vi.spyOn(planning, 'progress').mockResolvedValueOnce(row(1, 0.3)).mockResolvedValueOnce(row(2, 0.5))

    const first = await newest('a', undefined, signal)
    const same = await newest('a', first, signal)
    const other = await newest('a', same, signal)

    expect(same).toEqual({ ...first, summary: row(1, 0.3) })
    expect(same.grids).toBe(first.grids)
    expect(other.summary.edition).toBe(2)
    expect(whole).toHaveBeenCalledTimes(2)
    expect(progress).toHaveBeenCalledTimes(2)
  })
})
