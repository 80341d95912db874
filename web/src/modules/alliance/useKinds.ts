import { type ComputedRef, computed, onMounted } from 'vue'
import type { AllianceKind, AllianceKindRow } from '@/lib/types'
import { useLoad } from '@/lib/useLoad'
import { alliance } from './api'

/** The seats of a kind and what each promises by signing, as the server has them. */
export function useKinds(kind: () => AllianceKind | undefined): ComputedRef<AllianceKindRow | undefined> {
  const { data, reload } = useLoad((signal) => alliance.kinds(signal))
  onMounted(reload)
  return computed(() => data.value?.items.find((one) => one.kind === kind()))
}
