import type { AdjustedGrid, AreaCollection, Border } from '@/lib/types'

/** How many households a grid of the town should have, and what a drawing of that shows. */
export const BAND = { least: 300, most: 500, shown: 800 } as const

export type Size = 'few' | 'fit' | 'many' | 'free'

/** Only a grid of the town has to fit the band. */
export function sizeOf({ kind, households }: Pick<AdjustedGrid, 'kind' | 'households'>): Size {
  if (kind !== 'URBAN') return 'free'
  return households < BAND.least ? 'few' : households > BAND.most ? 'many' : 'fit'
}

const COLOURS = 12

/** Names of the colours by code, which ends with a number: a grid keeps that of its number, a later one that would look the same takes a free one. */
export function coloursOf(grids: readonly { code: string }[]): Map<string, string> {
  const given = new Map<string, number>()
  for (const code of grids.map((grid) => grid.code).sort()) {
    const taken = new Set(given.values())
    const own = Number(/\d{1,3}$/.exec(code)?.[0] ?? 0) % COLOURS
    const free = Array.from({ length: COLOURS }, (_, n) => (own + n) % COLOURS).find((colour) => !taken.has(colour))
    given.set(code, free ?? own)
  }
  return new Map([...given].map(([code, colour]) => [code, `--grid-${colour}`]))
}

export type ChangeKind = 'added' | 'gone' | 'larger' | 'smaller' | 'reshaped'

export interface GridChange {
  code: string
  name: string
  kind: ChangeKind
  /** Households before and after. */
  from: number
  to: number
}

/** A border is drawn anew with other points on the way; land that changed less has not changed. */
const SAME_LAND = 0.002

type Ring = number[][]

/** Twice the land within a ring, in square degrees: enough to compare the same place with itself. */
const around = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], n) => {
      const [nextX = 0, nextY = 0] = ring[(n + 1) % ring.length] ?? []
      return sum + x * nextY - nextX * y
    }, 0),
  )

const land = ({ coordinates }: Border): number =>
  coordinates.reduce((sum, [outer = [], ...holes]) => sum + around(outer) - holes.reduce((cut, hole) => cut + around(hole), 0), 0)

/** `35.01.81.007.010.004` is the grid 350181007010004. */
const codeOf = (path: string): string => path.replaceAll('.', '')

/** What a plan changes in the grids in force, in the order of their codes. */
export function changesOf(grids: readonly AdjustedGrid[], inForce: AreaCollection): GridChange[] {
  const now = new Map(inForce.features.map((feature) => [codeOf(feature.properties.path), feature]))
  const changes: GridChange[] = []
  for (const { code, name, households, boundary } of grids) {
    const before = now.get(code)
    now.delete(code)
    const from = before?.properties.households ?? 0
    const change = (kind: ChangeKind): number => changes.push({ code, name, kind, from, to: households })
    if (!before) change('added')
    else if (households !== from) change(households > from ? 'larger' : 'smaller')
    else if (Math.abs(land(boundary) / land(before.geometry) - 1) > SAME_LAND) change('reshaped')
  }
  for (const [code, { properties }] of now) changes.push({ code, name: properties.name, kind: 'gone', from: properties.households, to: 0 })
  return changes.sort((one, other) => one.code.localeCompare(other.code))
}

/** A straight line through the middle of a grid, which halves it without a map. */
export function middleLine({ coordinates }: Border, upright: boolean): number[][] {
  const points = coordinates.flat(2)
  const range = (axis: 0 | 1): [number, number] => {
    const values = points.map((point) => point[axis] ?? 0)
    return [Math.min(...values), Math.max(...values)]
  }
  const [west, east] = range(0)
  const [south, north] = range(1)
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return upright ? [[x, south], [x, north]] : [[west, y], [east, y]]
}
