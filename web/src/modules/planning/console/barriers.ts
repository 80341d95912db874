import type { BarrierDrawn, BarrierKind } from '@/lib/types'
import { uuidv7 } from '@/lib/uuid'

const MOST = 500

/** By the words of officials and of the interface. */
const KINDS: Record<string, BarrierKind> = {
  小路: 'PATH',
  居住区道路: 'LANE',
  支路: 'BRANCH_ROAD',
  次干道: 'MINOR_ROAD',
  主干道: 'MAIN_ROAD',
  铁路: 'RAILWAY',
  河流: 'RIVER',
}
const CODES = new Set<string>(Object.values(KINDS))
const isKind = (word: string): word is BarrierKind => CODES.has(word)

export type Broken = 'json' | 'empty' | 'many' | 'line' | 'name' | 'kind' | 'crs'

export interface Fault {
  why: Broken
  /** Which line, from one; none where the whole file is meant. */
  n?: number
  kind?: string
}

export interface ReadFile {
  items: BarrierDrawn[]
  faults: Fault[]
}

interface Line {
  type?: string
  geometry?: { type?: string; coordinates?: unknown }
  properties?: Record<string, unknown> | null
}

const isPosition = (at: unknown): at is [number, number] =>
  Array.isArray(at) && typeof at[0] === 'number' && typeof at[1] === 'number' && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90

function linesOf({ geometry }: Line): unknown[] | undefined {
  if (geometry?.type === 'LineString' && Array.isArray(geometry.coordinates)) return [geometry.coordinates]
  return geometry?.type === 'MultiLineString' && Array.isArray(geometry.coordinates) ? geometry.coordinates : undefined
}

function featuresOf(text: string): Line[] | undefined {
  try {
    const read = JSON.parse(text) as { type?: string; features?: unknown }
    return read.type === 'FeatureCollection' && Array.isArray(read.features) ? (read.features as Line[]) : undefined
  } catch {
    return undefined
  }
}

type Known = Pick<BarrierDrawn, 'id' | 'kind' | 'name' | 'line'>

const isSame = (one: Omit<Known, 'id'>, other: Known): boolean =>
  one.kind === other.kind && one.name === other.name && JSON.stringify(one.line) === JSON.stringify(other.line)

/**
 * The lines of a GeoJSON file, and what is wrong with it; nothing is taken of a file with faults. A line that is known
 * keeps its id, so that the same file again draws nothing twice.
 */
export function readBarriers(text: string, known: readonly Known[] = []): ReadFile {
  const features = featuresOf(text)
  if (!features) return { items: [], faults: [{ why: 'json' }] }
  const items: BarrierDrawn[] = []
  const faults: Fault[] = []
  features.forEach((feature, at) => {
    const n = at + 1
    const name = String(feature.properties?.name ?? '').trim()
    const word = String(feature.properties?.kind ?? '').trim()
    const kind = KINDS[word] ?? (isKind(word) ? word : undefined)
    const lines = linesOf(feature)
    if (!lines) faults.push({ why: 'line', n })
    else if (!name) faults.push({ why: 'name', n })
    else if (!kind) faults.push({ why: 'kind', n, kind: word })
    else if (!lines.every((line) => Array.isArray(line) && line.length > 1 && line.every(isPosition))) faults.push({ why: 'crs', n })
    else
      for (const positions of lines as number[][][]) {
        const drawn = { kind, name, line: positions.map(([lng = 0, lat = 0]) => [lng, lat]) }
        items.push({ id: known.find((one) => isSame(drawn, one))?.id ?? uuidv7(), ...drawn })
      }
  })
  if (!faults.length && !items.length) faults.push({ why: 'empty' })
  if (items.length > MOST) faults.push({ why: 'many' })
  return { items, faults }
}

const METRES = 111_195

/** How long a line is, in metres. */
export function lengthOf(line: readonly (readonly number[])[]): number {
  return line.slice(1).reduce((sum, [lng = 0, lat = 0], n) => {
    const [fromLng = 0, fromLat = 0] = line[n] ?? []
    return sum + METRES * Math.hypot(lat - fromLat, (lng - fromLng) * Math.cos((lat * Math.PI) / 180))
  }, 0)
}
