import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import type { Page } from './types'
import { type Latest, useLatest } from './useLatest'

export interface Paging<T> extends Omit<Latest, 'run'> {
  items: ShallowRef<T[]>
  /** The first page has been answered at least once. */
  known: Ref<boolean>
  more: Ref<boolean>
  reload: () => Promise<void>
  next: () => Promise<void>
}

/** A list that is read page by page with the server's cursor. */
export function usePages<T>(read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>): Paging<T> {
  const items = shallowRef<T[]>([])
  const known = ref(false)
  const more = ref(false)
  const { error, loading, run } = useLatest()
  let cursor: string | undefined

  const load = (from: string | undefined): Promise<void> =>
    run(
      (signal) => read(from, signal),
      (page) => {
        items.value = from === undefined ? page.items : [...items.value, ...page.items]
        cursor = page.next ?? undefined
        more.value = cursor !== undefined
        known.value = true
      },
    )

  return {
    items,
    error,
    loading,
    known,
    more,
    reload: () => load(undefined),
    next: async () => {
      if (more.value && !loading.value) await load(cursor)
    },
  }
}
