import { type Query, http } from '@/lib/http'
import type { Barrier, BarrierDrawn, PlanAsked, PlanBegun, PlanGround, PlanHandedOver, PlanRun, PlanRunPage } from '@/lib/types'

export const planning = {
  runs: (query: Query, signal: AbortSignal): Promise<PlanRunPage> => http.get('/plan-runs', { query, signal }),
  run: (id: string, signal?: AbortSignal): Promise<PlanRun> => http.get(`/plan-runs/${id}`, { ...(signal && { signal }) }),
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
