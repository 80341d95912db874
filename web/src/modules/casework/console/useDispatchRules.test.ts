import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { RuleRow } from '@/lib/types'
import { type DispatchRules, useDispatchRules } from './useDispatchRules'

const line = (id: string): RuleRow => ({ id, to: 'GRID' })

/** A server with one table of rules. */
function aServer(): { version: number; rules: RuleRow[] } {
  const server = { version: 1, rules: [line('a')] }
  const answer = (status: number, body: object): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })
  vi.stubGlobal('fetch', async (url: string, { method, body, headers }: { method: string; body: string; headers: Record<string, string> }) => {
    if (url.endsWith('/preview')) return answer(200, { requests: 10, sampled: false, moved: 3, nobody: 0, changed: [] })
    if (method === 'PUT') {
      if (headers['If-Match'] !== `"${server.version}"`) return answer(412, { type: '/problems/lifecycle/version-stale', title: 'stale', status: 412 })
      server.version++
      server.rules = (JSON.parse(body) as { rules: RuleRow[] }).rules
    }
    return answer(200, { version: server.version, rules: server.rules })
  })
  return server
}

describe('the dispatch rules while they are edited', () => {
  let server: ReturnType<typeof aServer>
  let rules: DispatchRules

  beforeEach(async () => {
    server = aServer()
    rules = effectScope().run(useDispatchRules) as DispatchRules
    await rules.reload()
  })

  it('are changed only by what differs', () => {
    expect(rules.dirty.value).toBe(false)

    rules.draft.value = [line('a'), line('b')]

    expect(rules.dirty.value).toBe(true)
  })

  it('forget the preview when they change again', async () => {
    rules.draft.value = [line('b')]
    await rules.tryOut()
    expect(rules.preview.value?.moved).toBe(3)

    rules.draft.value = [line('c')]
    await Promise.resolve()

    expect(rules.preview.value).toBeUndefined()
  })

  it('come into force as a whole', async () => {
    rules.draft.value = [line('b'), line('a')]

    expect(await rules.save()).toBe(true)

    expect(server.rules.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(rules.dirty.value).toBe(false)
  })

  it('keep the draft when somebody else was faster, and may then be saved over the newest', async () => {
    rules.draft.value = [line('mine')]
    server.version = 2
    server.rules = [line('theirs')]

    expect(await rules.save()).toBe(false)
    expect(rules.conflict.value).toBe(true)
    expect(rules.draft.value[0]?.id).toBe('mine')

    await rules.keepMine()
    expect(await rules.save()).toBe(true)
    expect(server.rules[0]?.id).toBe('mine')
  })

  it('give way to the newest when the draft is given up', async () => {
    rules.draft.value = [line('mine')]
    server.version = 2
    server.rules = [line('theirs')]
    await rules.save()

    await rules.takeTheirs()

    expect(rules.conflict.value).toBe(false)
    expect(rules.draft.value[0]?.id).toBe('theirs')
  })
})
