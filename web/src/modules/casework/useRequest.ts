import { type Ref, ref } from 'vue'
import { ProblemError } from '@/lib/problem'
import type { RequestDetail } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { casework } from './api'

/** What came of an action: done, waiting on the device for signal, or refused with the reason. */
export type Acted = { done: true; gone?: boolean; waits?: boolean } | { done: false; refusal: unknown }

export interface OneRequest extends Loading<RequestDetail> {
  busy: Ref<boolean>
  act: (action: string, inputs: object, key?: string) => Promise<Acted>
}

/** One request and what may be done with it. An action on an outdated row reads it anew and leaves the form alone. */
export function useRequest(
  id: () => string,
  read: (signal: AbortSignal) => Promise<RequestDetail> = (signal) => casework.read(id(), signal),
): OneRequest {
  const loading = useLoad(read)
  const busy = ref(false)

  async function act(action: string, inputs: object, key?: string): Promise<Acted> {
    const row = loading.data.value
    if (!row) return { done: false, refusal: undefined }
    busy.value = true
    try {
      const answer = await casework.act(row.id, action, row.version, inputs, key)
      if (answer) loading.data.value = answer
      return { done: true, gone: !answer }
    } catch (failure) {
      if (failure instanceof ProblemError && failure.stale) await loading.reload()
      return { done: false, refusal: failure }
    } finally {
      busy.value = false
    }
  }

  return { ...loading, busy, act }
}
