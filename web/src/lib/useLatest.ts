import { type Ref, type ShallowRef, onScopeDispose, ref, shallowRef } from 'vue'

export interface Latest {
  error: ShallowRef<unknown>
  loading: Ref<boolean>
  run: <T>(read: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void) => Promise<void>
}

/** Reads where only the newest counts: it cancels the older one, whose answer is never taken. */
export function useLatest(): Latest {
  const error = shallowRef<unknown>()
  const loading = ref(false)
  let running: AbortController | undefined

  async function run<T>(read: (signal: AbortSignal) => Promise<T>, take: (answer: T) => void): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const answer = await read(mine.signal)
      if (mine.signal.aborted) return
      take(answer)
      error.value = undefined
    } catch (failure) {
      if (!mine.signal.aborted) error.value = failure
    } finally {
      if (running === mine) loading.value = false
    }
  }

  onScopeDispose(() => running?.abort())
  return { error, loading, run }
}
