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
