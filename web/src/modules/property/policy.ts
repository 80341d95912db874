import type { PolicyMode, PolicyState, Role, Stance } from '@/lib/types'
import type { Tone } from '@/ui/tone'

export const STATES: PolicyState[] = ['DRAFT', 'CONSULTED', 'DECIDED', 'IN_FORCE', 'REVIEW', 'REPLACED', 'WITHDRAWN']
export const STANCES: Stance[] = ['AGREE', 'CHANGE', 'OPPOSE']

/** Who drafts policies of compounds and takes their steps. */
export const POLICY_DRAFTERS: Role[] = ['BRANCH_SECRETARY', 'COMMUNITY_OFFICER']

/** Whether a mode can be drafted on a day. */
export const isOn = (mode: PolicyMode, day: string): boolean => mode.from <= day && (!mode.until || mode.until >= day)

/** Who sees those of their area. */
export const PROPERTY_READERS: Role[] = ['GRID_WORKER', 'GRID_LEADER', 'BRANCH_SECRETARY', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER', 'CITY_LEADER']

const TONES: Record<PolicyState, Tone> = { DRAFT: 'quiet', CONSULTED: 'work', DECIDED: 'work', IN_FORCE: 'ok', REVIEW: 'warn', REPLACED: 'quiet', WITHDRAWN: 'quiet' }
export const toneOf = (state: PolicyState): Tone => TONES[state]

/** Households by what they think of a draft, with the share of each. */
export function shares(opinions: Partial<Record<Stance, number>>): { stance: Stance; n: number; share: number }[] {
  const all = STANCES.reduce((sum, one) => sum + (opinions[one] ?? 0), 0)
  return STANCES.map((stance) => ({ stance, n: opinions[stance] ?? 0, share: all ? (100 * (opinions[stance] ?? 0)) / all : 0 }))
}

/** A share in per cent, or a dash where there is nothing to share. */
export const percent = (part: number, all: number): string => (all ? `${((100 * part) / all).toFixed(1)}%` : '—')

/** The last twelve months, this one included, by their first days. */
export function lastYear(today = new Date()): { from: string; to: string } {
  const month = (back: number): string => {
    const day = new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 1))
    return day.toISOString().slice(0, 10)
  }
  return { from: month(11), to: month(0) }
}
