import { describe, expect, it } from 'vitest'
import { change, crumbs, percent, rowsBehind, signed } from './figures'

const list = 'area=35.01.81.007&from=2026-11-01&to=2026-11-25&category=01&counted=COUNTED'

describe('a figure', () => {
  it('opens the rows that it counts', () => {
    expect(rowsBehind({ list })).toBe(`/requests?${list}`)
    expect(rowsBehind({ list }, 'solution')).toBe(`/requests?${list.replace('COUNTED', 'SOLVED')}`)
  })

  it('is said to one place, and not at all of nothing', () => {
    expect(percent(0.9734)).toBe('97.3%')
    expect(percent(0)).toBe('0.0%')
    expect(percent(null)).toBe('—')
    expect(percent(undefined)).toBe('—')
  })

  it('is compared in hundredths, where both periods have one', () => {
    expect(change({ rate: 0.9734 }, { rate: 0.961 })).toBe(1.2)
    expect(change({ rate: 0.9 }, { rate: null })).toBeUndefined()
    expect(change({ rate: 0.9 }, undefined)).toBeUndefined()
    expect([signed(1.2), signed(-0.4), signed(0)]).toEqual(['+1.2', '−0.4', '±0'])
  })
})

describe('the way down to an area', () => {
  const grid = ['35.01.81.007.010.004', '音西街道 福百社区 第四网格'] as const

  it('has a step for every level', () => {
    expect(crumbs(...grid, () => true, '全市').map(({ name }) => name)).toEqual(['全市', '音西街道', '福百社区', '第四网格'])
  })

  it('begins where somebody may read', () => {
    const mayRead = (path: string): boolean => path.startsWith('35.01.81.007')

    expect(crumbs(...grid, mayRead, '全市')[0]).toEqual({ path: '35.01.81.007', name: '音西街道' })
  })
})
