import { type Ref, ref } from 'vue'
import { useSession } from '@/state/session'
import { channel } from './api'

const count = ref(0)

/** How many notices were not read yet. Nothing is said when that can't be known. */
export function useUnread(): { count: Ref<number>; refresh: () => Promise<void> } {
  const session = useSession()
  return {
    count,
    refresh: async () => {
      count.value = session.signedIn ? await channel.notices().then(({ unread }) => unread, () => count.value) : 0
    },
  }
}
