import { type Download, type Query, http } from '@/lib/http'
import type { FieldAround, FieldsImported, NetworkFigures, NodeEvent, NodeProposed, NodeStep, NodesImported, OrgNode, OrgPost, ResponsibilityMap, TermPage, UnitDetail, UnitGiven, UnitPage, UnitsImported, UnownedBuildings, VacancyPage } from '@/lib/types'

export const organization = {
  figures: (area: string, signal?: AbortSignal): Promise<NetworkFigures> => http.get('/organization/figures', { query: { area }, signal }),
  vacancies: (query: Query, signal?: AbortSignal): Promise<VacancyPage> => http.get('/organization/vacancies', { query, signal }),
  vacanciesExported: (query: Query): Promise<Download> => http.file('GET', '/organization/vacancies/export.xlsx', { query }),
  unowned: (query: Query, signal?: AbortSignal): Promise<UnownedBuildings> => http.get('/organization/households-without-owner', { query, signal }),
  terms: (query: Query, signal?: AbortSignal): Promise<TermPage> => http.get('/organization/terms', { query, signal }),
  renew: (post: string, version: number): Promise<unknown> => http.post(`/organization/posts/${post}/term`, {}, { version }),
  /** Who answers for the buildings of an area, or of a part of it. */
  fields: (query: Query, signal?: AbortSignal): Promise<ResponsibilityMap> => http.get('/organization/responsibility-fields', { query, signal }),
  field: (building: string, signal?: AbortSignal): Promise<FieldAround> => http.get(`/organization/responsibility-fields/${building}`, { signal }),
  /** Whether a post answers for a building from now on. */
  answers: (building: string, post: string, answers: boolean): Promise<FieldAround> => http.put(`/organization/responsibility-fields/${building}/posts/${post}`, { answers }),
  fieldsExported: (area: string): Promise<Download> => http.file('GET', '/organization/responsibility-fields/export.xlsx', { query: { area } }),
  fieldsTemplate: (): Promise<Download> => http.file('GET', '/organization/responsibility-fields/imports/template.xlsx'),
  previewFields: (file: Blob): Promise<FieldsImported> => http.post('/organization/responsibility-fields/imports/preview', file),
  takeFields: (file: Blob): Promise<FieldsImported> => http.post('/organization/responsibility-fields/imports', file),
  openPost: (id: string, at: string, title: string): Promise<unknown> => http.post('/organization/posts', { id, at, title }),
  closePost: (post: string, version: number): Promise<unknown> => http.post(`/organization/posts/${post}/closing`, undefined, { version }),
  unit: (id: string, signal?: AbortSignal): Promise<UnitDetail> => http.get(`/units/${id}`, { signal }),
  correctUnit: (id: string, version: number, name: string, area: string): Promise<UnitDetail> => http.put(`/units/${id}`, { name, area }, { version }),
  /** Whether a company looks after a compound from now on. */
  serves: (unit: string, compound: string, serves: boolean): Promise<UnitDetail> => http.put(`/units/${unit}/compounds/${compound}`, { serves }),
  /** Fills a post with whoever has this user name. */
  appoint: (post: string, version: number, username: string): Promise<unknown> => http.put(`/organization/posts/${post}/holder`, { username }, { version }),
  /** Those below an organization; where one's own sight begins without one. */
  nodes: (parent?: string, signal?: AbortSignal): Promise<{ items: OrgNode[] }> => http.get('/organization/nodes', { query: { parent }, signal }),
  node: (id: string): Promise<OrgNode> => http.get(`/organization/nodes/${id}`),
  events: (id: string): Promise<{ items: NodeEvent[] }> => http.get(`/organization/nodes/${id}/events`),
  steps: (id: string): Promise<{ items: NodeStep[] }> => http.get(`/organization/nodes/${id}/steps`),
  posts: (node: string): Promise<{ items: OrgPost[] }> => http.get('/organization/posts', { query: { node } }),
  /** Puts a draft before the level above; the same again finds the same. */
  propose: (node: NodeProposed): Promise<OrgNode> => http.post('/organization/nodes', node),
  act: (id: string, version: number, action: string, inputs: object): Promise<OrgNode> => http.post(`/organization/nodes/${id}/actions/${action}`, inputs, { version }),
  nodesExported: (area: string): Promise<Download> => http.file('GET', '/organization/nodes/export.xlsx', { query: { area } }),
  nodesTemplate: (): Promise<Download> => http.file('GET', '/organization/nodes/imports/template.xlsx'),
  previewNodes: (file: Blob): Promise<NodesImported> => http.post('/organization/nodes/imports/preview', file),
  takeNodes: (file: Blob): Promise<NodesImported> => http.post('/organization/nodes/imports', file),
  units: (query: Query, signal?: AbortSignal): Promise<UnitPage> => http.get('/units/page', { query, signal }),
  unitsExported: (query: Query): Promise<Download> => http.file('GET', '/units/export.xlsx', { query }),
  register: (unit: UnitGiven): Promise<unknown> => http.post('/units', unit),
  template: (): Promise<Download> => http.file('GET', '/units/imports/template.xlsx'),
  preview: (file: Blob): Promise<UnitsImported> => http.post('/units/imports/preview', file),
  take: (file: Blob): Promise<UnitsImported> => http.post('/units/imports', file),
}
