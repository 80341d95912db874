/** So long before the end a person is warned. */
export const WARNING_SECONDS = 120

/** So often somebody at work tells the server that they are there, whatever they do. */
export const SIGN_OF_LIFE_SECONDS = 300

export interface Idle {
  warn: boolean
  over: boolean
  /** Seconds until the end. */
  left: number
}

/** How it stands with somebody who last moved at `last`; times in milliseconds. */
export function idleAt(last: number, now: number, idleSeconds: number): Idle {
  const left = Math.max(0, Math.ceil(idleSeconds - (now - last) / 1000))
  const warning = Math.min(WARNING_SECONDS, idleSeconds / 2)
  return { left, over: left === 0, warn: left > 0 && left <= warning }
}
