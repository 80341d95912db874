import { http } from '@/lib/http'
import type {
  ErasurePreview,
  GuardianConsent,
  MyConsents,
  MyRight,
  PersonalRecords,
  PrivacyFigures,
  RetentionRow,
  RightsDetail,
  RightsPage,
  WantedRight,
} from '@/lib/types'

const RIGHTS = '/privacy/rights-requests'

export interface RightsAsked {
  open: boolean
  kind: string
  cursor?: string | undefined
}

export const privacy = {
  records: (signal?: AbortSignal): Promise<PersonalRecords> => http.get('/me/records', { signal }),
  erasure: (signal?: AbortSignal): Promise<ErasurePreview> => http.get('/me/erasure', { signal }),
  consents: (signal?: AbortSignal): Promise<MyConsents> => http.get('/me/consents', { signal }),
  consent: (purpose: string, version: number): Promise<void> => http.put(`/me/consents/${purpose}`, { version }),
  withdrawConsent: (purpose: string): Promise<void> => http.delete(`/me/consents/${purpose}`),
  mine: (signal?: AbortSignal): Promise<{ items: MyRight[] }> => http.get('/me/rights-requests', { signal }),
  ask: (wanted: WantedRight): Promise<MyRight> => http.post('/me/rights-requests', wanted),
  withdraw: (id: string): Promise<MyRight> => http.post(`/me/rights-requests/${id}/withdrawal`),

  page: ({ open, kind, cursor }: RightsAsked, signal?: AbortSignal): Promise<RightsPage> => http.get(RIGHTS, { query: { open, kind, cursor }, signal }),
  one: (id: string, signal?: AbortSignal): Promise<RightsDetail> => http.get(`${RIGHTS}/${id}`, { signal }),
  act: (id: string, version: number, action: string, inputs: object): Promise<RightsDetail> => http.post(`${RIGHTS}/${id}/actions/${action}`, inputs, { version }),
  wanted: (id: string): Promise<{ value: string }> => http.post(`${RIGHTS}/${id}/wanted`),
  recordGuardian: (given: GuardianConsent): Promise<void> => http.post('/privacy/guardian-consents', given),
  figures: (signal?: AbortSignal): Promise<PrivacyFigures> => http.get('/privacy/figures', { signal }),
  retention: (signal?: AbortSignal): Promise<{ items: RetentionRow[] }> => http.get('/privacy/retention', { signal }),
}
