import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { http, onNetwork } from './http'
import { OfflineError, ProblemError } from './problem'

const answers: (() => Response | Promise<Response>)[] = []
const asked: { url: string; init: RequestInit }[] = []

const json = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, init })
    const answer = answers.shift()
    if (!answer) throw new Error('nobody expected this request')
    return Promise.resolve().then(answer)
  })
  document.cookie = 'XSRF-TOKEN=to%20ken'
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  answers.length = asked.length = 0
})

const headers = (at: number): Record<string, string> => asked[at]?.init.headers as Record<string, string>

describe('the client', () => {
  it('sends the version and the token with a change', async () => {
    answers.push(() => json(200, { id: '1' }))

    await http.post('/requests/1/actions/accept', { note: 'x' }, { version: 7 })

    expect(asked[0]?.url).toBe('/api/v1/requests/1/actions/accept')
    expect(headers(0)).toMatchObject({ 'If-Match': '"7"', 'X-XSRF-TOKEN': 'to ken', 'Content-Type': 'application/json' })
  })

  it('leaves empty questions out of the address', async () => {
    answers.push(() => json(200, {}))

    await http.get('/requests', { query: { q: '路灯', cursor: undefined, state: '' } })

    expect(asked[0]?.url).toBe(`/api/v1/requests?q=${encodeURIComponent('路灯')}`)
  })

  it('takes a file under the name that the server gives it, and asks once', async () => {
    const disposition = `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent('诉求.xlsx')}`
    answers.push(() => new Response('rows', { headers: { 'content-disposition': disposition } }))

    const { name, content } = await http.file('POST', '/export-orders/1/collect')

    expect(name).toBe('诉求.xlsx')
    expect(await content.text()).toBe('rows')
    expect(headers(0)).toMatchObject({ Accept: '*/*', 'X-XSRF-TOKEN': 'to ken' })
  })

  it('turns a refused file into a named problem', async () => {
    answers.push(() => json(409, { type: '/problems/casework/export-needs-approval', over: 2000 }, 'application/problem+json'))

    const refused = await http.file('GET', '/requests/export.xlsx').catch((failure: unknown) => failure)

    expect(refused).toMatchObject({ slug: 'export-needs-approval', body: { over: 2000 } })
  })

  it('turns a refusal into a named problem with its fields', async () => {
    const body = { type: '/problems/casework/stale', title: '已有更新', errors: [{ field: 'reason', message: '太短' }] }
    answers.push(() => json(412, body, 'application/problem+json'))

    const failure = await http.post('/requests/1/actions/accept').catch((problem: unknown) => problem)

    expect(failure).toBeInstanceOf(ProblemError)
    expect(failure).toMatchObject({ status: 412, slug: 'stale', stale: true, message: '已有更新' })
    expect((failure as ProblemError).fieldErrors()).toEqual({ reason: '太短' })
  })

  it('asks again when a safe request met a passing fault', async () => {
    answers.push(
      () => json(503, {}),
      () => Promise.reject(new TypeError('network')),
      () => json(200, { fine: true }),
    )

    const answer = http.get('/session')
    await vi.runAllTimersAsync()

    expect(await answer).toEqual({ fine: true })
    expect(asked).toHaveLength(3)
  })

  it('asks again no sooner than the server said', async () => {
    const tooMany = (): Response => new Response('{}', { status: 429, headers: { 'Retry-After': '3' } })
    answers.push(tooMany, () => json(200, { fine: true }))

    const answer = http.get('/requests')
    await vi.advanceTimersByTimeAsync(2_900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(200)

    expect(await answer).toEqual({ fine: true })
  })

  it('says at once what would take too long, and never sends a refused change again', async () => {
    const tooMany = (): Response => new Response('{}', { status: 429, headers: { 'Retry-After': '60' } })
    answers.push(tooMany, tooMany)

    await expect(http.get('/requests')).rejects.toMatchObject({ status: 429 })
    await expect(http.post('/requests', {})).rejects.toMatchObject({ status: 429 })

    expect(asked).toHaveLength(2)
  })

  it('never repeats a change by itself and tells that the server is out of reach', async () => {
    const reached = vi.fn()
    onNetwork({ reached })
    answers.push(() => Promise.reject(new TypeError('network')))

    await expect(http.post('/requests', {})).rejects.toBeInstanceOf(OfflineError)

    expect(asked).toHaveLength(1)
    expect(reached).toHaveBeenCalledWith(false)
  })

  it('tells when nobody is signed in any more', async () => {
    const unauthorised = vi.fn()
    onNetwork({ unauthorised })
    answers.push(() => json(401, {}))

    await expect(http.get('/requests/mine')).rejects.toMatchObject({ status: 401 })

    expect(unauthorised).toHaveBeenCalledOnce()
  })
})
