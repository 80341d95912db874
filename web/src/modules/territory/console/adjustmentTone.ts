import type { AdjustmentState } from '@/lib/types'
import type { Tone } from '@/ui/tone'
import type { Size } from './grids'

const STATES: Record<AdjustmentState, Tone> = { DRAFT: 'work', SUBMITTED: 'warn', APPROVED: 'warn', IN_FORCE: 'ok', WITHDRAWN: 'quiet' }
const SIZES: Record<Size, Tone> = { few: 'warn', fit: 'ok', many: 'late', free: 'quiet' }

export const toneOf = (state: AdjustmentState): Tone => STATES[state]
export const toneOfSize = (size: Size): Tone => SIZES[size]
