import { OfflineError, ProblemError, problemOf } from './problem'

const ROOT = '/api/v1'
const TIMEOUT = 20_000
/** A long file is made before its first byte leaves. */
const FILE_TIMEOUT = 120_000
const PAUSES = [400, 1200]
const SAFE = new Set(['GET', 'HEAD'])
/** Beyond this, people are told instead of kept waiting. */
const PATIENCE = 10_000
const PASSING = new Set([429, 502, 503, 504])

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Options {
  query?: Query
  /** The version of the row that the change was made on (If-Match). */
  version?: number
  /** Chosen by the device, so that sending again changes nothing. */
  key?: string
  signal?: AbortSignal
}

/** A file with the name that the server gives it. */
export interface Download {
  name: string
  content: Blob
}

type Reached = (reached: boolean) => void
type Unauthorised = () => void

const listeners: { reached: Reached; unauthorised: Unauthorised } = {
  reached: () => undefined,
  unauthorised: () => undefined,
}

/** The network store and the session store hear what the client meets. */
export function onNetwork(heard: Partial<typeof listeners>): void {
  Object.assign(listeners, heard)
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `${ROOT}${path}${text ? `?${text}` : ''}`
}

export const http = {
  get: <T>(path: string, options?: Options): Promise<T> => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options): Promise<T> => send<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: Options): Promise<T> => send<T>('PUT', path, body, options),
  /** Asked once: what is collected may leave only once. */
  file: async (method: 'GET' | 'POST', path: string, options: Options & { body?: Blob } = {}): Promise<Download> => {
    const response = await once(method, address(path, options.query), options.body, options, FILE_TIMEOUT)
    if (!response.ok) throw await refusal(response)
    return { name: nameIn(response), content: await response.blob() }
  },
  delete: <T = void>(path: string, options?: Options): Promise<T> => send<T>('DELETE', path, undefined, options),
}

async function send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const url = address(path, options.query)
  for (let attempt = 0; ; attempt++) {
    let pause = SAFE.has(method) ? PAUSES[attempt] : undefined
    try {
      const response = await once(method, url, body, options)
      if (response.ok) return await content<T>(response)
      if (!PASSING.has(response.status) || pause === undefined) throw await refusal(response)
      const wait = response.status === 429 ? Number(response.headers.get('Retry-After') ?? 0) * 1000 : 0
      if (!(wait <= PATIENCE)) throw await refusal(response)
      pause = Math.max(pause, wait)
    } catch (failure) {
      if (failure instanceof ProblemError || options.signal?.aborted || pause === undefined) throw failure
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
    options.signal?.throwIfAborted()
  }
}

function nameIn(response: Response): string {
  const said = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')
  return said?.[1] ? decodeURIComponent(said[1]) : 'linjuli.xlsx'
}

async function once(method: string, url: string, body: unknown, options: Options, patience = TIMEOUT): Promise<Response> {
  const timer = new AbortController()
  const timeout = setTimeout(() => timer.abort(), patience)
  const stop = (): void => timer.abort()
  options.signal?.addEventListener('abort', stop)
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headersOf(method, body, options), ...(patience === FILE_TIMEOUT && { Accept: '*/*' }) },
      body: body === undefined ? null : body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: timer.signal,
    })
    listeners.reached(true)
    return response
  } catch (failure) {
    if (options.signal?.aborted) throw failure
    listeners.reached(false)
    throw new OfflineError(failure)
  } finally {
    clearTimeout(timeout)
    options.signal?.removeEventListener('abort', stop)
  }
}

function headersOf(method: string, body: unknown, options: Options): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (body instanceof Blob) headers['Content-Type'] = 'application/octet-stream'
  else if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
  if (options.key) headers['Idempotency-Key'] = options.key
  if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`
  if (!SAFE.has(method)) {
    const token = csrfToken()
    if (token) headers['X-XSRF-TOKEN'] = token
  }
  return headers
}

export function csrfToken(): string | undefined {
  const entry = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='))
  return entry && decodeURIComponent(entry.slice('XSRF-TOKEN='.length))
}

async function content<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  return (await response.json()) as T
}

async function refusal(response: Response): Promise<ProblemError> {
  const problem = await problemOf(response)
  if (problem.status === 401) listeners.unauthorised()
  return problem
}
