import { type Query, http } from '@/lib/http'
import type { CircleBuildings, CircleGround, CircleReport, NearbyStations, NextStations, Site, Station, StationAdded, StationKind, StationTrial } from '@/lib/types'

export const servicecircle = {
  kinds: (signal?: AbortSignal): Promise<{ items: StationKind[] }> => http.get('/stations/kinds', { signal }),
  stations: (query: Query, signal?: AbortSignal): Promise<{ items: Station[] }> => http.get('/stations', { query, signal }),
  /** Those nearest to a building, with the minutes on foot. */
  nearby: (building: string, signal?: AbortSignal): Promise<NearbyStations> => http.get('/stations/nearby', { query: { building }, signal }),
  /** The ground within 5, 10 and 15 minutes of a station. */
  ground: (id: string, signal?: AbortSignal): Promise<{ items: CircleGround[] }> => http.get(`/stations/${id}/circles`, { signal }),
  add: (added: StationAdded): Promise<Station> => http.post('/stations', added),
  move: ({ id, version }: Station, site: Site): Promise<Station> => http.post(`/stations/${id}/move`, site, { version }),
  close: ({ id, version }: Station, day: string, reason: string): Promise<Station> => http.post(`/stations/${id}/close`, { day, reason }, { version }),
  report: (query: Query, signal?: AbortSignal): Promise<CircleReport> => http.get('/circles', { query, signal }),
  /** Which buildings lie in which circle, and which beyond. */
  buildings: (query: Query, signal?: AbortSignal): Promise<CircleBuildings> => http.get('/circles/buildings', { query, signal }),
  /** What one more station would bring. */
  trial: (query: Query, signal?: AbortSignal): Promise<StationTrial> => http.get('/circles/trial', { query, signal }),
  /** Where the next stations should stand. */
  next: (query: Query, signal?: AbortSignal): Promise<NextStations> => http.get('/circles/next', { query, signal }),
}
