import { dropOthers, keep, keepPhotos, recall } from '@/lib/kept'
import { photoUrl } from '@/lib/photos'
import type { RequestDetail, RequestRow } from '@/lib/types'
import { casework } from '../api'

/** As many of the to-do list's requests, those due first, are kept with their photos. */
const MOST = 20
const MOST_OPENED = 10
/** Full size for the first photos only: the rest is shown small without signal. */
const LARGE = 3

export const requestKey = (id: string): string => `request/${id}`
const OPENED = 'opened'

/** Remembers that a request was opened, so that it stays readable for a while. */
export async function opened(account: string, id: string): Promise<void> {
  const before = (await recall<string[]>(account, OPENED))?.value ?? []
  await keep(account, OPENED, [id, ...before.filter((one) => one !== id)].slice(0, MOST_OPENED))
}

let running: Promise<void> | undefined

/** Has the requests of a to-do list and their photos at hand, and nothing besides them and those opened last. */
export function keepTodo(account: string, rows: RequestRow[], stillHere: () => boolean): Promise<void> {
  running ??= keepEach(account, rows.slice(0, MOST), stillHere)
    .catch(() => undefined)
    .finally(() => (running = undefined))
  return running
}

async function keepEach(account: string, rows: RequestRow[], stillHere: () => boolean): Promise<void> {
  const photos: string[] = []
  for (const row of rows) {
    const request = await fresh(account, row, stillHere)
    if (!stillHere()) return
    if (request) photos.push(...photosOf(request))
  }
  const last = (await recall<string[]>(account, OPENED))?.value ?? []
  await dropOthers(account, requestKey(''), new Set([...rows.map(({ id }) => id), ...last]))
  if (stillHere()) await keepPhotos([...new Set([...rows.flatMap(({ thumb }) => (thumb ? [photoUrl(thumb)] : [])), ...photos])])
}

/** Only a request whose line in the list has changed is read again. */
async function fresh(account: string, row: RequestRow, stillHere: () => boolean): Promise<RequestDetail | undefined> {
  const mark = JSON.stringify(row)
  const kept = await recall<RequestDetail>(account, requestKey(row.id))
  if (kept?.mark === mark) return kept.value
  const request = await casework.readAhead(row.id)
  if (stillHere()) await keep(account, requestKey(row.id), request, mark)
  return request
}

function photosOf(request: RequestDetail): string[] {
  const ids = [...new Set([...request.photos, ...request.timeline.flatMap(({ photos }) => photos ?? [])].map(({ id }) => id))]
  return [...ids.map((id) => photoUrl(id)), ...ids.slice(0, LARGE).map((id) => photoUrl(id, 'full'))]
}
