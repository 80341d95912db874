import { describe, expect, it } from 'vitest'
import type { PlanFigures, PlanRun, PlanRunRow, PlannedGrid } from '@/lib/types'
import { communitiesOf, isBest, stateOf, toneOfRun } from './plans'

const figures = (some: Partial<PlanFigures>): PlanFigures => ({ grids: 4, inBand: 1, meanDeviation: 0.1, cutMetres: 1000, compactness: 0.7, crossings: 0, splitCompounds: 0, extraPieces: 0, ...some })

describe('plans side by side', () => {
  const short = { figures: figures({ cutMetres: 900 }), moved: 30 }
  const round = { figures: figures({ compactness: 0.8 }), moved: 10 }

  it('names the best of a figure, be it the most or the least', () => {
    expect(isBest([short, round], short, 'cutMetres')).toBe(true)
    expect(isBest([short, round], round, 'cutMetres')).toBe(false)
    expect(isBest([short, round], round, 'compactness')).toBe(true)
    expect(isBest([short, round], round, 'moved')).toBe(true)
  })

  it('names nobody where they are equal, or where more is neither better nor worse', () => {
    expect(isBest([short, round], short, 'crossings')).toBe(false)
    expect(isBest([short, round], short, 'grids')).toBe(false)
    expect(isBest([short], short, 'cutMetres')).toBe(false)
  })
})

describe('the state of an attempt', () => {
  const row = (some: Partial<PlanRunRow>): PlanRunRow => ({ begun: false, stopping: false, ...some }) as PlanRunRow

  it('waits, runs, stops and ends', () => {
    expect(stateOf(row({}))).toBe('waiting')
    expect(stateOf(row({ begun: true }))).toBe('running')
    expect(stateOf(row({ begun: true, stopping: true }))).toBe('stopping')
    expect(stateOf(row({ begun: true, stopping: true, outcome: 'STOPPED' }))).toBe('STOPPED')
    expect(toneOfRun(row({ outcome: 'REFUSED' }))).toBe('late')
  })
})

describe('the communities of a plan', () => {
  const grid = (community: string, unchanged: boolean): PlannedGrid => ({ community, communityName: community, unchanged }) as PlannedGrid

  it('come with what changes in them, the most first', () => {
    const run = { grids: [grid('a', true), grid('b', false), grid('b', false), grid('c', false)] } as PlanRun
    expect(communitiesOf(run)).toEqual([
      { path: 'b', name: 'b', changed: 2 },
      { path: 'c', name: 'c', changed: 1 },
      { path: 'a', name: 'a', changed: 0 },
    ])
  })
})
