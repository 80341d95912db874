import { computed, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { FieldAnswer, ResponsibilityField, ResponsibilityMap } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import type { Dot } from '@/ui/map/buildings'
import { organization } from './api'

export const ANSWERS: FieldAnswer[] = ['NOBODY', 'VACANT', 'HELD']
export const TONES: Record<FieldAnswer, Dot['tone']> = { HELD: 'ok', VACANT: 'warn', NOBODY: 'late' }

/** All, by who answers, or those with households that nobody answers for. */
export type FieldFilter = FieldAnswer | 'WITHOUT' | ''

/** Where somebody is missing first, then by name as people count. */
const inOrder = (one: ResponsibilityField, other: ResponsibilityField): number => ANSWERS.indexOf(one.answer) - ANSWERS.indexOf(other.answer) || one.name.localeCompare(other.name, 'zh-CN', { numeric: true })

/** Who answers for the buildings of an area, in the part of the map that is looked at. */
export function useFields(area: () => string): {
  read: Loading<ResponsibilityMap>
  bbox: Ref<string>
  answer: Ref<FieldFilter>
  households: ComputedRef<{ all: number; without: number }>
  shown: ComputedRef<ResponsibilityField[]>
  dots: ComputedRef<Dot[]>
  countOf: (answer: FieldAnswer) => number
} {
  const bbox = ref('')
  const answer = ref<FieldFilter>('')
  const read = useLoad((signal) => organization.fields({ area: area(), bbox: bbox.value || undefined }, signal))
  const shown = computed(() => (read.data.value?.items ?? []).filter((one) => !answer.value || (answer.value === 'WITHOUT' ? one.withoutOwner > 0 : one.answer === answer.value)).sort(inOrder))
  /** Of the buildings that were read. */
  const households = computed(() => (read.data.value?.items ?? []).reduce((sum, one) => ({ all: sum.all + one.households, without: sum.without + one.withoutOwner }), { all: 0, without: 0 }))
  const dots = computed(() => shown.value.map(({ id, lat, lng, name, answer: how }) => ({ id, lat, lng, name, tone: TONES[how] })))
  const countOf = (how: FieldAnswer): number => {
    const now = read.data.value
    return now ? { HELD: now.held, VACANT: now.vacant, NOBODY: now.nobody }[how] : 0
  }
  return { read, bbox, answer, households, shown, dots, countOf }
}
