import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { PlannedGrid } from '@/lib/types'
import { placeOf } from './plans'

/** The grids of a plan, the new ones called by their place in it. */
export function useNamedGrids(grids: () => readonly PlannedGrid[]): ComputedRef<PlannedGrid[]> {
  const { t } = useI18n()
  return computed(() => grids().map((grid) => (grid.name ? grid : { ...grid, name: t('planning.freshOf', { n: placeOf(grid) }) })))
}
