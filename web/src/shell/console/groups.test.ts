import { describe, expect, it } from 'vitest'
import { GROUPS, grouped, isUnder, opensByItself } from './groups'
import { menu } from './routes'

describe('the groups of the left menu', () => {
  it('hold every entry but the work bench, once', () => {
    const inGroups = Object.values(GROUPS).flat()
    expect([...inGroups].sort()).toEqual(menu.map(({ to }) => to).filter((to) => to !== '/').sort())
  })

  it('keep every entry that a person sees, and no empty heading', () => {
    const seen = menu.filter(({ to }) => !to.startsWith('/p'))
    const groups = grouped(seen)
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(seen.length)
    expect(groups.every(({ entries }) => entries.length > 0)).toBe(true)
    expect(groups[0]?.name).toBeUndefined()
  })

  it('are left out where there are few entries', () => {
    expect(grouped(menu.slice(0, 5))).toEqual([{ entries: menu.slice(0, 5) }])
  })

  it('know the entry of a page that has none of its own', () => {
    expect(isUnder('/mediations', '/law-talks')).toBe(true)
    expect(isUnder('/topics', '/topics/7')).toBe(true)
    expect(isUnder('/', '/topics')).toBe(false)
  })

  it('are all open where that fits, else those of the requests and of the open page', () => {
    expect(opensByItself('talk', 12, false)).toBe(true)
    expect(opensByItself('talk', 22, false)).toBe(false)
    expect(opensByItself('talk', 22, true)).toBe(true)
    expect(opensByItself('requests', 22, false)).toBe(true)
  })
})
