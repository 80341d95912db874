import type { HandoverState } from '@/lib/types'
import type { Tone } from '@/ui/tone'

const OF_STATE: Record<HandoverState, Tone> = { PREPARED: 'warn', SIGNED_BY_ONE: 'warn', SIGNED: 'work', DONE: 'ok', CANCELLED: 'quiet' }

export const toneOf = (state: HandoverState): Tone => OF_STATE[state]
