import { type Ref, type ShallowRef, ref, shallowRef, watch } from 'vue'
import { useLatest } from '@/lib/useLatest'
import type { PlaceHit } from '@/lib/types'
import { territory } from './api'

const PAUSE = 300

/** Buildings and compounds whose name is like what was typed. */
export function usePlaceSearch(): { text: Ref<string>; hits: ShallowRef<PlaceHit[]>; searched: Ref<boolean>; error: ShallowRef<unknown> } {
  const text = ref('')
  const hits = shallowRef<PlaceHit[]>([])
  const searched = ref(false)
  const { error, run } = useLatest()
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(text, (typed) => {
    clearTimeout(timer)
    const q = typed.trim()
    if (!q) {
      hits.value = []
      searched.value = false
      return
    }
    timer = setTimeout(
      () =>
        void run(
          (signal) => territory.search(q, signal),
          ({ items }) => {
            hits.value = items
            searched.value = true
          },
        ),
      PAUSE,
    )
  })

  return { text, hits, searched, error }
}
