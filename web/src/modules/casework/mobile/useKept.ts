import { type ComputedRef, computed, ref, watch } from 'vue'
import { drop, keep, recall } from '@/lib/kept'
import { OfflineError, ProblemError } from '@/lib/problem'
import { useNetwork } from '@/state/network'
import { useSession } from '@/state/session'

/** So long an answer may take before the page shows what the device has. */
const PATIENCE = 2500
const SLOW = Symbol('slow')

export interface KeptRead<T> {
  read: (signal: AbortSignal) => Promise<T>
  /** When the server said what is shown, while that may be outdated: without signal, or until its answer comes. */
  asOf: ComputedRef<number | undefined>
}

/**
 * Reads from the server and keeps the answer on the device; without signal it reads what was kept.
 *
 * @param again reads once more: a late answer has come, or the signal is back
 */
export function useKept<T>(key: () => string, read: (signal: AbortSignal) => Promise<T>, again: () => void): KeptRead<T> {
  const session = useSession()
  const network = useNetwork()
  const at = ref<number>()
  const outdated = ref(false)

  function shown(when: number, isOld: boolean): void {
    at.value = when
    outdated.value = isOld
  }

  async function fetchAndKeep(signal: AbortSignal): Promise<T> {
    const account = session.account?.id ?? ''
    const name = key()
    try {
      const value = await read(signal)
      if (session.account?.id === account) await keep(account, name, value)
      return value
    } catch (failure) {
      if (failure instanceof ProblemError && [403, 404].includes(failure.status)) await drop(account, name)
      throw failure
    }
  }

  async function readOrRecall(signal: AbortSignal): Promise<T> {
    const fresh = fetchAndKeep(signal)
    const first = await Promise.race([fresh, later(network.online ? PATIENCE : 0)]).catch((failure: unknown) => {
      if (failure instanceof OfflineError) return SLOW
      throw failure
    })
    if (first !== SLOW) {
      shown(Date.now(), false)
      return first as T
    }
    const kept = await recall<T>(session.account?.id ?? '', key())
    if (!kept) return fresh
    fresh.then(() => !signal.aborted && again()).catch(() => undefined)
    shown(kept.at, true)
    return kept.value
  }

  watch(
    () => network.online,
    (online) => online && outdated.value && again(),
  )

  return { read: readOrRecall, asOf: computed(() => (outdated.value || !network.online ? at.value : undefined)) }
}

const later = (ms: number): Promise<typeof SLOW> => new Promise((resolve) => setTimeout(() => resolve(SLOW), ms))
