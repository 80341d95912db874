import type { Level } from './common'
import type { Crs, Responsible } from './places'

export type RequestState =
  | 'SUBMITTED'
  | 'ASSIGNED'
  | 'ACCEPTED'
  | 'IN_PROGRESS'
  | 'WAITING_REPORTER'
  | 'DECLINING'
  | 'SHELVED'
  | 'VERIFYING'
  | 'RESOLVED'
  | 'REOPENED'
  | 'CLOSED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'MERGED'

export interface CategoryRef {
  code: string
  name: string
  path?: string[]
}

export interface RequestRow {
  id: string
  no: string
  title: string
  category?: CategoryRef | null
  state: RequestState
  level: Level
  area: string
  areaName: string
  owner?: string | null
  ownerName?: string | null
  dueAt?: string | null
  /** In the server's working calendar; the faces never guess holidays. */
  workingDaysLeft?: number | null
  overdue: boolean
  createdAt: string
  resolvedAt?: string | null
  reporters: number
  isPrivate: boolean
  emergency: boolean
  supervised: boolean
  needsRating?: boolean | null
  /** The task of assist for which it stands on a to-do list. */
  task?: string | null
  thumb?: string | null
}

export interface Photo {
  id: string
  stage?: 'before' | 'after' | null
}

export interface TimeLineEntry {
  seq: number
  action: string
  from?: RequestState | null
  to?: RequestState | null
  at: string
  actorName?: string | null
  actorTitle?: string | null
  onBehalf?: string | null
  origin?: string | null
  text?: string | null
  /** What came along besides the text, in words, by the names of the inputs. */
  facts?: Record<string, string> | null
  photos?: Photo[] | null
  ownerName?: string | null
  level?: Level | null
}

export type InputType = 'text' | 'photo' | 'date' | 'days' | 'desk' | 'request' | 'rating' | 'choice'

export interface InputOption {
  value: string
  label: string
}

export interface ActionInput {
  name: string
  type: InputType
  required: boolean
  label?: string
  options?: InputOption[] | null
  min?: number | null
  max?: number | null
  /** Shown, and then required, only when the other field has this value. */
  along?: { field: string; value: string } | null
}

export interface Action {
  action: string
  kind: 'primary' | 'normal' | 'danger'
  label?: string
  inputs: ActionInput[]
}

export interface Assist {
  id: string
  unit: string
  unitName?: string | null
  task: string
  state: string
  dueAt?: string | null
  overdue?: boolean
  version?: number
  availableActions?: Action[]
}

export interface RequestDetail extends RequestRow {
  version: number
  text: string
  address?: string | null
  lat?: number | null
  lng?: number | null
  photos: Photo[]
  resolveBy?: string | null
  timeline: TimeLineEntry[]
  availableActions: Action[]
  assists: Assist[]
  mergedInto?: string | null
  rating?: { value: string; text?: string | null; at?: string } | null
  extension?: { days: number; reason?: string } | null
  shelf?: { plan: string; reviewOn: string } | null
  responsible: Responsible[]
  myRole: string[]
}

export type Channel = 'H5' | 'DESK' | 'DOOR' | 'PHONE' | 'PAPER'

export type PlaceRef =
  | { lat: number; lng: number; crs: Crs }
  | { buildingId: string }
  | { area: string; address: string }

export interface NewRequest {
  id: string
  text: string
  title?: string
  category?: string
  place: PlaceRef
  address?: string
  isPrivate?: boolean
  anonymous?: boolean
  emergency?: boolean
  photos: string[]
  channel?: Channel
}

export interface Suggestion {
  categories: { code: string; name: string; path: string[]; confidence: number }[]
  nearby: {
    id: string
    no: string
    title: string
    distance?: number | null
    reporters: number
    state: RequestState
    score?: number
  }[]
  emergency?: { hint: string; category?: string } | null
}

export interface TodoCounts {
  today: { owed: number; within2h: number }
  overdue: { n: number; yesterday?: number }
  raised: number
  shelvedDue: number
  all: number
}

export interface Notice {
  id: string
  at: string
  text: string
  requestId?: string | null
  read: boolean
}

export interface PublicRequest {
  no: string
  title: string
  text?: string | null
  category?: CategoryRef | null
  state: RequestState
  area: string
  areaName: string
  ownerName?: string | null
  createdAt: string
  resolvedAt?: string | null
  dueAt?: string | null
  overdue?: boolean
  reporters: number
  photos?: Photo[]
  thumb?: string | null
  timeline?: TimeLineEntry[]
  rating?: { value: string } | null
}

export interface RequestPoint {
  id: string
  no: string
  title: string
  state: RequestState
  overdue: boolean
  category?: string
}

export interface Category {
  code: string
  name: string
  path: string[]
  level: number
  kind?: string
  /** Terms as the server writes them: 5wd, 4wh, 2h. */
  acceptance?: string
  resolution?: string
  emergency?: boolean
  photoAfter?: boolean
  verification?: boolean
  isPrivate?: boolean
  open?: boolean
}
