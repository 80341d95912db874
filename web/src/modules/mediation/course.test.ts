import { describe, expect, it } from 'vitest'
import { PHASES, placeOf } from './course'

const places = (standing: Parameters<typeof placeOf>[1]): string[] => PHASES.map((phase) => placeOf(phase, standing))

describe('the phases of a mediation', () => {
  it('lie behind it, under it and ahead of it', () => {
    expect(places({ state: 'REQUESTED', opened: false, drafted: false, agreed: false })).toEqual(['now', 'ahead', 'ahead', 'ahead'])
    expect(places({ state: 'OPEN', opened: true, drafted: false, agreed: false })).toEqual(['past', 'now', 'ahead', 'ahead'])
    expect(places({ state: 'OPEN', opened: true, drafted: true, agreed: false })).toEqual(['past', 'past', 'now', 'ahead'])
    expect(places({ state: 'AGREED', opened: true, drafted: true, agreed: true })).toEqual(['past', 'past', 'past', 'now'])
    expect(places({ state: 'FULFILLED', opened: true, drafted: true, agreed: true })).toEqual(['past', 'past', 'past', 'past'])
  })

  it('break off where it broke off', () => {
    expect(places({ state: 'WITHDRAWN', opened: false, drafted: false, agreed: false })).toEqual(['end', 'ahead', 'ahead', 'ahead'])
    expect(places({ state: 'REFERRED', opened: true, drafted: true, agreed: true })).toEqual(['past', 'past', 'past', 'end'])
  })
})
