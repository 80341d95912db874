import { computed, ref } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { FieldAnswer, ResponsibilityField, ResponsibilityMap } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import type { Dot } from '@/ui/map/buildings'
import { organization } from './api'

export const ANSWERS: FieldAnswer[] = ['NOBODY', 'VACANT', 'HELD']
export const TONES: Record<FieldAnswer, Dot['tone']> = { HELD: 'ok', VACANT: 'warn', NOBODY: 'late' }

/** Who answers for the buildings of an area, in the part of the map that is looked at. */
export function useFields(area: () => string): {
  read: Loading<ResponsibilityMap>
  bbox: Ref<string>
  answer: Ref<FieldAnswer | ''>
  shown: ComputedRef<ResponsibilityField[]>
  dots: ComputedRef<Dot[]>
  countOf: (answer: FieldAnswer) => number
} {
  const bbox = ref('')
  const answer = ref<FieldAnswer | ''>('')
  const read = useLoad((signal) => organization.fields({ area: area(), bbox: bbox.value || undefined }, signal))
  const shown = computed(() => (read.data.value?.items ?? []).filter((one) => !answer.value || one.answer === answer.value))
  const dots = computed(() => shown.value.map(({ id, lat, lng, name, answer: how }) => ({ id, lat, lng, name, tone: TONES[how] })))
  const countOf = (how: FieldAnswer): number => {
    const now = read.data.value
    return now ? { HELD: now.held, VACANT: now.vacant, NOBODY: now.nobody }[how] : 0
  }
  return { read, bbox, answer, shown, dots, countOf }
}
