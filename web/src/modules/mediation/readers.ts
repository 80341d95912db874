import type { Role } from '@/lib/types'

/** Who sees kind and outcome of the mediations of their area. */
export const MEDIATION_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER']

/** Who puts the groups together and names mediators. */
export const MEDIATION_NAMERS: Role[] = ['BRANCH_SECRETARY', 'COMMUNITY_OFFICER']

/** Who asks for residents who cannot do it themselves. */
export const MEDIATION_ASKERS: Role[] = ['BUILDING_LEADER', 'GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER']

/** Who plans law talks. */
export const LAW_TALK_PLANNERS: Role[] = ['BRANCH_SECRETARY', 'COMMUNITY_OFFICER', 'STREET_OFFICER']
