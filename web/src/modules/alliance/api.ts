import { type Download, type Query, http } from '@/lib/http'
import type { Alliance, AllianceDuty, AllianceFounded, AllianceKinds, AlliancePage, AllianceReport, AlliancesImported, DutiesFulfilled, DutyDesk, DutyGiven, DutyPeriod, DutyPeriodPage, PublicAlliance, SeatOffered, SeatRole } from '@/lib/types'

export const alliance = {
  page: (query: Query, signal?: AbortSignal): Promise<AlliancePage> => http.get('/alliances', { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<Alliance> => http.get(`/alliances/${id}`, { signal }),
  found: (founded: AllianceFounded): Promise<Alliance> => http.post('/alliances', founded),
  act: (id: string, version: number, action: string, inputs: object): Promise<Alliance> => http.post(`/alliances/${id}/actions/${action}`, inputs, { version }),
  /** Who may be offered a seat. */
  choices: (query: { role: SeatRole; area: string; compound?: string; text: string }): Promise<{ items: { id: string; name: string }[] }> => http.get('/alliances/choices', { query }),
  invite: (id: string, seat: SeatOffered): Promise<Alliance> => http.post(`/alliances/${id}/seats`, seat),
  sign: (id: string, seat: string): Promise<Alliance> => http.put(`/alliances/${id}/seats/${seat}/signature`, {}),
  leave: (id: string, version: number, seat: string, on: string, reason: string): Promise<Alliance> => http.post(`/alliances/${id}/seats/${seat}/leaving`, { on, reason }, { version }),
  give: (id: string, duty: DutyGiven): Promise<AllianceDuty> => http.post(`/alliances/${id}/duties`, duty),
  figures: (query: Query, signal?: AbortSignal): Promise<AllianceReport> => http.get('/alliance-figures', { query, signal }),
  duties: (query: Query, signal?: AbortSignal): Promise<DutyPeriodPage> => http.get('/alliance-duties', { query, signal }),
  /** The kinds, with their seats and what each promises by signing. */
  kinds: (signal?: AbortSignal): Promise<AllianceKinds> => http.get('/alliances/kinds', { signal }),
  /** What my seats owe, and what they may confirm. */
  desk: (signal?: AbortSignal): Promise<DutyDesk> => http.get('/alliance-duties/mine', { signal }),
  report: (duty: string, starts: string, done: string, requestNo?: string, meeting?: string): Promise<DutyPeriod> => http.put(`/alliance-duties/${duty}/periods/${starts}/report`, { done, requestNo, meeting }),
  /** Ends a duty alone, with its last day. */
  endDuty: (id: string, duty: string, on: string, reason: string): Promise<AllianceDuty> => http.post(`/alliances/${id}/duties/${duty}/ending`, { on, reason }),
  /** The duties that were fulfilled with a request. */
  fulfilledBy: (request: string, signal?: AbortSignal): Promise<DutiesFulfilled> => http.get(`/alliance-duties/of-request/${request}`, { signal }),
  confirm: (duty: string, starts: string): Promise<DutyPeriod> => http.put(`/alliance-duties/${duty}/periods/${starts}/confirmation`, {}),
  sendBack: (duty: string, starts: string, reason: string): Promise<DutyPeriod> => http.post(`/alliance-duties/${duty}/periods/${starts}/return`, { reason }),
  publicPage: (query: Query, signal?: AbortSignal): Promise<AlliancePage> => http.get('/public/alliances', { query, signal }),
  publicOne: (id: string, signal?: AbortSignal): Promise<PublicAlliance> => http.get(`/public/alliances/${id}`, { signal }),
  exported: (query: Query): Promise<Download> => http.file('GET', '/alliances/export.xlsx', { query }),
  dutiesExported: (query: Query): Promise<Download> => http.file('GET', '/alliance-duties/export.xlsx', { query }),
  template: (): Promise<Download> => http.file('GET', '/alliances/imports/template.xlsx'),
  preview: (file: Blob): Promise<AlliancesImported> => http.post('/alliances/imports/preview', file),
  take: (file: Blob): Promise<AlliancesImported> => http.post('/alliances/imports', file),
}
