import { type ShallowRef, shallowRef } from 'vue'
import { type Latest, useLatest } from './useLatest'

export interface Loading<T> extends Omit<Latest, 'run'> {
  data: ShallowRef<T | undefined>
  reload: () => Promise<void>
}

/** One thing read from the server, with its loading and error forms. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const data = shallowRef<T>()
  const { error, loading, run } = useLatest()
  return { data, error, loading, reload: () => run(read, (answer) => (data.value = answer)) }
}
