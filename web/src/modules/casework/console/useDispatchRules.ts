import { type ComputedRef, type Ref, type ShallowRef, computed, ref, shallowRef, watch } from 'vue'
import { ProblemError } from '@/lib/problem'
import type { RulePreview, RuleRow, RulesView } from '@/lib/types'
import { useLoad } from '@/lib/useLoad'
import { casework } from '../api'
import { same, wanted } from './rules'

export interface DispatchRules {
  stated: ShallowRef<RulesView | undefined>
  error: ShallowRef<unknown>
  reload: () => Promise<void>
  /** The table as it is being edited. */
  draft: ShallowRef<RuleRow[]>
  dirty: ComputedRef<boolean>
  /** What this draft would have done; gone as soon as the draft changes. */
  preview: ShallowRef<RulePreview | undefined>
  busy: Ref<boolean>
  refusal: ShallowRef<unknown>
  /** Somebody else changed the rules since they were read. */
  conflict: Ref<boolean>
  tryOut: () => Promise<void>
  save: () => Promise<boolean>
  discard: () => void
  /** After a conflict: the newest rules instead of the draft, or beneath it. */
  takeTheirs: () => Promise<void>
  keepMine: () => Promise<void>
}

/** The dispatch rules as one table that is read, edited, tried and put into force as a whole. */
export function useDispatchRules(): DispatchRules {
  const { data, error, reload } = useLoad((signal) => casework.rules(signal))
  const draft = shallowRef<RuleRow[]>([])
  const preview = shallowRef<RulePreview>()
  const refusal = shallowRef<unknown>()
  const busy = ref(false)
  const conflict = ref(false)
  const dirty = computed(() => data.value !== undefined && !same(data.value.rules, draft.value))

  watch(draft, () => {
    preview.value = undefined
    refusal.value = undefined
  })

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    busy.value = true
    refusal.value = undefined
    try {
      await work()
      return true
    } catch (failure) {
      if (failure instanceof ProblemError && failure.stale) conflict.value = true
      else refusal.value = failure
      return false
    } finally {
      busy.value = false
    }
  }

  function discard(): void {
    draft.value = data.value?.rules ?? []
    conflict.value = false
  }

  async function load(): Promise<void> {
    await reload()
    if (!error.value) discard()
  }

  return {
    stated: data,
    error,
    reload: load,
    draft,
    dirty,
    preview,
    busy,
    refusal,
    conflict,
    tryOut: async () => {
      const tried = draft.value
      await attempt(async () => {
        const answer = await casework.tryRules(tried.map(wanted))
        if (draft.value === tried) preview.value = answer
      })
    },
    save: () =>
      attempt(async () => {
        data.value = await casework.changeRules(data.value?.version ?? 0, draft.value.map(wanted))
        discard()
      }),
    discard,
    takeTheirs: load,
    keepMine: async () => {
      await reload()
      if (error.value) return
      conflict.value = false
      preview.value = undefined
    },
  }
}
