import { type Ref, ref } from 'vue'
import type { Role } from '@/lib/types'
import { useSession } from '@/state/session'
import { identity } from '../api'

const count = ref(0)
/** Who decides on the administrators' proposals, and who on long exports. */
const DECIDING: Role[] = ['SECURITY_ADMIN', 'AUDIT_ADMIN', 'COMMUNITY_OFFICER', 'STREET_OFFICER', 'CITY_OFFICER']

/** How many proposals wait for this person. Nothing is said when that can't be known. */
export function useApprovalCount(): { count: Ref<number>; refresh: () => Promise<void> } {
  const session = useSession()
  return {
    count,
    refresh: async () => {
      const decides = session.has(...DECIDING)
      count.value = decides ? await identity.approvalCount().then(({ open }) => open, () => count.value) : 0
    },
  }
}
