import { type Ref, ref } from 'vue'
import { type Loading, useLoad } from '@/lib/useLoad'
import { type Paging, usePages } from '@/lib/usePages'
import type { HouseholdRow, LedBuildings } from '@/lib/types'
import { residence } from './api'

export interface Households {
  q: Ref<string>
  building: Ref<string>
  waiting: Ref<boolean>
  pages: Paging<HouseholdRow>
  buildings: Loading<LedBuildings>
  reload: () => Promise<void>
}

/** The households of the buildings that the person answers for, and how far they are known. */
export function useHouseholds(): Households {
  const q = ref('')
  const building = ref('')
  const waiting = ref(false)
  const pages = usePages((cursor, signal) => residence.households({ q: q.value.trim(), building: building.value, waiting: waiting.value, cursor }, signal))
  const buildings = useLoad((signal) => residence.buildings(signal))
  return {
    q,
    building,
    waiting,
    pages,
    buildings,
    reload: async () => {
      await Promise.all([pages.reload(), buildings.reload()])
    },
  }
}
