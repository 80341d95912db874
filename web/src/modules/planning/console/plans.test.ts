import { describe, expect, it } from 'vitest'
import type { PlanFigures, PlanRun, PlanRunRow, PlannedGrid } from '@/lib/types'
import { communitiesOf, isBest, placeIn, sameLand, stateOf, toneOfRun } from './plans'

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

describe('the same land in plans side by side', () => {
  const box = (key: string, west: number, east: number, code?: string): PlannedGrid =>
    ({ key, ...(code && { code }), boundary: { type: 'Polygon', coordinates: [[[west, 0], [east, 0], [east, 1], [west, 1], [west, 0]]] } }) as unknown as PlannedGrid

  it('is told by the place, not by the running number of a new grid', () => {
    const looked = box('new-1', 0, 2)
    const other = [box('new-1', 2, 4), box('new-2', 0, 2)]
    expect(sameLand('b', other, { plan: 'a', grid: looked })).toBe('new-2')
    expect(sameLand('a', [looked, box('new-2', 2, 4)], { plan: 'a', grid: looked })).toBe('new-1')
    expect(sameLand('b', other, undefined)).toBe('')
  })

  it('is the same grid where it is in force in both', () => {
    const looked = box('350181007010001', 0, 2, '350181007010001')
    const other = [box('new-1', 0, 2), box('350181007010001', 2, 4, '350181007010001')]
    expect(sameLand('b', other, { plan: 'a', grid: looked })).toBe('350181007010001')
  })

  it('is looked for within a grid, also where its middle is outside', () => {
    const bow = { key: 'bow', boundary: { type: 'Polygon', coordinates: [[[0, 0], [5, 0], [5, 1], [1, 1], [1, 2], [5, 2], [5, 3], [0, 3], [0, 0]]] } } as unknown as PlannedGrid
    const [x = 0] = placeIn(bow)
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(1)
  })
})
