import type { RequestState } from '@/lib/types'

export type Tone = 'work' | 'ok' | 'warn' | 'late' | 'quiet'

const tones: Record<RequestState, Tone> = {
  SUBMITTED: 'work',
  ASSIGNED: 'work',
  ACCEPTED: 'work',
  IN_PROGRESS: 'work',
  WAITING_REPORTER: 'warn',
  DECLINING: 'warn',
  SHELVED: 'warn',
  VERIFYING: 'work',
  RESOLVED: 'ok',
  REOPENED: 'warn',
  CLOSED: 'ok',
  DECLINED: 'quiet',
  WITHDRAWN: 'quiet',
  MERGED: 'quiet',
}

/** The colour that goes with a state's word; never the only signal. */
export const toneOf = (state: RequestState): Tone => tones[state] ?? 'quiet'
