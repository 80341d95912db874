import type { AllianceState, DutyStanding } from '@/lib/types'
import type { Tone } from '@/ui/tone'

const OF_STATE: Record<AllianceState, Tone> = { FORMING: 'warn', ACTIVE: 'ok', ENDED: 'quiet' }
const OF_STANDING: Record<DutyStanding, Tone> = { KEPT: 'ok', LATE: 'warn', MISSED: 'late', DUE: 'quiet', REPORTED: 'work' }

export const toneOf = (state: AllianceState): Tone => OF_STATE[state]
export const toneOfDuty = (standing: DutyStanding): Tone => OF_STANDING[standing]
