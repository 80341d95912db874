import { onScopeDispose, watch } from 'vue'
import { useNetwork } from './network'

const EVERY = 15_000

/** Without signal, tries now and then whether the server answers again: a weak network tells nobody when it is back. */
export function useProbe(attempt: () => Promise<unknown>): void {
  const network = useNetwork()
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => clearInterval(timer)
  const probe = (): void => {
    if (!document.hidden && navigator.onLine) attempt().catch(() => undefined)
  }
  watch(
    () => network.online,
    (online) => {
      stop()
      if (!online) timer = setInterval(probe, EVERY)
    },
    { immediate: true },
  )
  onScopeDispose(stop)
}
