import type { AdjustedGrid, PlanFigures, PlanRun, PlanRunRow, PlannedGrid } from '@/lib/types'
import type { Tone } from '@/ui/tone'

/** The columns by which plans are compared, and whether more of it is better. */
export const FIGURES = ['grids', 'inBand', 'meanDeviation', 'cutMetres', 'compactness', 'crossings', 'splitCompounds', 'extraPieces', 'moved'] as const
export type Figure = (typeof FIGURES)[number]

const MORE_IS_BETTER: Partial<Record<Figure, boolean>> = {
  inBand: true,
  meanDeviation: false,
  cutMetres: false,
  compactness: true,
  crossings: false,
  splitCompounds: false,
  extraPieces: false,
  moved: false,
}

export interface Judged {
  figures: PlanFigures
  /** Households that would get another grid; none for the grids in force. */
  moved: number
}

export function valueOf({ figures, moved }: Judged, figure: Figure): number {
  return figure === 'moved' ? moved : figures[figure]
}

/** Whether a plan is alone best in a figure; of one there is no best. */
export function isBest(all: readonly Judged[], one: Judged, figure: Figure): boolean {
  const more = MORE_IS_BETTER[figure]
  if (more === undefined || all.length < 2) return false
  const value = valueOf(one, figure)
  return all.every((other) => other === one || (more ? value > valueOf(other, figure) : value < valueOf(other, figure)))
}

export type RunState = 'waiting' | 'running' | 'stopping' | NonNullable<PlanRunRow['outcome']>

export function stateOf({ outcome, stopping, begun }: PlanRunRow): RunState {
  return outcome ?? (stopping ? 'stopping' : begun ? 'running' : 'waiting')
}

export function toneOfRun(run: PlanRunRow): Tone {
  const state = stateOf(run)
  return state === 'DONE' ? 'ok' : state === 'REFUSED' || state === 'FAILED' ? 'late' : state === 'STOPPED' ? 'warn' : 'work'
}

/** The place of a new grid in its plan, which has no name yet. */
export const placeOf = ({ key }: PlannedGrid): number => Number(/\d+$/.exec(key)?.[0] ?? 0)

/** A planned grid as the map of grids draws it. */
export function drawn(grid: PlannedGrid): AdjustedGrid {
  return { code: grid.key, written: grid.code ?? '', ownName: '', name: grid.name, kind: 'URBAN', kindName: '', sizeException: '', households: grid.households, boundary: grid.boundary }
}

export interface PlannedCommunity {
  path: string
  name: string
  /** Grids that are not as they are in force. */
  changed: number
}

/** The communities of a plan, those with most changes first. */
export function communitiesOf(run: PlanRun): PlannedCommunity[] {
  const found = new Map<string, PlannedCommunity>()
  for (const { community, communityName, unchanged } of run.grids) {
    const one = found.get(community) ?? { path: community, name: communityName, changed: 0 }
    found.set(community, { ...one, changed: one.changed + (unchanged ? 0 : 1) })
  }
  return [...found.values()].sort((one, other) => other.changed - one.changed || one.path.localeCompare(other.path))
}

/** What is looked at in plans side by side: the key of a grid, and a place in it. */
export interface Sight {
  plan: string
  grid: PlannedGrid
}

type Ring = readonly (readonly number[])[]
type Polygon = readonly Ring[]

const polygonsOf = ({ boundary }: PlannedGrid): Polygon[] => (boundary.type === 'Polygon' ? [boundary.coordinates as unknown as Polygon] : (boundary.coordinates as unknown as Polygon[]))

/** Whether a place lies within a ring: a ray to the east meets it an odd number of times. */
function isWithin([x = 0, y = 0]: readonly number[], ring: Ring): boolean {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x1 = 0, y1 = 0] = ring[at] ?? []
    const [x2 = 0, y2 = 0] = ring[before] ?? []
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const covers = (grid: PlannedGrid, place: readonly number[]): boolean => polygonsOf(grid).some(([outer = [], ...holes]) => isWithin(place, outer) && !holes.some((hole) => isWithin(place, hole)))

/** A place inside a grid: half way along the widest stretch of a line through the middle of its largest part. */
export function placeIn(grid: PlannedGrid): readonly number[] {
  const [outer = []] = polygonsOf(grid).reduce((largest, one) => ((one[0]?.length ?? 0) > (largest[0]?.length ?? 0) ? one : largest), [] as Polygon)
  const heights = outer.map(([, y = 0]) => y)
  const y = (Math.min(...heights) + Math.max(...heights)) / 2
  const met = outer
    .flatMap(([x1 = 0, y1 = 0], at) => {
      const [x2 = 0, y2 = 0] = outer[(at + 1) % outer.length] ?? []
      return y1 > y !== y2 > y ? [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)] : []
    })
    .sort((one, other) => one - other)
  let [west = 0, east = 0] = met
  for (let at = 2; at + 1 < met.length; at += 2) if ((met[at + 1] ?? 0) - (met[at] ?? 0) > east - west) [west, east] = [met[at] ?? 0, met[at + 1] ?? 0]
  return [(west + east) / 2, y]
}

/** The grid of a plan that is to stand out for what is looked at in one of them: the same grid in force, or who has its land. */
export function sameLand(plan: string, grids: readonly PlannedGrid[], seen: Sight | undefined): string {
  if (!seen) return ''
  if (plan === seen.plan) return seen.grid.key
  const same = seen.grid.code ? grids.find(({ code }) => code === seen.grid.code) : undefined
  const place = placeIn(seen.grid)
  return (same ?? grids.find((one) => covers(one, place)))?.key ?? ''
}
