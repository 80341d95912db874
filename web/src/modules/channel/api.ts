import { http } from '@/lib/http'
import type { NoticePage } from '@/lib/types'

export const channel = {
  notices: (cursor?: string, signal?: AbortSignal): Promise<NoticePage> =>
    http.get('/notices', { query: { cursor }, signal }),
  read: (upTo: string): Promise<void> => http.post('/notices/read', { upTo }),
}
