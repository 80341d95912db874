import { type Ref, type ShallowRef, ref, shallowRef, watch } from 'vue'
import { useLatest } from '@/lib/useLatest'

const PAUSE = 300

export interface Choices<T> {
  text: Ref<string>
  items: ShallowRef<T[]>
  loading: Ref<boolean>
  error: ShallowRef<unknown>
}

/** Things to choose from, read anew while somebody types. */
export function useChoices<T>(read: (q: string, signal: AbortSignal) => Promise<T[]>): Choices<T> {
  const text = ref('')
  const items = shallowRef<T[]>([])
  const { loading, error, run } = useLatest()
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    text,
    (typed, before) => {
      clearTimeout(timer)
      const ask = (): unknown => run((signal) => read(typed.trim(), signal), (found) => (items.value = found))
      timer = setTimeout(ask, before === undefined ? 0 : PAUSE)
    },
    { immediate: true },
  )
  return { text, items, loading, error }
}
