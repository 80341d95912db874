import type { FieldError, Problem } from './types'

/** Whoever answers in the server's place may leave anything out. */
type ProblemBody = Partial<Problem> & Record<string, unknown>

/** A refusal of the server: named by `type`, said in words by `title`, with the fields that are wrong. */
export class ProblemError extends Error {
  readonly status: number
  readonly type: string
  readonly detail: string
  readonly errors: readonly FieldError[]
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'ProblemError'
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.detail = body.detail ?? ''
    this.errors = body.errors ?? []
    this.body = body
  }

  /** The problem's name without its module: `/problems/identity/locked` is `locked`. */
  get slug(): string {
    return this.type.slice(this.type.lastIndexOf('/') + 1)
  }

  /** Somebody else changed the row since it was read. */
  get stale(): boolean {
    return this.status === 412
  }

  fieldErrors(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ field, message }) => [field, message]))
  }
}

/** The server could not be reached: no signal, or it did not answer in time. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super('offline', { cause })
    this.name = 'OfflineError'
  }
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return new ProblemError(response.status)
  try {
    return new ProblemError(response.status, (await response.json()) as ProblemBody)
  } catch {
    return new ProblemError(response.status)
  }
}
