import { type ComputedRef, type ShallowRef, computed, ref, watch } from 'vue'
import { ProblemError } from '@/lib/problem'
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
  /** A visitor's choice; who is signed in says more than the building. */
  choose: (building: Named) => void
  settled: (place: Place) => void
  reload: () => Promise<void>
}

/**
 * Where the person lives and who is responsible there. Who is signed in has it in their account; a visitor's choice stays
 * on the device, and the server is only asked who is responsible for that building.
 */
export function useHome(): Home {
  const session = useSession()
  const answered = ref(false)
  const { data, error, loading, reload } = useLoad<Place | undefined>(async () => {
    const place = session.signedIn ? await own() : await guess()
    answered.value = true
    return place
  })

  async function own(): Promise<Place | undefined> {
    try {
      return await territory.home()
    } catch (failure) {
      if (failure instanceof ProblemError && failure.status === 404) return guess()
      throw failure
    }
  }

  async function guess(): Promise<Place | undefined> {
    if (chosen.value) return territory.building(chosen.value.id)
    const node = session.hats.find(({ role }) => role === 'RESIDENT')?.node
    return node ? territory.area(node) : undefined
  }

  watch([() => session.account?.id, () => chosen.value?.id], reload, { immediate: true })

  return {
    place: data,
    error,
    loading,
    unknown: computed(() => answered.value && !data.value),
    reload,
    choose: (home) => {
      chosen.value = home
      localStorage.setItem(KEY, JSON.stringify(home))
    },
    settled: (place) => (data.value = place),
  }
}
