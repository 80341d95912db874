import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { MediationKind } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { mediation } from './api'

/** What a kind is called: the city's own name, or the English word for those that the product begins with. */
export function useKindName(): (kind: string, name: string) => string {
  const { t, te, locale } = useI18n()
  return (kind, name) => (locale.value !== 'zh-CN' && te(`mediation.kind.${kind}`) ? t(`mediation.kind.${kind}`) : name)
}

/** The kinds of mediations in their order. */
export function useKinds(): { read: Loading<{ items: MediationKind[] }>; open: ComputedRef<MediationKind[]>; all: ComputedRef<MediationKind[]> } {
  const read = useLoad((signal) => mediation.kinds(signal))
  const all = computed(() => read.data.value?.items ?? [])
  return { read, all, open: computed(() => all.value.filter((one) => one.open)) }
}
