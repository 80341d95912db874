import type { Role } from '@/lib/types'

/** Who raises what residents have told them. */
export const TOPIC_RAISERS: Role[] = ['BUILDING_LEADER', 'GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER']

/** Who sees how the topics of their area go. */
export const TOPIC_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER']
