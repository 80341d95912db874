import { describe, expect, it } from 'vitest'
import { keyOf, share } from './standing'

describe('figures of projects', () => {
  it('are no share of nothing', () => {
    expect(share(0, 0)).toBe('—')
    expect(share(1, 3)).toBe('33.3%')
  })

  it('name actions as addresses do', () => {
    expect(keyOf('APPROVE_PLAN')).toBe('approve-plan')
  })
})
