import { db } from '@/lib/db'
import { sendPhoto } from '@/lib/photos'
import { OfflineError, ProblemError } from '@/lib/problem'
import type { NewRequest } from '@/lib/types'
import { casework } from './api'

/** A report that waits on the device until it can be sent. Its id is the one that the server will know it by. */
export interface Outgoing {
  id: string
  /** Who wrote it; nobody else on this device sends it. */
  account: string
  createdAt: string
  request: NewRequest
  pictures: { id: string; picture: Blob; sent: boolean }[]
  /** What the server answered when it refused; the person decides what to do. */
  refusal?: string
  /** The server wants a photo; with one, it is sent again. */
  lacksPhoto?: boolean
}

/** How a report leaves the device. */
export interface Carrier {
  picture: (id: string, picture: Blob) => Promise<unknown>
  request: (request: NewRequest) => Promise<unknown>
}

const network: Carrier = { picture: sendPhoto, request: casework.submit }

export type Sent = 'sent' | 'waiting' | 'refused'

/** The device's store takes plain values only, not what a form still watches. */
const plain = (request: NewRequest): NewRequest => JSON.parse(JSON.stringify(request)) as NewRequest

export const keep = (outgoing: Outgoing): Promise<unknown> =>
  db.put('outbox', { ...outgoing, request: plain(outgoing.request) })
export const discard = (id: string): Promise<unknown> => db.remove('outbox', id)

export async function waiting(account: string): Promise<Outgoing[]> {
  const all = await db.all<Outgoing>('outbox')
  return all.filter((one) => one.account === account).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Sends pictures first, then the report. All carry ids of this device, so that a second attempt changes nothing. */
export async function send(outgoing: Outgoing, carrier: Carrier = network): Promise<Sent> {
  try {
    for (const picture of outgoing.pictures) {
      if (picture.sent) continue
      await carrier.picture(picture.id, picture.picture)
      picture.sent = true
      await keep(outgoing)
    }
    await carrier.request(outgoing.request)
    await discard(outgoing.id)
    return 'sent'
  } catch (failure) {
    if (isForLater(failure)) return 'waiting'
    await keep({
      ...outgoing,
      refusal: failure instanceof Error ? failure.message : String(failure),
      lacksPhoto: failure instanceof ProblemError && 'photos' in failure.fieldErrors(),
    })
    return 'refused'
  }
}

/** The same report with a photo that was missing, ready to be sent again. */
export function withPicture(refused: Outgoing, photo: string, picture: Blob): Outgoing {
  const { id, account, createdAt, request, pictures } = refused
  return {
    id,
    account,
    createdAt,
    request: { ...request, photos: [...(request.photos ?? []), photo] },
    pictures: [...pictures, { id: photo, picture, sent: false }],
  }
}

/** No signal, a server in trouble, or nobody signed in: none of these is a refusal of what was written. */
function isForLater(failure: unknown): boolean {
  if (failure instanceof OfflineError) return true
  return failure instanceof ProblemError && (failure.status === 401 || failure.status === 429 || failure.status >= 500)
}
