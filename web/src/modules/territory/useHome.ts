import { type ComputedRef, type ShallowRef, computed, ref, watch } from 'vue'
import { useLoad } from '@/lib/useLoad'
import type { Named, Place } from '@/lib/types'
import { useSession } from '@/state/session'
import { territory } from './api'

const KEY = 'linjuli.home'

function keptHome(): Named | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Named | null) ?? undefined
  } catch {
    return undefined
  }
}

const chosen = ref(keptHome())

export interface Home {
  place: ShallowRef<Place | undefined>
  error: ShallowRef<unknown>
  loading: ReturnType<typeof useLoad>['loading']
  /** Somebody has to say first where they live. */
  unknown: ComputedRef<boolean>
  choose: (building: Named) => void
  reload: () => Promise<void>
}

/**
 * Where the person lives and who is responsible there. What they choose stays on their device; the server is only asked
 * who is responsible for that building.
 */
export function useHome(): Home {
  const session = useSession()
  const building = computed(() => chosen.value ?? session.hats.find((hat) => hat.building)?.building)
  const node = computed(() => session.hats.find(({ role }) => role === 'RESIDENT')?.node)
  const unknown = computed(() => !building.value && !node.value)

  const { data, error, loading, reload } = useLoad<Place | undefined>(async () => {
    if (building.value) return territory.building(building.value.id)
    return node.value ? territory.area(node.value) : undefined
  })
  watch([() => building.value?.id, node], reload, { immediate: true })

  return {
    place: data,
    error,
    loading,
    unknown,
    reload,
    choose: (home) => {
      chosen.value = home
      localStorage.setItem(KEY, JSON.stringify(home))
    },
  }
}
