import { type Download, type Query, http } from '@/lib/http'
import type { CommitteePage, CommitteeRecorded, CommitteeRow, PolicyMode, PropertyAtHome, PropertyMatterPage, PropertyModes, PropertyOpinionPage, PropertyPolicy, PropertyPolicyDrafted, PropertyPolicyPage, PropertyReport, PropertyTopics, PropertyYearPage, Stance } from '@/lib/types'

const ALL = '/property-policies'

export const property = {
  page: (query: Query, signal?: AbortSignal): Promise<PropertyPolicyPage> => http.get(ALL, { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<PropertyPolicy> => http.get(`${ALL}/${id}`, { signal }),
  /** What holds where the reader lives, and what is on public notice there. */
  home: (compound?: string, signal?: AbortSignal): Promise<PropertyAtHome> => http.get(`${ALL}/home`, { query: { compound }, signal }),
  draft: (drafted: PropertyPolicyDrafted): Promise<PropertyPolicy> => http.post(ALL, drafted),
  act: (id: string, version: number, action: string): Promise<PropertyPolicy> => http.post(`${ALL}/${id}/actions/${action}`, {}, { version }),
  opinions: (id: string, query: Query, signal?: AbortSignal): Promise<PropertyOpinionPage> => http.get(`${ALL}/${id}/opinions`, { query, signal }),
  opine: (id: string, stance: Stance, words?: string): Promise<void> => http.put(`${ALL}/${id}/opinion`, { stance, words }),
  /** The votes by which the owners may have decided it. */
  topics: (id: string, signal?: AbortSignal): Promise<PropertyTopics> => http.get(`${ALL}/${id}/topics`, { signal }),
  decide: (id: string, version: number, decided: { topic: string; answer: string; firstDay?: string }): Promise<PropertyPolicy> => http.put(`${ALL}/${id}/decision`, decided, { version }),
  /** All modes of management, those that ended too. */
  modes: (signal?: AbortSignal): Promise<PropertyModes> => http.get('/property-modes', { signal }),
  addMode: (code: string, name: string, from: string): Promise<PolicyMode> => http.post('/property-modes', { code, name, from }),
  changeMode: (code: string, version: number, name: string, until?: string): Promise<PolicyMode> => http.put(`/property-modes/${code}`, { name, until }, { version }),
  /** Matters filed in whole months, by company or by compound; policies and committees as they stand now. */
  figures: (query: Query, signal?: AbortSignal): Promise<PropertyReport> => http.get('/property-figures', { query, signal }),
  /** The evaluations behind how years were judged. */
  years: (query: Query, signal?: AbortSignal): Promise<PropertyYearPage> => http.get('/property-years', { query, signal }),
  exported: (query: Query): Promise<Download> => http.file('GET', '/property-figures/export.xlsx', { query }),
  matters: (query: Query, signal?: AbortSignal): Promise<PropertyMatterPage> => http.get('/property-matters', { query, signal }),
  committees: (query: Query, signal?: AbortSignal): Promise<CommitteePage> => http.get('/property-committees', { query, signal }),
  record: (term: CommitteeRecorded): Promise<CommitteeRow> => http.post('/property-committees', term),
}
