import { type Ref, computed, ref, shallowRef } from 'vue'
import { ProblemError } from '@/lib/problem'
import type { BuildingsImported, GridsImported, SheetFault } from '@/lib/types'
import { uuidv7 } from '@/lib/uuid'
import { useTask } from '@/modules/identity/useTask'
import { territory } from '../api'

export type What = 'buildings' | 'grids'

/** A file that is looked at first and then taken as a whole; another file or another community begins anew. */
export function useImport(what: Ref<What>, community: Ref<string | undefined>) {
  const file = shallowRef<File>()
  const buildings = shallowRef<BuildingsImported>()
  const grids = shallowRef<GridsImported>()
  const taken = shallowRef<BuildingsImported>()
  const reason = ref('')
  const underWay = ref('')
  const { busy, refusal, fields, run } = useTask()
  const faults = computed<SheetFault[] | undefined>(() => (what.value === 'grids' ? grids.value : buildings.value)?.faults)
  const fresh = computed(() => (buildings.value ? buildings.value.added + buildings.value.changed : 0))
  let id = uuidv7()

  function anew(chosen?: File): void {
    file.value = chosen
    buildings.value = grids.value = taken.value = undefined
    refusal.value = underWay.value = ''
    id = uuidv7()
  }

  async function check(): Promise<void> {
    const chosen = file.value
    if (!chosen) return
    await run(async () => {
      if (what.value === 'grids') grids.value = await territory.previewGrids(community.value ?? '', chosen)
      else buildings.value = await territory.previewBuildings(chosen)
    })
  }

  async function take(): Promise<void> {
    const chosen = file.value
    if (!chosen) return
    await run(async () => {
      taken.value = await territory.takeBuildings(chosen)
      buildings.value = undefined
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

  return { file, buildings, grids, taken, reason, underWay, busy, refusal, fields, faults, fresh, anew, check, take, takeGrids }
}

/** The faults as a file to take away, for whoever puts the other one right. */
export function faultsAsCsv(faults: SheetFault[], head: [string, string, string]): Blob {
  const quoted = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`
  const lines = [head, ...faults.map(({ row, column, message }) => [row || '', column, message])]
  return new Blob(['\uFEFF', lines.map((line) => line.map(quoted).join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' })
}
