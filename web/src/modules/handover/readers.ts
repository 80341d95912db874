import type { Role } from '@/lib/types'
import { POST_FILLERS } from '@/modules/organization/readers'

/** Who fills posts, and who holds one and so may leave it or come to it. */
export const HANDOVER_READERS: Role[] = [...POST_FILLERS, 'GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'UNIT_CONTACT', 'PROPERTY_MANAGER', 'CITY_LEADER']
