import type { AccountRow } from '@/lib/types'
import { identity } from '../api'

export type CareName = 'unlock' | 'renewPassword' | 'resetFactor' | 'close' | 'reopen'

export interface Care {
  name: CareName
  /** It is only proposed: another person approves it, and it has a reason. */
  proposed: boolean
  danger: boolean
  /** Does it, and answers the number of the proposal where it is one. */
  act: (id: string, reason: string) => Promise<number | undefined>
}

const at = (name: CareName, act: (id: string) => Promise<void>): Care => ({
  name,
  proposed: false,
  danger: false,
  act: async (id) => {
    await act(id)
    return undefined
  },
})

const proposal = (name: CareName, act: (id: string, reason: string) => Promise<{ number: number }>): Care => ({
  name,
  proposed: true,
  danger: true,
  act: async (id, reason) => (await act(id, reason)).number,
})

/** What the system administrator may do for an account as it stands. */
export function caresFor({ closed, lockedUntil, secondFactor }: Pick<AccountRow, 'closed' | 'lockedUntil' | 'secondFactor'>): Care[] {
  if (closed) return [at('reopen', identity.reopenAccount)]
  return [
    ...(lockedUntil ? [at('unlock', identity.unlockAccount)] : []),
    at('renewPassword', identity.renewPassword),
    ...(secondFactor ? [proposal('resetFactor', identity.proposeFactorReset)] : []),
    proposal('close', identity.proposeClosing),
  ]
}
