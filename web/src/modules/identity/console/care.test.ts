import { describe, expect, it } from 'vitest'
import { caresFor } from './care'

const names = (account: Parameters<typeof caresFor>[0]): string[] => caresFor(account).map(({ name }) => name)

describe('the system administrator', () => {
  it('asks an open account for a new password and proposes to close it', () => {
    expect(names({ closed: false, secondFactor: false })).toEqual(['renewPassword', 'close'])
  })

  it('unlocks only what is locked, and resets only a factor that is there', () => {
    expect(names({ closed: false, secondFactor: true, lockedUntil: '2026-11-26T08:00:00Z' })).toEqual(['unlock', 'renewPassword', 'resetFactor', 'close'])
  })

  it('can only open a closed account again', () => {
    expect(names({ closed: true, secondFactor: true })).toEqual(['reopen'])
  })

  it('only proposes what shuts somebody out or takes a factor away', () => {
    const proposed = caresFor({ closed: false, secondFactor: true }).filter((care) => care.proposed)

    expect(proposed.map(({ name }) => name)).toEqual(['resetFactor', 'close'])
  })
})
