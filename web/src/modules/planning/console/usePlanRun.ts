import { type Ref, onBeforeUnmount, ref } from 'vue'
import type { PlanRun } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { planning } from '../api'

const PAUSE = 1000

export interface Watched extends Loading<PlanRun> {
  /** Asks again and again how far it is until it is over. */
  watching: Ref<boolean>
}

/** What is known, with how far it is now; the grids, with all their borders, are read only when they have become others. */
export async function newest(id: string, known: PlanRun | undefined, signal: AbortSignal): Promise<PlanRun> {
  if (known?.summary.id !== id) return planning.run(id, signal)
  const summary = await planning.progress(id, signal)
  return summary.edition === known.summary.edition ? { ...known, summary } : planning.run(id, signal)
}

/** An attempt, looked at each second while it is under way. */
export function usePlanRun(id: () => string): Watched {
  const run: Loading<PlanRun> = useLoad((signal) => newest(id(), run.data.value, signal))
  const watching = ref(false)
  let timer: number | undefined
  let gone = false

  async function reload(): Promise<void> {
    clearTimeout(timer)
    await run.reload()
    watching.value = run.data.value !== undefined && !run.data.value.summary.outcome
    if (watching.value && !gone) timer = window.setTimeout(() => void reload(), PAUSE)
  }

  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return { ...run, reload, watching }
}
