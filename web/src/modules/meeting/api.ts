import { type Download, type Query, http } from '@/lib/http'
import type {
  CalendarFeedState,
  CompoundWithout,
  DecisionGiven,
  HeardFirst,
  HeardList,
  MeetingFigures,
  MeetingRoom,
  MeetingRow,
  MeetingSeries,
  MinutesText,
  Page,
  Resolution,
  SeriesGiven,
  TalkFigures,
  TalkHome,
  TalkPointGiven,
  TalkSession,
  UnheardList,
} from '@/lib/types'

export const meetings = {
  page: (query: Query, cursor?: string, signal?: AbortSignal): Promise<Page<MeetingRow>> => http.get('/meetings', { query: { ...query, cursor }, signal }),
  room: (id: string, signal?: AbortSignal): Promise<MeetingRoom> => http.get(`/meetings/${id}`, { signal }),
  act: (id: string, action: string, version: number, given: object): Promise<MeetingRoom> => http.post(`/meetings/${id}/actions/${action}`, given, { version }),
  checkIn: (id: string, code: string): Promise<MeetingRoom> => http.post(`/meetings/${id}/check-in`, { code }),
  /** Residents without a phone at a session. */
  count: (id: string, counted: number): Promise<MeetingRoom> => http.put(`/meetings/${id}/residents`, { counted }),
  mark: (id: string, seat: string, present: boolean): Promise<MeetingRoom> => http.put(`/meetings/${id}/seats/${seat}`, { present }),
  addItem: (id: string, item: string, title: string): Promise<MeetingRoom> => http.post(`/meetings/${id}/items`, { id: item, title }),
  decide: (id: string, item: string, given: DecisionGiven): Promise<MeetingRoom> => http.put(`/meetings/${id}/items/${item}/decision`, given),
  minutes: (id: string, signal?: AbortSignal): Promise<MinutesText> => http.get(`/meetings/${id}/minutes`, { signal }),
  saveMinutes: (id: string, version: number, text: string): Promise<MinutesText> => http.put(`/meetings/${id}/minutes`, { text }, { version }),
  file: (id: string, ending: 'pdf' | 'docx'): Promise<Download> => http.file('GET', `/meetings/${id}/export.${ending}`),
  /** Which meetings have heard a request, and which one will. */
  about: (request: string, signal?: AbortSignal): Promise<HeardList> => http.get(`/meetings/about/${request}`, { signal }),

  resolutions: (query: Query, cursor?: string, signal?: AbortSignal): Promise<Page<Resolution>> => http.get('/resolutions', { query: { ...query, cursor }, signal }),
  actOn: ({ id, version }: Resolution, action: string, given: object): Promise<Resolution> => http.post(`/resolutions/${id}/actions/${action}`, given, { version }),

  figures: (query: Query, signal?: AbortSignal): Promise<MeetingFigures> => http.get('/figures/meetings', { query, signal }),
  unheard: (area: string, signal?: AbortSignal): Promise<UnheardList> => http.get('/figures/meetings/unheard', { query: { area }, signal }),

  heard: (query: Query, cursor?: string, signal?: AbortSignal): Promise<Page<HeardFirst>> => http.get('/figures/meetings/heard', { query: { ...query, cursor }, signal }),

  series: (area: string, tier: string, cursor?: string, signal?: AbortSignal): Promise<Page<MeetingSeries>> => http.get('/meeting-series', { query: { area, tier, cursor }, signal }),
  addSeries: (id: string, tier: string, area: string, series: SeriesGiven): Promise<MeetingSeries> => http.post('/meeting-series', { id, tier, area, series }),
  changeSeries: ({ id, version }: MeetingSeries, given: SeriesGiven): Promise<MeetingSeries> => http.put(`/meeting-series/${id}`, given, { version }),
  endSeries: ({ id, version }: MeetingSeries): Promise<void> => http.post(`/meeting-series/${id}/end`, {}, { version }),

  feed: (signal?: AbortSignal): Promise<CalendarFeedState> => http.get('/me/calendar-feed', { signal }),
  renewFeed: (): Promise<{ path: string }> => http.post('/me/calendar-feed', {}),
  revokeFeed: (): Promise<void> => http.delete('/me/calendar-feed'),
}

/** The talk points of compounds and their sessions. */
export const talks = {
  home: (signal?: AbortSignal): Promise<TalkHome> => http.get('/me/talk-point', { signal }),
  remind: (wanted: boolean): Promise<TalkHome> => http.put('/me/talk-point/reminder', { wanted }),
  past: (cursor?: string, signal?: AbortSignal): Promise<Page<MeetingRow>> => http.get('/talk-sessions', { query: { cursor, limit: 10 }, signal }),
  one: (id: string, signal?: AbortSignal): Promise<TalkSession> => http.get(`/talk-sessions/${id}`, { signal }),
  checkIn: (id: string, code: string): Promise<TalkSession> => http.post(`/talk-sessions/${id}/check-in`, { code }),
  calendar: (id: string): Promise<Download> => http.file('GET', `/talk-sessions/${id}/calendar.ics`),
  figures: (query: Query, signal?: AbortSignal): Promise<TalkFigures> => http.get('/figures/talk-sessions', { query, signal }),

  missing: (area: string, signal?: AbortSignal): Promise<{ items: CompoundWithout[] }> => http.get('/talk-points/missing', { query: { area }, signal }),
  add: (id: string, compound: string, point: TalkPointGiven): Promise<MeetingSeries> => http.post('/talk-points', { id, compound, point }),
  change: ({ id, version }: MeetingSeries, point: TalkPointGiven): Promise<MeetingSeries> => http.put(`/talk-points/${id}`, point, { version }),
  addAll: (id: string, area: string, compounds: string[], point: TalkPointGiven): Promise<{ count: number }> => http.post('/talk-points/bulk', { id, area, compounds, point }),
  undo: (id: string, area: string): Promise<{ count: number }> => http.post(`/talk-points/bulk/${id}/undo`, { area }),
}
