import { type Download, type Query, http } from '@/lib/http'
import type {
  AlikePage,
  Category,
  CategoryDetail,
  ExportOrder,
  ExportOrderPage,
  FigureReport,
  FiledRequest,
  NewRequest,
  PlaceRef,
  PublicPage,
  PublicRequest,
  RequestDetail,
  RevealPurpose,
  RowPage,
  RulePreview,
  RulesView,
  SavedFilter,
  SavedFilterPage,
  Suggestion,
  SuggestionModel,
  TodoCounts,
  WantedCategory,
  WantedRule,
} from '@/lib/types'

export type TodoFilter = 'all' | 'overdue' | 'raised' | 'shelved' | 'assist'

export const casework = {
  /** Nothing for somebody who filed on behalf of another and does not see it. */
  submit: (request: NewRequest): Promise<FiledRequest | undefined> => http.post('/requests', request),
  suggest: (text: string, place: PlaceRef | undefined, signal?: AbortSignal): Promise<Suggestion> =>
    http.post('/requests/suggest', { text, place }, { signal }),
  join: (id: string, text?: string): Promise<RequestDetail | undefined> => http.post(`/requests/${id}/join`, { text }),

  mine: (cursor?: string, signal?: AbortSignal): Promise<RowPage> =>
    http.get('/requests/mine', { query: { cursor }, signal }),
  todo: (filter: TodoFilter, cursor?: string, signal?: AbortSignal): Promise<RowPage> =>
    http.get('/requests/todo', { query: { filter, cursor }, signal }),
  search: (query: Query, signal?: AbortSignal): Promise<RowPage> =>
    http.get('/requests', { query, signal }),
  counts: (signal?: AbortSignal): Promise<TodoCounts> => http.get('/requests/counts', { signal }),

  read: (id: string, signal?: AbortSignal): Promise<RequestDetail> => http.get(`/requests/${id}`, { signal }),
  /** With what may be done after each action that asks for nothing, so that work goes on without signal. */
  readAhead: (id: string, signal?: AbortSignal): Promise<RequestDetail> =>
    http.get(`/requests/${id}`, { query: { ahead: true }, signal }),
  byNumber: (no: string, signal?: AbortSignal): Promise<RequestDetail> => http.get(`/requests/by-no/${no}`, { signal }),
  /** What it could be merged into. */
  alike: (id: string, signal?: AbortSignal): Promise<AlikePage> => http.get(`/requests/${id}/alike`, { signal }),
  /** Nothing comes back to somebody who gave the matter out of sight. */
  act: (id: string, action: string, version: number, inputs: object, key?: string): Promise<RequestDetail | undefined> =>
    http.post(`/requests/${id}/actions/${action}`, inputs, { version, key }),
  reporterPhone: (id: string, reporter: string, purpose: RevealPurpose): Promise<{ phone: string }> =>
    http.post(`/requests/${id}/reporters/${reporter}/phone`, { purpose }),
  actOnAssist: (id: string, action: string, version: number, inputs: object, key?: string): Promise<RequestDetail> =>
    http.post(`/assists/${id}/actions/${action}`, inputs, { version, key }),

  savedFilters: (): Promise<SavedFilterPage> => http.get('/requests/filters'),
  saveFilter: (wanted: SavedFilter): Promise<SavedFilterPage> => http.put('/requests/filters', wanted),
  forgetFilter: (name: string): Promise<void> => http.delete('/requests/filters', { query: { name } }),

  exportNow: (query: Query): Promise<Download> => http.file('GET', '/requests/export.xlsx', { query }),
  exportOrders: (cursor?: string, signal?: AbortSignal): Promise<ExportOrderPage> => http.get('/export-orders', { query: { cursor }, signal }),
  orderExport: (query: Query, purpose: string): Promise<ExportOrder> => http.post('/export-orders', { purpose }, { query }),
  collectExport: (id: string): Promise<Download> => http.file('POST', `/export-orders/${id}/collect`),

  publicRequests: (area: string | undefined, cursor?: string, signal?: AbortSignal): Promise<PublicPage> =>
    http.get('/public/requests', { query: { area, cursor }, signal }),
  publicRequest: (no: string, signal?: AbortSignal): Promise<PublicRequest> =>
    http.get(`/public/requests/${no}`, { signal }),

  rules: (signal?: AbortSignal): Promise<RulesView> => http.get('/dispatch-rules', { signal }),
  tryRules: (rules: WantedRule[]): Promise<RulePreview> => http.post('/dispatch-rules/preview', { rules }),
  changeRules: (version: number, rules: WantedRule[]): Promise<RulesView> => http.put('/dispatch-rules', { rules }, { version }),

  figures: (query: Query, signal?: AbortSignal): Promise<FigureReport> => http.get('/figures/casework', { query, signal }),

  categories: (): Promise<{ items: Category[] }> => http.get('/categories'),
  suggestionModel: (signal?: AbortSignal): Promise<SuggestionModel> => http.get('/requests/suggest/model', { signal }),
  category: (code: string, signal?: AbortSignal): Promise<CategoryDetail> => http.get(`/categories/${code}`, { signal }),
  changeCategory: (code: string, version: number, wanted: WantedCategory): Promise<CategoryDetail> =>
    http.put(`/categories/${code}`, wanted, { version }),
}
