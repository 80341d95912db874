import { type Ref, type ShallowRef, ref, shallowRef, watch } from 'vue'
import { http } from '@/lib/http'
import { useLatest } from '@/lib/useLatest'
import type { Desk, InputOption } from '@/lib/types'
import { casework } from './api'

const PAUSE = 300

export interface Choices<T> {
  text: Ref<string>
  items: ShallowRef<T[]>
  loading: Ref<boolean>
  error: ShallowRef<unknown>
}

/** Things to choose from, read anew while somebody types. */
function useChoices<T>(read: (q: string, signal: AbortSignal) => Promise<T[]>): Choices<T> {
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

/** Desks that a matter of this area can be given to; without a word the most likely ones. */
export const useDesks = (purpose: string, area: string): Choices<InputOption> =>
  useChoices(async (q, signal) => {
    const { items } = await http.get<{ items: Desk[] }>('/organization/desks', { query: { q, area, purpose }, signal })
    return items.map(({ path, name }) => ({ value: path, label: name }))
  })

/** Open requests of the same community that a request can be merged into. */
export const useMergeTargets = (request: string, community: string): Choices<InputOption> =>
  useChoices(async (q, signal) => {
    const { items } = await casework.search({ q, area: community, state: 'open', limit: 20 }, signal)
    return items.filter(({ id }) => id !== request).map(({ id, no, title }) => ({ value: id, label: `${title} · ${no}` }))
  })
