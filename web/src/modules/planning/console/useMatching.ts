import { type Ref, computed, ref, shallowRef, watch } from 'vue'
import type { Query } from '@/lib/http'
import { save } from '@/lib/save'
import type { AreaCollection, Matched, MatchedNeed, SheetFault } from '@/lib/types'
import { useTask } from '@/modules/identity/useTask'
import { territory } from '@/modules/territory/api'
import { planning } from '../api'

/** Somebody who won't serve a need that was meant for them, both by their rows in the file. */
export interface Refusal {
  need: number
  volunteer: number
  /** As they are called, for whoever looks at the list. */
  needName: string
  volunteerName: string
}

const FAIR = 20

/** Needs and volunteers of a file, brought together anew after each refusal; the server keeps nothing of it. */
export function useMatching(area: Ref<string | undefined>) {
  const file = shallowRef<File>()
  const fairly = ref(true)
  const fair = ref(FAIR)
  const refusals = ref<Refusal[]>([])
  const matched = shallowRef<Matched>()
  const faults = shallowRef<SheetFault[]>([])
  const areas = shallowRef<AreaCollection>()
  const chosen = ref(0)
  const { busy, refusal, fields, run } = useTask()
  const nameOf = computed(() => new Map(matched.value?.volunteers.map(({ row, name }) => [row, name])))

  const query = (all: Refusal[]): Query => ({
    area: area.value,
    fair: fairly.value ? fair.value : 0,
    refused: all.map(({ need, volunteer }) => `${need}-${volunteer}`).join(','),
  })

  function anew(): void {
    refusals.value = []
    matched.value = undefined
    faults.value = []
    chosen.value = 0
  }

  async function look(all: Refusal[]): Promise<void> {
    const sent = file.value
    if (!sent) return
    await run(async () => {
      const answer = await planning.match(query(all), sent)
      faults.value = answer.faults
      matched.value = answer.faults.length ? undefined : answer
      refusals.value = all
    })
  }

  async function match(): Promise<void> {
    anew()
    await look([])
  }

  async function refuse(one: MatchedNeed): Promise<void> {
    await look([...refusals.value, { need: one.row, volunteer: one.volunteer, needName: one.name, volunteerName: nameOf.value.get(one.volunteer) ?? '' }])
  }

  async function take(): Promise<void> {
    const sent = file.value
    if (sent) await run(async () => save(await planning.matchFile(query(refusals.value), sent)))
  }

  async function template(): Promise<void> {
    await run(async () => save(await planning.matchTemplate(area.value ?? '')))
  }

  watch([area, file, fairly, fair], anew)
  watch(area, async (path) => {
    areas.value = path ? await territory.areas(path).catch(() => undefined) : undefined
  }, { immediate: true })
  return { file, fairly, fair, refusals, matched, faults, areas, chosen, nameOf, busy, refusal, fields, match, refuse, takeBack: () => look(refusals.value.slice(0, -1)), take, template }
}
