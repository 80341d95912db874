import type { ResidenceState } from '@/lib/types'
import type { Tone } from '@/ui/tone'

const TONES: Record<ResidenceState, Tone> = { STATED: 'warn', VERIFIED: 'ok', REFUSED: 'late', MOVED_OUT: 'quiet' }

export const toneOf = (state: ResidenceState): Tone => TONES[state]
