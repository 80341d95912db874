import { type ShallowRef, shallowRef, watch } from 'vue'
import { useLatest } from '@/lib/useLatest'
import type { PlaceRef, Suggestion } from '@/lib/types'
import { casework } from './api'

const PAUSE = 600
const ENOUGH = 4

/** While somebody writes: likely categories, the same matter nearby, a word on danger. It only ever helps. */
export function useSuggestion(text: () => string, place: () => PlaceRef | undefined): ShallowRef<Suggestion | undefined> {
  const suggestion = shallowRef<Suggestion>()
  const { run } = useLatest()
  let timer: ReturnType<typeof setTimeout> | undefined

  watch([() => text().trim(), place], ([said, where]) => {
    clearTimeout(timer)
    if (said.length < ENOUGH) {
      suggestion.value = undefined
      return
    }
    timer = setTimeout(() => void run((signal) => casework.suggest(said, where, signal), (answer) => (suggestion.value = answer)), PAUSE)
  })

  return suggestion
}
