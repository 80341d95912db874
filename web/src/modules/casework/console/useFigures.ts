import { type ComputedRef, type ShallowRef, computed, watch } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { address } from '@/lib/http'
import { type Days, type PeriodName, daysBefore, daysOf } from '@/lib/period'
import type { FigureReport } from '@/lib/types'
import { useLoad } from '@/lib/useLoad'
import { casework } from '../api'
import { dayAfter } from '@/lib/days'

export const PARTS = ['area', 'category', 'channel'] as const
export type Part = (typeof PARTS)[number]

interface Asked {
  area?: string
  period: PeriodName
  from?: string
  to?: string
  by: Part
}

export interface FiguresOfPeriods {
  now: ComputedRef<FigureReport | undefined>
  before: ComputedRef<FigureReport | undefined>
  error: ShallowRef<unknown>
  loading: ReturnType<typeof useLoad>['loading']
  reload: () => Promise<void>
  asked: ComputedRef<Asked>
  days: ComputedRef<Days>
  today: string
  exportTo: ComputedRef<string>
  /** What is asked stands in the address, so that it can be sent to somebody and the way back works. */
  ask: (change: Partial<Asked>) => Promise<unknown>
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)

/** The figures that the page's address asks for, and those of the period before. */
export function useFigures(): FiguresOfPeriods {
  const route = useRoute()
  const router = useRouter()
  const today = dayAfter(0)

  const asked = computed<Asked>(() => {
    const { area, period, from, to, by } = route.query
    const named = (['month', 'lastMonth', 'year', 'own'] as const).find((one) => one === period) ?? 'month'
    return { area: text(area), period: named, from: text(from), to: text(to), by: PARTS.find((one) => one === by) ?? 'area' }
  })
  const days = computed<Days>(() => {
    const { period, from, to } = asked.value
    if (period !== 'own') return daysOf(period, today)
    return from && to ? { from, to } : daysOf('month', today)
  })
  const query = computed(() => ({ area: asked.value.area, by: asked.value.by, ...days.value }))

  const { data, error, loading, reload } = useLoad(async (signal) => {
    const earlier = { ...query.value, ...daysBefore(asked.value.period, days.value) }
    const [now, before] = await Promise.all([casework.figures(query.value, signal), casework.figures(earlier, signal)])
    return { now, before }
  })
  watch(query, reload, { immediate: true })

  return {
    now: computed(() => data.value?.now),
    before: computed(() => data.value?.before),
    error,
    loading,
    reload,
    asked,
    days,
    today,
    exportTo: computed(() => address('/figures/casework/export.xlsx', query.value)),
    ask: (change) => router.push({ query: { ...asked.value, ...change } as LocationQueryRaw }),
  }
}
