import { onScopeDispose } from 'vue'
import { address } from './http'

const PAUSE = 800

/** Tells which requests changed, as the server sees it. The browser reconnects by itself; a hidden page doesn't listen. */
export function useChanges(changed: (ids: string[]) => void): void {
  if (typeof EventSource === 'undefined') return
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const gathered = new Set<string>()
  /** A stream that opens anew has missed what happened in between. */
  let heardBefore = false

  function heard(event: MessageEvent<string>): void {
    const { ids } = JSON.parse(event.data) as { ids: string[] }
    ids.forEach((id) => gathered.add(id))
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed([...gathered])
      gathered.clear()
    }, PAUSE)
  }

  function listen(): void {
    if (source || document.hidden) return
    source = new EventSource(address('/requests/stream'))
    source.addEventListener('changed', heard)
    source.onopen = () => {
      if (heardBefore) changed([])
      heardBefore = true
    }
  }

  function rest(): void {
    source?.close()
    source = undefined
    heardBefore = false
  }

  function turned(): void {
    if (document.hidden) rest()
    else {
      listen()
      changed([])
    }
  }

  document.addEventListener('visibilitychange', turned)
  listen()
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', turned)
    clearTimeout(timer)
    rest()
  })
}
