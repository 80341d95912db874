import type { Level, Named, NamedPath } from './common'
import type { RequestPoint } from './requests'

export interface Responsible {
  post: string
  title: string
  name: string | null
  node: string
  phone?: string | null
}

export interface Place {
  lat: number
  lng: number
  area: string
  areaName: string
  street: NamedPath
  community?: NamedPath | null
  grid?: (NamedPath & { code?: string }) | null
  compound?: Named & { kind?: string }
  building?: Named
  simulated: boolean
  responsible: Responsible[]
}

export type Crs = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09'

export interface PlaceHit {
  kind: 'building' | 'compound' | 'community' | 'street'
  id?: string
  path: string
  label: string
  detail: string
  lat?: number | null
  lng?: number | null
}

export interface AreaNode extends NamedPath {
  kind: 'street' | 'community' | 'grid'
}

export interface AreaProperties extends NamedPath {
  level: Level
  households?: number
  openRequests?: number | null
  overdue?: number | null
  simulated?: boolean
}

export interface Position {
  lat: number
  lng: number
}

interface Collection<P> {
  type: 'FeatureCollection'
  features: { type: 'Feature'; geometry: { type: string; coordinates: unknown }; properties: P }[]
}

export type AreaCollection = Collection<AreaProperties>
export type PointCollection = Collection<RequestPoint>
