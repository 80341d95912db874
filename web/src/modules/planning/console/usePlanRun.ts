import { type Ref, onBeforeUnmount, ref } from 'vue'
import type { PlanRun } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { planning } from '../api'

const PAUSE = 1000

export interface Watched extends Loading<PlanRun> {
  /** Reads it again and again until it is over. */
  watching: Ref<boolean>
}

/** An attempt, read each second while it is under way. */
export function usePlanRun(id: () => string): Watched {
  const run = useLoad((signal) => planning.run(id(), signal))
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
