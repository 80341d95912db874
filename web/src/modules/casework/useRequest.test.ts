import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { type OneRequest, useRequest } from './useRequest'

const answers: Response[] = []
const asked: { method: string; url: string; version: string | undefined }[] = []

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ method: init.method ?? '', url, version: (init.headers as Record<string, string>)['If-Match'] })
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('nobody expected this request'))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  answers.length = asked.length = 0
})

async function aRequest(): Promise<OneRequest> {
  let request: OneRequest | undefined
  const Host = defineComponent({
    setup() {
      request = useRequest(() => 'r1')
      return () => h('div')
    },
  })
  mount(Host)
  answers.push(json(200, { id: 'r1', version: 3, state: 'ASSIGNED' }))
  if (!request) throw new Error('not set up')
  await request.reload()
  return request
}

describe('one request', () => {
  it('acts on the version that was read and shows what came of it', async () => {
    const request = await aRequest()
    answers.push(json(200, { id: 'r1', version: 4, state: 'ACCEPTED' }))

    expect(await request.act('accept', {})).toEqual({ done: true, gone: false })

    expect(asked.at(-1)).toEqual({ method: 'POST', url: '/api/v1/requests/r1/actions/accept', version: '"3"' })
    expect(request.data.value?.state).toBe('ACCEPTED')
  })

  it('reads an outdated row anew and says so', async () => {
    const request = await aRequest()
    answers.push(json(412, { type: '/problems/platform/stale' }), json(200, { id: 'r1', version: 9, state: 'ACCEPTED' }))

    const outcome = await request.act('accept', {})
    await flushPromises()

    expect(outcome).toMatchObject({ done: false, refusal: { status: 412, stale: true } })
    expect(request.data.value?.version).toBe(9)
    expect(request.busy.value).toBe(false)
  })

  it('leaves the row alone when the action is refused', async () => {
    const request = await aRequest()
    answers.push(json(409, { type: '/problems/casework/urged-today', title: '今天已经催办过' }))

    expect(await request.act('urge', {})).toMatchObject({ done: false, refusal: { slug: 'urged-today' } })

    expect(request.data.value?.version).toBe(3)
    expect(asked).toHaveLength(2)
  })
})
