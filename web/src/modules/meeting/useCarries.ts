import { type ComputedRef, computed, watch } from 'vue'
import { useLoad } from '@/lib/useLoad'
import { casework } from '@/modules/casework/api'

/** What a meeting may do about a request in the stroke that resolves on it, of what this person may do now. */
const CARRIED = ['DELEGATE', 'SUPERVISE', 'RAISE'] as const
export type Carried = (typeof CARRIED)[number]

export function useCarries(request: () => string | undefined): { carries: ComputedRef<Carried[]>; version: ComputedRef<number | undefined> } {
  const { data, reload } = useLoad((signal) => casework.read(request() ?? '', signal))
  watch(request, (id) => id && void reload(), { immediate: true })
  return {
    carries: computed(() => CARRIED.filter((one) => data.value?.availableActions.some(({ action }) => action === one.toLowerCase()))),
    version: computed(() => data.value?.version),
  }
}
