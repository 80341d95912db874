import { type Download, type Query, http } from '@/lib/http'
import type {
  Adjustment,
  AdjustmentBegun,
  AdjustmentPage,
  AreaCollection,
  AreaNode,
  Building,
  BuildingsImported,
  Compound,
  CompoundKind,
  CompoundPage,
  CompoundRow,
  DoorsImported,
  DrawnGrid,
  GridLineage,
  GridsImported,
  GridsOnDay,
  KindMode,
  Place,
  PlaceHit,
  PointCollection,
  Position,
  SizedBuilding,
  Stroke,
  WorkingMode,
} from '@/lib/types'

export const territory = {
  locate: (at: Position & { crs: string }, signal?: AbortSignal): Promise<Place> =>
    http.get('/places/locate', { query: { ...at }, signal }),
  building: (id: string): Promise<Place> => http.get(`/places/building/${id}`),
  /** Where the person lives, and who is responsible there. */
  home: (): Promise<Place> => http.get('/me/home'),
  area: (path: string): Promise<Place> => http.get('/places/area', { query: { path } }),
  search: (q: string, signal?: AbortSignal): Promise<{ items: PlaceHit[] }> =>
    http.get('/places/search', { query: { q }, signal }),
  children: (path: string): Promise<{ items: AreaNode[] }> => http.get('/places/children', { query: { path } }),
  compounds: (community: string): Promise<{ items: Compound[] }> =>
    http.get('/places/compounds', { query: { community } }),
  buildings: (compound: string): Promise<{ items: Building[] }> =>
    http.get('/places/buildings', { query: { compound } }),
  /** The children of a node, drawn. */
  areas: (parent: string, signal?: AbortSignal): Promise<AreaCollection> =>
    http.get('/map/areas', { query: { parent }, signal }),
  requests: (query: Query, signal?: AbortSignal): Promise<PointCollection> =>
    http.get('/map/requests', { query, signal }),
  /** What is usual in each sort of compound. */
  workingModes: (signal: AbortSignal): Promise<{ items: KindMode[] }> => http.get('/working-modes', { signal }),
  changeWorkingMode: (kind: CompoundKind, version: number, mode: WorkingMode): Promise<void> => http.put(`/working-modes/${kind}`, mode, { version }),
  compoundList: (query: Query, signal: AbortSignal): Promise<CompoundPage> => http.get('/compounds', { query, signal }),
  compoundKind: (id: string, kind: CompoundKind, reason: string): Promise<CompoundRow> => http.put(`/compounds/${id}/kind`, { kind, reason }),
  compoundMode: (id: string, mode: WorkingMode, reason: string): Promise<CompoundRow> => http.put(`/compounds/${id}/working-mode`, { ...mode, reason }),
  compoundAsUsual: (id: string): Promise<CompoundRow> => http.delete(`/compounds/${id}/working-mode`),
  adjustments: (query: Query, signal: AbortSignal): Promise<AdjustmentPage> => http.get('/adjustments', { query, signal }),
  adjustment: (id: string, signal: AbortSignal): Promise<Adjustment> => http.get(`/adjustments/${id}`, { signal }),
  beginAdjustment: (begun: AdjustmentBegun): Promise<Adjustment> => http.post('/adjustments', begun),
  /** The buildings that a plan shares out among its grids. */
  sizedBuildings: (id: string, signal: AbortSignal): Promise<{ items: SizedBuilding[] }> =>
    http.get(`/adjustments/${id}/buildings`, { signal }),
  draw: (id: string, version: number, stroke: Stroke): Promise<Adjustment> =>
    http.post(`/adjustments/${id}/strokes`, stroke, { version }),
  drawInstead: (id: string, version: number, grids: DrawnGrid[]): Promise<Adjustment> =>
    http.put(`/adjustments/${id}/grids`, { grids }, { version }),
  /** The grids of a day. */
  gridsOn: (within: string, at: string, signal?: AbortSignal): Promise<GridsOnDay> =>
    http.get('/territory/grids', { query: { within, at }, signal }),
  lineage: (path: string, signal?: AbortSignal): Promise<GridLineage> => http.get(`/territory/grids/${path}/lineage`, { signal }),
  previewBuildings: (file: Blob): Promise<BuildingsImported> => http.post('/territory/imports/buildings/preview', file),
  takeBuildings: (file: Blob): Promise<BuildingsImported> => http.post('/territory/imports/buildings', file),
  previewDoors: (file: Blob): Promise<DoorsImported> => http.post('/territory/imports/doors/preview', file),
  takeDoors: (file: Blob): Promise<DoorsImported> => http.post('/territory/imports/doors', file),
  previewGrids: (community: string, file: Blob): Promise<GridsImported> =>
    http.post('/territory/imports/grids/preview', file, { query: { community } }),
  takeGrids: (id: string, community: string, reason: string, file: Blob): Promise<{ adjustment: string }> =>
    http.post('/territory/imports/grids', file, { query: { id, community, reason } }),
  exported: (file: 'grids.geojson' | 'grids.xlsx' | 'grid-sheet.xlsx' | 'buildings.geojson' | 'buildings.xlsx', within: string, at?: string): Promise<Download> =>
    http.file('GET', `/territory/exports/${file}`, { query: { within, at } }),
  template: (): Promise<Download> => http.file('GET', '/territory/exports/template.xlsx'),
  doorTemplate: (): Promise<Download> => http.file('GET', '/territory/exports/template-doors.xlsx'),
  actOnAdjustment: (id: string, version: number, action: string, inputs: object): Promise<Adjustment> =>
    http.post(`/adjustments/${id}/actions/${action}`, inputs, { version }),
}
