import { type Download, type Query, http } from '@/lib/http'
import type { Handover, HandoverPage, HandoverWanted } from '@/lib/types'

export const handover = {
  page: (query: Query, signal?: AbortSignal): Promise<HandoverPage> => http.get('/handovers', { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<Handover> => http.get(`/handovers/${id}`, { signal }),
  prepare: (wanted: HandoverWanted): Promise<Handover> => http.post('/handovers', wanted),
  act: (id: string, action: string, inputs: object): Promise<Handover> => http.post(`/handovers/${id}/actions/${action}`, inputs),
  exported: (id: string): Promise<Download> => http.file('GET', `/handovers/${id}/export.xlsx`),
}
