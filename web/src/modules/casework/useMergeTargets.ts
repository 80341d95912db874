import { computed, type ComputedRef } from 'vue'
import type { RequestState } from '@/lib/types'
import { casework } from './api'
import { type Choices, useChoices } from './useChoices'

/** A request that another can be merged into. */
export interface MergeTarget {
  id: string
  no: string
  title: string
  text?: string
  /** Metres. */
  distance?: number
  reporters: number
  state: RequestState
}

interface Found {
  targets: MergeTarget[]
  /** They look like the same matter; otherwise they are only open in the same community. */
  likely: boolean
}

const MOST = 10

async function read(q: string, request: string, community: string, signal: AbortSignal): Promise<Found> {
  const alike = q ? [] : (await casework.alike(request, signal)).items
  if (alike.length) return { targets: alike, likely: true }
  const { items } = await casework.search({ q, area: community, state: 'open', limit: MOST }, signal)
  return { targets: items.filter(({ id }) => id !== request), likely: false }
}

export interface MergeTargets extends Omit<Choices<Found>, 'items'> {
  targets: ComputedRef<MergeTarget[]>
  likely: ComputedRef<boolean>
}

/** Without a word those that look like the same matter; else what is found by words or by the public number. */
export function useMergeTargets(request: string, community: string): MergeTargets {
  const { items, ...choices } = useChoices(async (q, signal) => [await read(q, request, community, signal)])
  return {
    ...choices,
    targets: computed(() => items.value[0]?.targets ?? []),
    likely: computed(() => items.value[0]?.likely ?? false),
  }
}
