import { describe, expect, it } from 'vitest'
import type { AdjustedGrid, AreaCollection, Border } from '@/lib/types'
import { changesOf, coloursOf, middleLine, sizeOf } from './grids'

const box = (west: number, east: number, more: number[][] = []): Border => ({
  type: 'MultiPolygon',
  coordinates: [[[[west, 0], ...more, [east, 0], [east, 2], [west, 2], [west, 0]]]],
})

const grid = (n: number, households: number, boundary: Border): AdjustedGrid => ({
  code: `35018100701000${n}`,
  name: `Grid ${n}`,
  written: `35018100701000${n}`,
  ownName: '',
  kind: 'URBAN',
  kindName: '',
  sizeException: '',
  households,
  boundary,
})

const inForce = (...grids: AdjustedGrid[]): AreaCollection => ({
  type: 'FeatureCollection',
  features: grids.map(({ code, name, households, boundary }) => {
    const path = `35.01.81.007.010.${code.slice(12)}`
    return { type: 'Feature', id: path, geometry: boundary, properties: { path, name, level: 'GRID', households, simulated: true } }
  }),
})

describe('what a plan changes', () => {
  it('is nothing while the land stays, however many points a border has', () => {
    expect(changesOf([grid(1, 400, box(0, 1, [[0.5, 0]]))], inForce(grid(1, 400, box(0, 1))))).toEqual([])
  })

  it('names grids that are new, gone, larger or smaller', () => {
    const before = inForce(grid(1, 400, box(0, 1)), grid(2, 400, box(1, 2)), grid(3, 350, box(2, 3)), grid(4, 300, box(3, 4)))

    const changes = changesOf([grid(1, 150, box(0, 0.4)), grid(5, 250, box(0.4, 1)), grid(2, 750, box(1, 3)), grid(4, 300, box(3, 4))], before)

    expect(changes.map(({ code, kind, from, to }) => [code.at(-1), kind, from, to])).toEqual([
      ['1', 'smaller', 400, 150],
      ['2', 'larger', 400, 750],
      ['3', 'gone', 350, 0],
      ['5', 'added', 0, 250],
    ])
  })

  it('tells of land that changes hands without a household', () => {
    expect(changesOf([grid(1, 400, box(0, 1.2))], inForce(grid(1, 400, box(0, 1)))).map(({ kind }) => kind)).toEqual(['reshaped'])
  })
})

describe('the size of a grid', () => {
  it.each([
    ['URBAN', 299, 'few'],
    ['URBAN', 300, 'fit'],
    ['URBAN', 500, 'fit'],
    ['URBAN', 501, 'many'],
    ['RURAL', 120, 'free'],
    ['EXCLUSIVE', 0, 'free'],
  ] as const)('of a grid %s with %d households is %s', (kind, households, size) => {
    expect(sizeOf({ kind, households })).toBe(size)
  })
})

describe('the colours of grids', () => {
  it('differ as long as there are enough, and stay with the older grid', () => {
    const colours = coloursOf(['001', '002', '013'].map((code) => ({ code })))

    expect([...colours.values()]).toEqual(['--grid-1', '--grid-2', '--grid-3'])
  })

  it('come again when there are more grids than colours', () => {
    expect(coloursOf(Array.from({ length: 20 }, (_, n) => ({ code: String(n).padStart(3, '0') }))).get('019')).toBe('--grid-7')
  })
})

describe('the line through the middle', () => {
  it('runs from border to border', () => {
    expect(middleLine(box(0, 4), true)).toEqual([[2, 0], [2, 2]])
    expect(middleLine(box(0, 4), false)).toEqual([[0, 1], [4, 1]])
  })
})
