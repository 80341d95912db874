import { db } from '@/lib/db'
import { sendPhoto } from '@/lib/photos'
import { OfflineError, ProblemError } from '@/lib/problem'
import type { NewRequest } from '@/lib/types'
import type { TakenPicture } from '@/ui/usePhotos'
import { casework } from './api'

export type Picture = TakenPicture

interface Waiting {
  /** For a report the id that the server will know it by, for an action its key: sending again changes nothing. */
  id: string
  /** Who wrote it; nobody else on this device sends it. */
  account: string
  createdAt: string
  pictures: Picture[]
  /** What the server answered when it refused; the person decides what to do. */
  refusal?: string
}

export interface OutgoingReport extends Waiting {
  kind: 'report'
  request: NewRequest
  /** The server wants a photo; with one, it is sent again. */
  lacksPhoto?: boolean
}

/** Something that was done about a request. */
export interface Deed {
  request: string
  title: string
  /** The task, where it was done about a task of assist. */
  assist?: string
  action: string
  /** The version that the person saw, or that the deed before it on this device makes. */
  version: number
  inputs: Record<string, unknown>
}

export interface OutgoingDeed extends Waiting {
  kind: 'deed'
  deed: Deed
}

/** What waits on the device until it can be sent. */
export type Outgoing = OutgoingReport | OutgoingDeed

/** How it leaves the device. */
export interface Carrier {
  picture: (id: string, picture: Blob) => Promise<unknown>
  request: (request: NewRequest) => Promise<unknown>
  deed: (deed: Deed, key: string) => Promise<unknown>
}

const network: Carrier = {
  picture: sendPhoto,
  request: casework.submit,
  deed: ({ request, assist, action, version, inputs }, key) =>
    assist ? casework.actOnAssist(assist, action, version, inputs, key) : casework.act(request, action, version, inputs, key),
}

export type Sent = 'sent' | 'waiting' | 'refused'

/** The device's store takes plain values only, not what a form still watches. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const keep = (outgoing: Outgoing): Promise<unknown> =>
  db.put(
    'outbox',
    outgoing.kind === 'report'
      ? { ...outgoing, request: plain(outgoing.request) }
      : { ...outgoing, deed: plain(outgoing.deed) },
  )
export const discard = (id: string): Promise<unknown> => db.remove('outbox', id)

export async function waiting(account: string): Promise<Outgoing[]> {
  const all = await db.all<Outgoing>('outbox')
  return all.filter((one) => one.account === account).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The row that a deed changes: deeds on the same one follow each other. */
export const subjectOf = (deed: Deed): string => deed.assist ?? deed.request

/** Sends pictures first, then what they belong to. */
export async function send(outgoing: Outgoing, carrier: Carrier = network): Promise<Sent> {
  try {
    for (const picture of outgoing.pictures) {
      if (picture.sent) continue
      await carrier.picture(picture.id, picture.picture)
      picture.sent = true
      await keep(outgoing)
    }
    if (outgoing.kind === 'report') await carrier.request(outgoing.request)
    else await carrier.deed(outgoing.deed, outgoing.id)
    await discard(outgoing.id)
    return 'sent'
  } catch (failure) {
    if (isForLater(failure)) return 'waiting'
    const lacksPhoto = failure instanceof ProblemError && 'photos' in failure.fieldErrors()
    await refuse(outgoing.kind === 'report' ? { ...outgoing, lacksPhoto } : outgoing, reasonOf(failure))
    return 'refused'
  }
}

/** The same report with a photo that was missing, ready to be sent again. */
export function withPicture(refused: OutgoingReport, photo: string, picture: Blob): OutgoingReport {
  const { kind, id, account, createdAt, request, pictures } = refused
  return {
    kind,
    id,
    account,
    createdAt,
    request: { ...request, photos: [...(request.photos ?? []), photo] },
    pictures: [...pictures, { id: photo, picture, sent: false }],
  }
}

/** Keeps it with the reason, for the person to decide. */
export const refuse = (outgoing: Outgoing, refusal: string): Promise<unknown> => keep({ ...outgoing, refusal })

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure)
  const wrong = failure instanceof ProblemError ? failure.errors.map(({ message }) => message).join(' ') : ''
  return wrong || (failure instanceof ProblemError && failure.detail) || failure.message
}

/** No signal, a server in trouble, or nobody signed in: none of these is a refusal of what was written. */
function isForLater(failure: unknown): boolean {
  if (failure instanceof OfflineError) return true
  return failure instanceof ProblemError && (failure.status === 401 || failure.status === 429 || failure.status >= 500)
}
