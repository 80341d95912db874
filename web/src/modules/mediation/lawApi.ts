import { type Query, http } from '@/lib/http'
import type { LawTalkPage, LawTalkPlanned, LawTalkRow, LawTalksNear } from '@/lib/types'

const ALL = '/law-talks'

export const lawTalks = {
  page: (query: Query, signal?: AbortSignal): Promise<LawTalkPage> => http.get(ALL, { query, signal }),
  plan: (planned: LawTalkPlanned): Promise<LawTalkRow> => http.post(ALL, planned),
  cancel: (id: string, reason: string): Promise<LawTalkRow> => http.post(`${ALL}/${id}/cancellation`, { reason }),
  /** Those where I live. */
  near: (signal?: AbortSignal): Promise<LawTalksNear> => http.get('/me/law-talks', { signal }),
  signUp: (id: string): Promise<void> => http.put(`${ALL}/${id}/listeners/me`, {}),
  signOff: (id: string): Promise<void> => http.delete(`${ALL}/${id}/listeners/me`),
  /** I am in the room, where the code is shown. */
  checkIn: (id: string, code: string): Promise<void> => http.put(`${ALL}/${id}/attendance/me`, { code }),
}
