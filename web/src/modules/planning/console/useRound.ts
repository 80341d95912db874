import { type Ref, computed, ref, shallowRef, watch } from 'vue'
import { save } from '@/lib/save'
import type { AreaCollection, DoorRound, SizedBuilding } from '@/lib/types'
import type { Query } from '@/lib/http'
import { useTask } from '@/modules/identity/useTask'
import { territory } from '@/modules/territory/api'
import { planning } from '../api'

/** A building that a round may leave out. */
export type Stop = Pick<SizedBuilding, 'id' | 'name'>

/** How a round is wished: by so many walkers, or by as many that nobody walks longer than so many minutes. */
export interface RoundWish {
  grids: string[]
  without: string[]
  byWalkers: boolean
  walkers: number
  minutes: number
  /** Seconds at each door. */
  call: number
}

/** How a round from door to door is to be shared out, and the patches that came of it. */
export function useRound(community: Ref<string | undefined>) {
  const areas = shallowRef<AreaCollection>()
  const houses = shallowRef<Stop[]>([])
  const wish = ref<RoundWish>({ grids: [], without: [], byWalkers: true, walkers: 4, minutes: 180, call: 180 })
  const round = shallowRef<DoorRound>()
  const chosen = ref(0)
  const { busy, refusal, fields, run } = useTask()
  const grids = computed(() => areas.value?.features.map(({ properties }) => properties) ?? [])

  async function open(path: string | undefined): Promise<void> {
    wish.value = { ...wish.value, grids: [], without: [] }
    areas.value = round.value = undefined
    houses.value = []
    if (!path) return
    await run(async () => {
      areas.value = await territory.areas(path)
      wish.value.grids = grids.value.map((grid) => grid.path)
      const compounds = (await territory.compounds(path)).items
      const all = await Promise.all(compounds.map(async ({ id, name }) => (await territory.buildings(id)).items.map((one) => ({ id: one.id, name: name + one.name }))))
      houses.value = all.flat()
    })
  }
  watch(community, open, { immediate: true })

  const query = (): Query => ({
    grid: wish.value.grids.join(','),
    without: wish.value.without.join(','),
    call: wish.value.call,
    ...(wish.value.byWalkers ? { walkers: wish.value.walkers } : { minutes: wish.value.minutes }),
  })

  async function share(): Promise<void> {
    await run(async () => {
      round.value = await planning.round(query())
      chosen.value = 0
    })
  }

  async function take(): Promise<void> {
    await run(async () => save(await planning.roundFile(query())))
  }

  // What is shown belongs to what was asked for.
  watch(wish, () => (round.value = undefined), { deep: true })
  return { areas, grids, houses, wish, round, chosen, busy, refusal, fields, share, take }
}
