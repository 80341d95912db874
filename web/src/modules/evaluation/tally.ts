import type { EvaluationState, EvaluationTally } from '@/lib/types'
import type { Tone } from '@/ui/tone'

const TONES: Record<EvaluationState, Tone> = { OPEN: 'work', EXTENDED: 'warn', SATISFIED: 'ok', UNSATISFIED: 'late', UNANSWERED: 'warn', WITHDRAWN: 'quiet' }

export const toneOf = (state: EvaluationState): Tone => TONES[state]

type Counted = Pick<EvaluationTally, 'entries' | 'satisfied' | 'fair' | 'unsatisfied'>

export const answered = ({ satisfied, fair, unsatisfied }: Counted): number => satisfied + fair + unsatisfied

const DASH = '—'

/** A share in per cent with one digit; a dash where there is nothing to take a share of. */
export const percent = (part: number, whole: number): string => (whole ? `${Math.round((part / whole) * 1000) / 10}%` : DASH)

export const response = (tally: Counted): string => percent(answered(tally), tally.entries)
export const satisfaction = (tally: Counted): string => percent(tally.satisfied + tally.fair, answered(tally))
