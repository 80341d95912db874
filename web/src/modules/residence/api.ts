import { http } from '@/lib/http'
import type { AreaCoverage, Door, HomeWanted, HouseholdRow, LedBuildings, MyResidence, Page, Place, Resident, ResidentList } from '@/lib/types'

const RESIDENCES = '/residences'

export interface HouseholdsAsked {
  q: string
  building: string
  waiting: boolean
  cursor?: string | undefined
}

export const residence = {
  mine: (signal?: AbortSignal): Promise<MyResidence> => http.get('/me/home/residence', { signal }),
  doors: (building: string, signal?: AbortSignal): Promise<{ items: Door[] }> => http.get('/me/home/doors', { query: { building }, signal }),
  settle: (wanted: HomeWanted): Promise<Place> => http.put('/me/home', wanted),
  moveOut: (): Promise<void> => http.delete('/me/home'),

  buildings: (signal?: AbortSignal): Promise<LedBuildings> => http.get(`${RESIDENCES}/buildings`, { signal }),
  households: async ({ q, building, waiting, cursor }: HouseholdsAsked, signal?: AbortSignal): Promise<Page<HouseholdRow>> => {
    const page = await http.get<Page<Omit<HouseholdRow, 'id'>>>(`${RESIDENCES}/households`, { query: { q, building: building || undefined, waiting, cursor }, signal })
    return { ...page, items: page.items.map((row) => ({ ...row, id: row.part })) }
  },
  residents: (part: string, signal?: AbortSignal): Promise<ResidentList> => http.get(`${RESIDENCES}/households/${part}`, { signal }),
  act: (id: string, version: number, action: string, inputs: object): Promise<Resident> => http.post(`${RESIDENCES}/${id}/actions/${action}`, inputs, { version }),
  phone: (id: string, purpose: string): Promise<{ phone: string }> => http.post(`${RESIDENCES}/${id}/phone`, { purpose }),
  coverage: (area: string, signal?: AbortSignal): Promise<AreaCoverage> => http.get(`${RESIDENCES}/figures`, { query: { area }, signal }),
}
