import type { Hat, NamedPath, Role } from '@/lib/types'
import { widest } from '@/modules/organization/readers'

/** Who may found one, offer seats and give duties. */
export const ALLIANCE_LEADERS: Role[] = ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** Who may see those of their area. */
export const ALLIANCE_READERS: Role[] = [...ALLIANCE_LEADERS, 'GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'CITY_LEADER']

/** Who may hold a seat, and so owe something. */
export const ALLIANCE_MEMBERS: Role[] = ['COMMUNITY_OFFICER', 'GRID_LEADER', 'GRID_WORKER', 'BRANCH_SECRETARY', 'UNIT_CONTACT', 'PROPERTY_MANAGER']

/** The largest area whose alliances somebody sees; a unit sees those at whose table it sits. */
export const homeOf = (hats: readonly Hat[]): NamedPath | undefined => widest(hats, ALLIANCE_READERS)
