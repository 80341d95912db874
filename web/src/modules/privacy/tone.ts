import type { RightsState } from '@/lib/types'
import type { Tone } from '@/ui/tone'

const TONES: Record<RightsState, Tone> = { FILED: 'warn', ACCEPTED: 'work', DONE: 'ok', REFUSED: 'late', WITHDRAWN: 'quiet' }

export const toneOf = (state: RightsState): Tone => TONES[state]
