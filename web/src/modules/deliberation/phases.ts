import type { Topic, TopicPhase, TopicRow, TopicState } from '@/lib/types'
import type { Tone } from '@/ui/tone'

export const PHASES: TopicPhase[] = ['ASK', 'TALK', 'DECIDE', 'DO', 'JUDGE']

const TURNED: TopicState[] = ['DECLINED', 'NO_QUORUM', 'TIED', 'UNDECIDED', 'UNANSWERED', 'RAISED_AS_REQUEST', 'REWORK']

export function toneOf(state: TopicState): Tone {
  if (state === 'CLOSED') return 'ok'
  return TURNED.includes(state) ? 'warn' : 'work'
}

/** What each of the five steps is to a topic: behind it, where it stands, where it ended, or ahead. */
export type Place = 'past' | 'now' | 'end' | 'ahead'

export function placeOf(phase: TopicPhase, now: Pick<TopicRow, 'phase' | 'closed' | 'state'>): Place {
  const at = PHASES.indexOf(now.phase)
  const here = PHASES.indexOf(phase)
  if (here < at || now.state === 'CLOSED') return 'past'
  if (here > at) return 'ahead'
  return now.closed ? 'end' : 'now'
}

/** When a topic left each step, from what happened to it. */
export function leftAt(steps: Topic['steps'], phase: TopicPhase): string | undefined {
  return steps.filter((step) => step.phase === phase).at(-1)?.at
}

/** Per cent, without a division by nothing. */
export const share = (part: number, all: number): string => (all ? `${((part / all) * 100).toFixed(1)}%` : '—')
