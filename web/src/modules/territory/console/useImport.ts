import { type Ref, computed, ref, shallowRef } from 'vue'
import { ProblemError } from '@/lib/problem'
import type { BuildingsImported, DoorsImported, GridsImported, SheetFault } from '@/lib/types'
import { uuidv7 } from '@/lib/uuid'
import { useTask } from '@/modules/identity/useTask'
import { territory } from '../api'

export type What = 'buildings' | 'doors' | 'grids'

/** A file that is looked at first and then taken as a whole; another file or another community begins anew. */
export function useImport(what: Ref<What>, community: Ref<string | undefined>) {
  const file = shallowRef<File>()
  const buildings = shallowRef<BuildingsImported>()
  const grids = shallowRef<GridsImported>()
  const doors = shallowRef<DoorsImported>()
  const taken = shallowRef<BuildingsImported>()
  const takenDoors = shallowRef<DoorsImported>()
  const reason = ref('')
  const underWay = ref('')
  const { busy, refusal, fields, run } = useTask()
  const faults = computed<SheetFault[] | undefined>(() => ({ grids, buildings, doors })[what.value].value?.faults)
  const fresh = computed(() => (what.value === 'doors' ? doors.value?.added : buildings.value && buildings.value.added + buildings.value.changed) ?? 0)
  let id = uuidv7()

  function anew(chosen?: File): void {
    file.value = chosen
    buildings.value = grids.value = doors.value = taken.value = takenDoors.value = undefined
    refusal.value = underWay.value = ''
    id = uuidv7()
  }

  async function check(): Promise<void> {
    const chosen = file.value
    if (!chosen) return
    await run(async () => {
      if (what.value === 'grids') grids.value = await territory.previewGrids(community.value ?? '', chosen)
      else if (what.value === 'doors') doors.value = await territory.previewDoors(chosen)
      else buildings.value = await territory.previewBuildings(chosen)
    })
  }

  async function take(): Promise<void> {
    const chosen = file.value
    if (!chosen) return
    await run(async () => {
      if (what.value === 'doors') takenDoors.value = await territory.takeDoors(chosen)
      else taken.value = await territory.takeBuildings(chosen)
      buildings.value = doors.value = undefined
    })
  }

  /** The id of the plan that the file has become. */
  async function takeGrids(): Promise<string | undefined> {
    let plan: string | undefined
    await run(async () => {
      try {
        plan = (await territory.takeGrids(id, community.value ?? '', reason.value.trim(), file.value ?? new Blob())).adjustment
      } catch (failure) {
        if (failure instanceof ProblemError && typeof failure.body.adjustment === 'string') underWay.value = failure.body.adjustment
        throw failure
      }
    })
    return plan
  }

  return { file, buildings, grids, doors, taken, takenDoors, reason, underWay, busy, refusal, fields, faults, fresh, anew, check, take, takeGrids }
}

/** The faults as a file to take away, for whoever puts the other one right. */
export function faultsAsCsv(faults: SheetFault[], head: [string, string, string]): Blob {
  const quoted = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`
  const lines = [head, ...faults.map(({ row, column, message }) => [row || '', column, message])]
  return new Blob(['\uFEFF', lines.map((line) => line.map(quoted).join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' })
}
