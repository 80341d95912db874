import { type ShallowRef, shallowRef } from 'vue'
import { useNetwork } from '@/state/network'
import { useSession } from '@/state/session'
import { downscale } from '@/lib/downscale'
import { uuidv7 } from '@/lib/uuid'
import { type Outgoing, discard, keep, send, waiting, withPicture } from './outbox'

const queue = shallowRef<Outgoing[]>([])
let flushing: Promise<number> | undefined

export interface Outbox {
  queue: ShallowRef<Outgoing[]>
  /** Sends what waits; answers how many reached the server. */
  flush: () => Promise<number>
  add: (outgoing: Omit<Outgoing, 'account'>) => Promise<void>
  drop: (id: string) => Promise<void>
  /** Adds the photo that the server wanted, and sends what waits. */
  show: (outgoing: Outgoing, file: File) => Promise<void>
  refresh: () => Promise<void>
}

/** The reports of this person that wait on the device. */
export function useOutbox(): Outbox {
  const session = useSession()
  const network = useNetwork()

  async function refresh(): Promise<void> {
    queue.value = session.account ? await waiting(session.account.id) : []
  }

  async function flushOnce(): Promise<number> {
    let sent = 0
    await refresh()
    for (const outgoing of queue.value) {
      if (outgoing.refusal || !network.online) continue
      const outcome = await send(outgoing)
      if (outcome === 'sent') sent++
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
    add: async (outgoing) => {
      await keep({ ...outgoing, account: session.account?.id ?? '' })
      await refresh()
    },
    show: async (outgoing, file) => {
      await keep(withPicture(outgoing, uuidv7(), await downscale(file)))
      await flush()
    },
    drop: async (id) => {
      await discard(id)
      await refresh()
    },
  }
}
