import { type ComputedRef, type Ref, computed, ref, watch } from 'vue'
import { dayAfter } from '@/lib/days'
import type { Query } from '@/lib/http'
import type { EvaluationKind, EvaluationReport, EvaluationRow, EvaluationState, Hat, NamedPath } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { type Paging, usePages } from '@/lib/usePages'
import { evaluation } from '../api'
import { EVALUATION_READERS } from '../collectors'

export const OPEN_STATES: EvaluationState[] = ['OPEN', 'EXTENDED']
const DAYS = 365

/** The largest area whose evaluations somebody sees. */
export function homeOf(hats: readonly Hat[]): NamedPath | undefined {
  const [widest] = hats.filter(({ role }) => EVALUATION_READERS.includes(role)).sort((one, other) => one.node.length - other.node.length)
  return widest && { path: widest.node, name: widest.nodeName }
}

export interface Evaluations {
  area: Ref<NamedPath | undefined>
  kind: Ref<EvaluationKind | ''>
  states: Ref<EvaluationState[]>
  from: Ref<string>
  to: Ref<string>
  pages: Paging<EvaluationRow>
  report: Loading<EvaluationReport>
  ended: ComputedRef<boolean>
  reload: () => Promise<void>
}

/** The evaluations of an area and what came of those that closed in a period. */
export function useEvaluations(home: NamedPath): Evaluations {
  const area = ref<NamedPath>()
  const kind = ref<EvaluationKind | ''>('')
  const states = ref<EvaluationState[]>([...OPEN_STATES])
  const from = ref(dayAfter(-DAYS))
  const to = ref(dayAfter(0))
  /** Only what has ended ended in a period. */
  const ended = computed(() => states.value.length > 0 && !states.value.some((one) => OPEN_STATES.includes(one)))
  const query = computed<Query>(() => ({ area: area.value?.path ?? home.path, kind: kind.value || undefined }))
  const period = computed<Query>(() => ({ from: from.value, to: to.value }))
  const pages = usePages((before, signal) => evaluation.page({ ...query.value, ...(ended.value ? period.value : {}), state: states.value.join(','), before }, signal))
  const report = useLoad((signal) => evaluation.figures({ ...query.value, ...period.value }, signal))

  async function reload(): Promise<void> {
    await Promise.all([pages.reload(), report.reload()])
  }

  watch([() => area.value?.path, kind, from, to], () => from.value && to.value && void reload())
  watch(states, pages.reload)
  return { area, kind, states, from, to, pages, report, ended, reload }
}
