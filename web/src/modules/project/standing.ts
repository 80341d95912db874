import type { ProjectState, Role } from '@/lib/types'
import type { Tone } from '@/ui/tone'

/** Who sets projects, and who sees them in full. */
export const PROJECT_SETTERS: Role[] = ['BRANCH_SECRETARY', 'COMMUNITY_OFFICER']
export const PROJECT_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'PARTY_MEMBER', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER']

const TONES: Record<ProjectState, Tone> = {
  SET: 'warn',
  LED: 'work',
  TEAMED: 'work',
  RUNNING: 'work',
  SUBMITTED: 'work',
  DELIVERED: 'work',
  RECTIFY: 'warn',
  CLOSED: 'ok',
  UNANSWERED: 'quiet',
  RAISED: 'late',
  WITHDRAWN: 'quiet',
}

export const toneOf = (state: ProjectState): Tone => TONES[state]

export const UNDER_WAY: ProjectState[] = ['SET', 'LED', 'TEAMED', 'RUNNING', 'SUBMITTED', 'DELIVERED', 'RECTIFY']

/** How much of all, never of nothing. */
export const share = (n: number, all: number): string => (all === 0 ? '—' : `${Math.round((n / all) * 1000) / 10}%`)

/** An action as it stands in addresses. */
export const keyOf = (action: string): string => action.toLowerCase().replaceAll('_', '-')
