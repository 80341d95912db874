import { type Ref, ref } from 'vue'
import type { AdjustmentRow, Hat, NamedPath, Role } from '@/lib/types'
import { type Paging, usePages } from '@/lib/usePages'
import { territory } from '../api'

/** Who may redraw grids. */
export const GRID_EDITORS: Role[] = ['COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** The largest area whose grids somebody redraws. */
export function areaOf(hats: readonly Hat[]): NamedPath | undefined {
  const [widest] = hats.filter(({ role }) => GRID_EDITORS.includes(role)).sort((one, other) => one.node.length - other.node.length)
  return widest && { path: widest.node, name: widest.nodeName }
}

export interface Plans extends Paging<AdjustmentRow> {
  area: Ref<NamedPath | undefined>
}

/** The plans to redraw grids, the latest first. */
export function useAdjustments(): Plans {
  const area = ref<NamedPath>()
  const pages = usePages<AdjustmentRow>((before, signal) => territory.adjustments({ area: area.value?.path, before }, signal))
  return { ...pages, area }
}
