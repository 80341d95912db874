import { type Ref, onScopeDispose, ref, watch } from 'vue'

/** How long something has been talked about, in minutes and seconds; runs while it is open. */
export function useItemTimer(open: () => boolean): { spent: Ref<string> } {
  const spent = ref('0:00')
  let timer: ReturnType<typeof setInterval> | undefined
  let before = 0
  let since = 0

  function show(): void {
    const seconds = Math.floor((before + Date.now() - since) / 1000)
    spent.value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }

  function stop(): void {
    if (timer === undefined) return
    before += Date.now() - since
    clearInterval(timer)
    timer = undefined
  }

  watch(open, (now) => {
    if (!now) return stop()
    since = Date.now()
    show()
    timer = setInterval(show, 1000)
  })
  onScopeDispose(stop)
  return { spent }
}
