import { type ShallowRef, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { downscale } from '@/lib/downscale'
import { uuidv7 } from '@/lib/uuid'
import { useNetwork } from '@/state/network'
import { useSession } from '@/state/session'
import { type Outgoing, type OutgoingDeed, type OutgoingReport, discard, keep, refuse, send, subjectOf, waiting, withPicture } from './outbox'

const queue = shallowRef<Outgoing[]>([])
let flushing: Promise<number> | undefined

/** What is to be kept; the outbox knows who writes and when. */
type Written<T extends Outgoing> = Omit<T, 'account' | 'createdAt'>

export interface Outbox {
  queue: ShallowRef<Outgoing[]>
  /** Sends what waits; answers how many reached the server. */
  flush: () => Promise<number>
  add: (outgoing: Written<OutgoingReport> | Written<OutgoingDeed>) => Promise<void>
  drop: (id: string) => Promise<void>
  /** Adds the photo that the server wanted, and sends what waits. */
  show: (outgoing: OutgoingReport, file: File) => Promise<void>
  refresh: () => Promise<void>
}

/** What this person wrote and did that waits on the device. */
export function useOutbox(): Outbox {
  const session = useSession()
  const network = useNetwork()
  const { t } = useI18n()

  async function refresh(): Promise<void> {
    queue.value = session.account ? await waiting(session.account.id) : []
  }

  async function flushOnce(): Promise<number> {
    let sent = 0
    await refresh()
    const stuck = new Set(queue.value.filter(({ refusal }) => refusal).flatMap(subject))
    for (const outgoing of queue.value) {
      if (outgoing.refusal || !network.online) continue
      if (subject(outgoing).some((one) => stuck.has(one))) {
        await refuse(outgoing, t('offline.behind'))
        continue
      }
      const outcome = await send(outgoing)
      if (outcome === 'sent') sent++
      if (outcome === 'refused') subject(outgoing).forEach((one) => stuck.add(one))
      if (outcome === 'waiting') break
    }
    await refresh()
    return sent
  }

  const flush = (): Promise<number> => {
    flushing ??= flushOnce().finally(() => (flushing = undefined))
    return flushing
  }

  return {
    queue,
    refresh,
    flush,
    show: async (outgoing, file) => {
      await keep(withPicture(outgoing, uuidv7(), await downscale(file)))
      await flush()
    },
    add: async (outgoing) => {
      await keep({ ...outgoing, account: session.account?.id ?? '', createdAt: new Date().toISOString() })
      await refresh()
    },
    drop: async (id) => {
      await discard(id)
      await refresh()
    },
  }
}

/** What was done about a row after something refused was done on a ground that is not there: nobody sends it unasked. */
const subject = (outgoing: Outgoing): string[] => (outgoing.kind === 'deed' ? [subjectOf(outgoing.deed)] : [])
