import { onScopeDispose, watch } from 'vue'
import { useNetwork } from './network'

const SOONEST = 1_000
const LATEST = 15_000

/**
 * Without signal, tries now and then whether the server answers again: a weak network tells nobody when it is back, and
 * one that has just come back often fails once more. The pauses grow, to spare the battery.
 */
export function useProbe(attempt: () => Promise<unknown>): void {
  const network = useNetwork()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)

  function probe(pause: number): void {
    stop()
    timer = setTimeout(() => {
      if (!document.hidden && navigator.onLine) attempt().catch(() => undefined)
      if (!network.online) probe(Math.min(pause * 2, LATEST))
    }, pause)
  }

  watch(() => network.online, (online) => (online ? stop() : probe(SOONEST)), { immediate: true })
  onScopeDispose(stop)
}
