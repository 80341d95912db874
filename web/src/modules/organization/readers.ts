import type { Hat, NamedPath, Role } from '@/lib/types'

/** Who sees the organizations of their area. */
export const NETWORK_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER', 'SECURITY_ADMIN']

/** Who answers for the buildings of a grid. */
export const FIELD_WORKERS: Role[] = ['GRID_WORKER', 'GRID_LEADER']

/** Who proposes organizations in their area. */
export const NODE_PROPOSERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** Who fills posts. */
export const POST_FILLERS: Role[] = ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'SECURITY_ADMIN']

/** Who says who answers for which building. */
export const FIELD_GIVERS: Role[] = ['GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** Who says which company looks after which compound. */
export const SERVICE_SETTERS: Role[] = ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** Who sees all units. */
export const UNIT_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER', 'UNIT_CONTACT', 'PROPERTY_MANAGER']

/** Who registers units in their area. */
export const UNIT_REGISTRARS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** The largest area over which somebody has one of these roles. */
export function widest(hats: readonly Hat[], roles: readonly Role[]): NamedPath | undefined {
  const [first] = hats.filter(({ role }) => roles.includes(role)).sort((one, other) => one.node.length - other.node.length)
  return first && { path: first.node, name: first.nodeName }
}
