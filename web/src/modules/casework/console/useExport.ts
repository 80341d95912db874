import { type Ref, ref } from 'vue'
import type { Query } from '@/lib/http'
import { ProblemError } from '@/lib/problem'
import { save } from '@/lib/save'
import { useFailure } from '@/ui/useFailure'
import { casework } from '../api'

/** A list that is too long to leave at once: with more rows than this, and over which area somebody decides on it. */
export interface TooLong {
  query: Query
  over: number
  decides: string
}

export interface Exporting {
  busy: Ref<boolean>
  refusal: Ref<string>
  tooLong: Ref<TooLong | undefined>
  run: (query: Query) => Promise<void>
}

/** Saves the list as a file, or tells that it takes another person. */
export function useExport(): Exporting {
  const { sentence } = useFailure()
  const busy = ref(false)
  const refusal = ref('')
  const tooLong = ref<TooLong>()

  async function run(query: Query): Promise<void> {
    busy.value = true
    refusal.value = ''
    tooLong.value = undefined
    try {
      save(await casework.exportNow(query))
    } catch (failure) {
      if (failure instanceof ProblemError && failure.slug === 'export-needs-approval')
        tooLong.value = { query, over: Number(failure.body.over), decides: String(failure.body.decides) }
      else refusal.value = sentence(failure)
    } finally {
      busy.value = false
    }
  }

  return { busy, refusal, tooLong, run }
}
