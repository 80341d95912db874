import OlMap from 'ol/Map'
import View from 'ol/View'
import { type Extent, isEmpty } from 'ol/extent'
import Feature, { type FeatureLike } from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import type Geometry from 'ol/geom/Geometry'
import Point from 'ol/geom/Point'
import Draw from 'ol/interaction/Draw'
import Modify from 'ol/interaction/Modify'
import Snap from 'ol/interaction/Snap'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import type { AdjustedGrid, Border, SizedBuilding } from '@/lib/types'
import { type GridLook, buildingStyle, gridStyle, handleStyle, labelStyle, sketchStyle } from './gridDrawing'

/** What is drawn just now: nothing, a line, an area, or the points of a border are pulled. */
export type Sketch = 'none' | 'line' | 'area' | 'points'

export interface GridsHeard {
  pick: (hit: { grid?: string | undefined; building?: string | undefined }) => void
  line: (line: number[][]) => void
  border: (border: Border) => void
  /** Over which building the pointer stands, and where on the map. */
  hover: (building: string, at: number[]) => void
}

export interface GridsDrawn {
  grids: (grids: readonly AdjustedGrid[]) => void
  buildings: (buildings: readonly SizedBuilding[]) => void
  sketch: (kind: Sketch, grid: string) => void
  redraw: () => void
  show: (grid: string) => void
  zoom: (steps: number) => void
  whole: () => void
  destroy: () => void
}

type Source = VectorSource<Feature<Geometry>>

/** Seven decimals of a degree are a centimetre. */
const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const DECIMALS = { decimals: 7 }
const REACH = 10
const EDGE = 32

function borderOf(geometry: Geometry): Border {
  const written = format.writeGeometryObject(geometry, DECIMALS) as { type: string; coordinates: unknown }
  const coordinates = written.type === 'Polygon' ? [written.coordinates] : written.coordinates
  return { type: 'MultiPolygon', coordinates: coordinates as Border['coordinates'] }
}

function lineOf(geometry: Geometry): number[][] {
  return (format.writeGeometryObject(geometry, DECIMALS) as { coordinates: number[][] }).coordinates
}

/** A map on which the grids of a community are drawn anew. */
export function drawGrids(target: HTMLElement, look: GridLook, heard: GridsHeard): GridsDrawn {
  const grids: Source = new VectorSource()
  const buildings: Source = new VectorSource()
  const sketched: Source = new VectorSource()
  const gridLayer = new VectorLayer({ source: grids, style: gridStyle(look) })
  const labels = new VectorLayer({ source: grids, style: labelStyle(look), declutter: true })
  const dots = new VectorLayer({ source: buildings, style: buildingStyle(look.building) })
  const sketchLayer = new VectorLayer({ source: sketched, style: handleStyle() })
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 14, maxZoom: 21, minZoom: 10 })
  const map = new OlMap({ target, layers: [gridLayer, dots, labels, sketchLayer], view, controls: [] })
  let tools: (Draw | Modify | Snap)[] = []
  let seen = false

  const at = (pixel: number[], on: VectorLayer<Source>, hitTolerance = 0): string =>
    String(map.forEachFeatureAtPixel(pixel, (feature: FeatureLike) => feature.getId(), { hitTolerance, layerFilter: (layer) => layer === on }) ?? '')

  map.on('click', ({ pixel }) => {
    if (tools.length) return
    heard.pick({ grid: at(pixel, gridLayer) || undefined, building: at(pixel, dots, 6) || undefined })
  })
  map.on('pointermove', ({ pixel, dragging }) => heard.hover(dragging ? '' : at(pixel, dots, 4), pixel))

  function fit(extent: Extent | null | undefined): void {
    if (extent && !isEmpty(extent)) view.fit(extent, { padding: [EDGE, EDGE, EDGE, EDGE], maxZoom: 19, duration: seen ? 200 : 0 })
  }

  const whole = (): void => fit(grids.getExtent())

  /** Borders of other grids are what a point that is pulled snaps to, not its own border as it was. */
  function borders(except: string): Source {
    return new VectorSource({ features: grids.getFeatures().filter((feature) => feature.getId() !== except) })
  }

  function pulled(grid: string): Modify {
    const own = grids.getFeatureById(grid)
    const geometry = own && !Array.isArray(own) ? own.getGeometry()?.clone() : undefined
    if (geometry) sketched.addFeature(new Feature(geometry))
    const modify = new Modify({ source: sketched, pixelTolerance: REACH, style: sketchStyle() })
    modify.on('modifyend', () => geometry && heard.border(borderOf(geometry)))
    return modify
  }

  function drawing(kind: 'line' | 'area'): Draw {
    const draw = new Draw({ type: kind === 'line' ? 'LineString' : 'Polygon', style: sketchStyle() })
    draw.on('drawend', ({ feature }) => {
      const geometry = feature.getGeometry()
      if (geometry && kind === 'line') heard.line(lineOf(geometry))
      else if (geometry) heard.border(borderOf(geometry))
    })
    return draw
  }

  function sketch(kind: Sketch, grid: string): void {
    tools.forEach((tool) => map.removeInteraction(tool))
    sketched.clear()
    tools = []
    if (kind === 'none') return
    const tool = kind === 'points' ? pulled(grid) : drawing(kind)
    // The last of them hears first, so that the others are told of a point that is on the border already.
    tools = [tool, new Snap({ source: kind === 'points' ? borders(grid) : grids, pixelTolerance: REACH })]
    tools.forEach((one) => map.addInteraction(one))
  }

  function keyed({ key }: KeyboardEvent): void {
    const draw = tools.find((tool) => tool instanceof Draw)
    if (!draw) return
    if (key === 'Escape') draw.abortDrawing()
    else if (key === 'Backspace') draw.removeLastPoint()
    else if (key === 'Enter') draw.finishDrawing()
  }
  target.addEventListener('keydown', keyed)

  return {
    grids: (drawn) => {
      grids.clear()
      grids.addFeatures(
        drawn.map(({ code, boundary }) => {
          const feature = new Feature(format.readGeometry(boundary) ?? undefined)
          feature.setId(code)
          return feature
        }),
      )
      if (!seen) whole()
      seen ||= drawn.length > 0
    },
    buildings: (known) => {
      buildings.clear()
      buildings.addFeatures(
        known.map(({ id, lat, lng }) => {
          const feature = new Feature(new Point(fromLonLat([lng, lat])))
          feature.setId(id)
          return feature
        }),
      )
    },
    sketch,
    redraw: () => {
      for (const layer of [gridLayer, dots, labels]) layer.changed()
    },
    show: (grid) => {
      const feature = grids.getFeatureById(grid)
      if (feature && !Array.isArray(feature)) fit(feature.getGeometry()?.getExtent())
    },
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 14) + steps, duration: 150 }),
    whole,
    destroy: () => {
      target.removeEventListener('keydown', keyed)
      map.setTarget(undefined)
    },
  }
}
