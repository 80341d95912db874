import { type Query, http } from '@/lib/http'
import type { AuditCheck, AuditPage } from '@/lib/types'

export const audit = {
  search: (query: Query, signal?: AbortSignal): Promise<AuditPage> => http.get('/audit/entries', { query, signal }),
  lastCheck: (signal?: AbortSignal): Promise<AuditCheck> => http.get('/audit/check', { signal }),
  looks: (cursor?: string, signal?: AbortSignal): Promise<AuditPage> => http.get('/me/looks', { query: { cursor }, signal }),
  check: (): Promise<void> => http.post('/audit/check'),
}
