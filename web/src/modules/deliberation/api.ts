import { type Download, type Query, http } from '@/lib/http'
import type { PaperDoor, PaperPack, PaperState, Topic, TopicBoard, TopicCompound, TopicPage, TopicReport, TopicsAtHome, VotesToCollect } from '@/lib/types'

export const deliberation = {
  page: (query: Query, signal?: AbortSignal): Promise<TopicPage> => http.get('/topics', { query, signal }),
  /** What is going on where I live. */
  atHome: (query: Query, signal?: AbortSignal): Promise<TopicsAtHome> => http.get('/me/topics', { query, signal }),
  board: (compound: string, query: Query, signal?: AbortSignal): Promise<TopicBoard> => http.get(`/public/topic-boards/${compound}`, { query, signal }),
  sheet: (query: Query): Promise<Download> => http.file('GET', '/topics/export.xlsx', { query }),
  figures: (query: Query, signal?: AbortSignal): Promise<TopicReport> => http.get('/topic-figures', { query, signal }),
  one: (id: string, signal?: AbortSignal): Promise<Topic> => http.get(`/topics/${id}`, { signal }),
  raise: (raised: { id: string; title: string; text: string; compound?: string }): Promise<Topic> => http.post('/topics', raised),
  /** For the residents of which compounds I may raise one. */
  compounds: (signal?: AbortSignal): Promise<{ items: TopicCompound[] }> => http.get('/topics/compounds', { signal }),
  support: (id: string): Promise<void> => http.put(`/topics/${id}/support`, {}),
  vote: (id: string, vote: string, option: number): Promise<void> => http.put(`/topics/${id}/votes/${vote}/ballot`, { option }),
  /** Packs of votes on paper that somebody else has to enter once more. */
  packs: (id: string, vote: string, signal?: AbortSignal): Promise<{ items: PaperPack[] }> => http.get(`/topics/${id}/votes/${vote}/papers`, { signal }),
  /** Doors of a building that are on the roll and silent. */
  doors: (id: string, vote: string, building: string): Promise<{ items: PaperDoor[] }> => http.get(`/topics/${id}/votes/${vote}/doors`, { query: { building } }),
  /** The votes of households that run where I lead buildings. */
  toCollect: (signal?: AbortSignal): Promise<VotesToCollect> => http.get('/me/votes-to-collect', { signal }),
  enter: (id: string, vote: string, pack: string, papers: { voters: string[]; counts: number[] }): Promise<{ state: PaperState }> => http.put(`/topics/${id}/votes/${vote}/papers/${pack}`, papers),
  drop: (id: string, vote: string, pack: string): Promise<void> => http.delete(`/topics/${id}/votes/${vote}/papers/${pack}`),
  evidence: (id: string, version: number, number: number, evidence: string): Promise<Topic> => http.put(`/topics/${id}/criteria/${number}`, { evidence }, { version }),
  act: (id: string, version: number, action: string, inputs: object): Promise<Topic> => http.post(`/topics/${id}/actions/${action.toLowerCase().replaceAll('_', '-')}`, inputs, { version }),
}
