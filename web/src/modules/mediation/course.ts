import type { MediationState } from '@/lib/types'
import type { Tone } from '@/ui/tone'

export const STATES: MediationState[] = ['REQUESTED', 'OPEN', 'AGREED', 'FULFILLED', 'FAILED', 'REFERRED', 'WITHDRAWN']

const TONES: Record<MediationState, Tone> = { REQUESTED: 'warn', OPEN: 'work', AGREED: 'work', FULFILLED: 'ok', FAILED: 'late', REFERRED: 'quiet', WITHDRAWN: 'quiet' }

export const toneOf = (state: MediationState): Tone => TONES[state]

/** Consent, talk, agreement, fulfilment. */
export const PHASES = ['CONSENT', 'TALK', 'AGREE', 'KEEP'] as const
export type Phase = (typeof PHASES)[number]

/** What each phase is to a mediation: behind it, where it stands, where it broke off, or ahead. */
export type Place = 'past' | 'now' | 'end' | 'ahead'

interface Standing {
  state: MediationState
  /** Whether both consented. */
  opened: boolean
  /** Whether something to sign is there. */
  drafted: boolean
  /** Whether all signed. */
  agreed: boolean
}

export function placeOf(phase: Phase, { state, opened, drafted, agreed }: Standing): Place {
  if (state === 'FULFILLED') return 'past'
  const at = agreed ? 3 : drafted && opened ? 2 : opened ? 1 : 0
  const here = PHASES.indexOf(phase)
  if (here < at) return 'past'
  if (here > at) return 'ahead'
  return ['FAILED', 'REFERRED', 'WITHDRAWN'].includes(state) ? 'end' : 'now'
}
