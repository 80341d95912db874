import { type Ref, ref } from 'vue'
import { useSession } from '@/state/session'
import { identity } from '../api'

const count = ref(0)

/** How many proposals wait for this person. Nothing is said when that can't be known. */
export function useApprovalCount(): { count: Ref<number>; refresh: () => Promise<void> } {
  const session = useSession()
  return {
    count,
    refresh: async () => {
      const decides = session.has('SECURITY_ADMIN', 'AUDIT_ADMIN')
      count.value = decides ? await identity.approvalCount().then(({ open }) => open, () => count.value) : 0
    },
  }
}
