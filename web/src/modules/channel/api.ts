import { http } from '@/lib/http'
import type { Notice, Page } from '@/lib/types'

export const channel = {
  notices: (cursor?: string, signal?: AbortSignal): Promise<Page<Notice> & { unread: number }> =>
    http.get('/notices', { query: { cursor }, signal }),
  read: (upTo: string): Promise<void> => http.post('/notices/read', { upTo }),
}
