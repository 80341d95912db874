import { type Download, type Query, http } from '@/lib/http'
import type { Barrier, BarrierDrawn, DoorRound, Matched, PlanAsked, PlanBegun, PlanGround, PlanHandedOver, PlanRun, PlanRunPage, PlanRunRow } from '@/lib/types'

export const planning = {
  runs: (query: Query, signal: AbortSignal): Promise<PlanRunPage> => http.get('/plan-runs', { query, signal }),
  run: (id: string, signal?: AbortSignal): Promise<PlanRun> => http.get(`/plan-runs/${id}`, { ...(signal && { signal }) }),
  /** How far it is, without the grids. */
  progress: (id: string, signal?: AbortSignal): Promise<PlanRunRow> => http.get(`/plan-runs/${id}/progress`, { ...(signal && { signal }) }),
  /** A campaign from door to door, shared out; nothing of it is kept. */
  round: (query: Query, signal?: AbortSignal): Promise<DoorRound> => http.get('/door-rounds', { query, ...(signal && { signal }) }),
  roundFile: (query: Query): Promise<Download> => http.file('GET', '/door-rounds/export.xlsx', { query }),
  /** Needs and volunteers of a file, brought together; nothing of it is kept. */
  match: (query: Query, file: Blob): Promise<Matched> => http.post('/matchings', file, { query }),
  matchFile: (query: Query, body: Blob): Promise<Download> => http.file('POST', '/matchings/export.xlsx', { query, body }),
  matchTemplate: (area: string): Promise<Download> => http.file('GET', '/matchings/template.xlsx', { query: { area } }),
  /** What there is to be planned, and how good the grids in force are. */
  ground: (area: string, least: number, most: number, signal: AbortSignal): Promise<PlanGround> =>
    http.get('/plan-runs/ground', { query: { area, least, most }, signal }),
  ask: (asked: PlanAsked): Promise<PlanRun> => http.post('/plan-runs', asked),
  stop: (id: string): Promise<PlanRun> => http.post(`/plan-runs/${id}/stop`),
  remove: (id: string): Promise<void> => http.delete(`/plan-runs/${id}`),
  handOver: (id: string, handed: PlanHandedOver): Promise<PlanBegun> => http.post(`/plan-runs/${id}/adjustments`, handed),
  barriers: (area: string, signal: AbortSignal): Promise<{ items: Barrier[] }> => http.get('/barriers', { query: { area }, signal }),
  putBarriers: (area: string, items: BarrierDrawn[]): Promise<void> => http.put('/barriers', { area, items }),
  removeBarrier: (id: string): Promise<void> => http.delete(`/barriers/${id}`),
}
