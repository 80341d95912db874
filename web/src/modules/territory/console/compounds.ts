import type { CompoundKind } from '@/lib/types'

/** All sorts of compounds, in the order of the city's list. */
export const KINDS: CompoundKind[] = ['OLD_LANES', 'NO_PROPERTY', 'OLD_ESTATE', 'COMMERCIAL', 'HIGH_END', 'RESETTLEMENT', 'VILLAGE']
