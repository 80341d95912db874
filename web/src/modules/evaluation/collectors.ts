import type { Role } from '@/lib/types'

/** Who may write down what a household said. */
export const COLLECTORS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** Who may see how the evaluations of their area go. */
export const EVALUATION_READERS: Role[] = [...COLLECTORS, 'CITY_LEADER']

/** Who may open one and ask back. */
export const CONVENORS: Role[] = ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']
