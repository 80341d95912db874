import type { Level, Named } from './common'

export type Role =
  | 'RESIDENT'
  | 'BUILDING_LEADER'
  | 'GRID_WORKER'
  | 'GRID_LEADER'
  | 'BRANCH_SECRETARY'
  | 'COMMUNITY_OFFICER'
  | 'STREET_OFFICER'
  | 'CITY_OFFICER'
  | 'CITY_LEADER'
  | 'UNIT_CONTACT'
  | 'PROPERTY_MANAGER'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDIT_ADMIN'

export type Face = 'phone' | 'console'

export interface Hat {
  role: Role
  node: string
  nodeName: string
  level?: Level
  building?: Named
}

export interface Session {
  signedIn: boolean
  mode: 'demo' | 'production'
  account?: { id: string; name: string; username: string }
  hats: Hat[]
  faces: Face[]
}

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Role
  roleName: string
  sentence: string
  face: Face
}

export interface Device {
  id: string
  current: boolean
  agent: string
  createdAt: string
  lastSeenAt: string
}
