import { db } from './db'

/*
 * What the device keeps so that somebody with a to-do list reads on without signal: who is signed in, the list, the
 * requests on it and those opened last, and their photos. These are personal data, so there is no more of it than that;
 * all of it goes at sign-out, when the session ends, when somebody else signs in, and after the time that an unused
 * session lives on the server. Only the phone keeps anything; a desk's computer is often shared.
 */

/** An unused session ends on the server after this long; what the device keeps ends with it. */
const LIFETIME = 12 * 3_600_000

/** The service worker answers from it without signal. */
const PHOTOS = 'linjuli-photos'

export interface Kept<T> {
  id: string
  /** When the server said it. */
  at: number
  value: T
  /** Tells whether what it was made from has changed since. */
  mark?: string
}

/** Reading on without signal is an extra: a device that keeps nothing still works with signal. */
const attempt = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined)

const idOf = (account: string, key: string): string => `${account}/${key}`

export const keep = <T>(account: string, key: string, value: T, mark?: string): Promise<unknown> =>
  attempt(db.put('kept', { id: idOf(account, key), at: Date.now(), value, ...(mark !== undefined && { mark }) }))

export async function recall<T>(account: string, key: string): Promise<Kept<T> | undefined> {
  const kept = await attempt(db.get<Kept<T>>('kept', idOf(account, key)))
  if (!kept || Date.now() - kept.at < LIFETIME) return kept
  await drop(account, key)
  return undefined
}

export const drop = (account: string, key: string): Promise<unknown> => attempt(db.remove('kept', idOf(account, key)))

/** Forgets what begins with a prefix and is not wanted any more. */
export async function dropOthers(account: string, prefix: string, wanted: ReadonlySet<string>): Promise<void> {
  const begin = idOf(account, prefix)
  for (const { id } of (await attempt(db.all<{ id: string }>('kept'))) ?? []) {
    if (id.startsWith(begin) && !wanted.has(id.slice(begin.length))) await attempt(db.remove('kept', id))
  }
}

/** Has the photos at these addresses at hand and no others. */
export async function keepPhotos(addresses: readonly string[]): Promise<void> {
  if (typeof caches === 'undefined') return
  const cache = await caches.open(PHOTOS)
  const wanted = new Set(addresses.map((path) => new URL(path, location.origin).href))
  for (const { url } of await cache.keys()) if (!wanted.delete(url)) await cache.delete(url)
  for (const url of wanted) await attempt(cache.add(url))
}

/** Everything goes. What waits to be sent is not kept but owed: it stays, for its author alone. */
export async function forgetAll(): Promise<void> {
  await attempt(db.clear('kept'))
  if (typeof caches !== 'undefined') await attempt(caches.delete(PHOTOS))
}
