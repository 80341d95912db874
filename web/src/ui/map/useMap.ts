import OlMap from 'ol/Map'
import View from 'ol/View'
import type { Coordinate } from 'ol/coordinate'
import { type Extent, isEmpty } from 'ol/extent'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import type { StyleLike } from 'ol/style/Style'
import type { AreaCollection, PointCollection, Position } from '@/lib/types'
import { type AreaTone, areaStyle, meStyle, pinStyle, pointStyle } from './drawing'

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })

export interface Heard {
  area: (path: string) => void
  point: (id: string) => void
  place: (at: Position) => void
  moved: (bbox: [number, number, number, number]) => void
}

export interface Drawn {
  areas: (areas: AreaCollection | undefined) => void
  points: (points: PointCollection | undefined) => void
  me: (at: Position | undefined) => void
  pin: (at: Position | undefined) => void
  redraw: () => void
  zoom: (steps: number) => void
  whole: () => void
  goTo: (at: Position) => void
  destroy: () => void
}

interface Look {
  tone: AreaTone
  area: () => string
  point: () => string
}

const coordinate = ({ lat, lng }: Position): Coordinate => fromLonLat([lng, lat])

function layer(style: StyleLike, declutter = false): VectorLayer<VectorSource> {
  return new VectorLayer({ source: new VectorSource(), style, declutter, updateWhileInteracting: true })
}

/** A map of vectors only: the city's intranet has no tiles to ask for. */
export function drawMap(target: HTMLElement, look: Look, heard: Heard): Drawn {
  const areas = layer(areaStyle(look.tone, look.area), true)
  const points = layer(pointStyle(look.point))
  const me = layer(meStyle())
  const pin = layer(pinStyle())
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 12, maxZoom: 20, minZoom: 8 })
  const map = new OlMap({ target, layers: [areas, points, me, pin], view, controls: [] })

  map.on('singleclick', ({ pixel, coordinate: at }) => {
    const hit = map.forEachFeatureAtPixel(pixel, (feature, on) => ({ feature, on }), { hitTolerance: 8 })
    const point = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: 10, layerFilter: (on) => on === points })
    const [lng = 0, lat = 0] = toLonLat(at)
    heard.place({ lat, lng })
    if (point) heard.point(String(point.get('id')))
    else if (hit?.on === areas) heard.area(String(hit.feature.get('path')))
  })
  /** The map itself tells of a move only from its second drawing on. */
  function tell(): void {
    const [west = 0, south = 0, east = 0, north = 0] = transformExtent(view.calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326')
    heard.moved([west, south, east, north])
  }
  map.on('moveend', tell)

  function fill(on: VectorLayer<VectorSource>, data: AreaCollection | PointCollection | undefined): void {
    const source = on.getSource()
    source?.clear(true)
    source?.addFeatures(data ? format.readFeatures(data) : [])
  }

  function put(on: VectorLayer<VectorSource>, at: Position | undefined): void {
    const source = on.getSource()
    source?.clear()
    if (at) source?.addFeature(new Feature(new Point(coordinate(at))))
  }

  function fit(extent: Extent | null | undefined, edge: number): void {
    if (extent && !isEmpty(extent)) view.fit(extent, { padding: [edge, edge, edge, edge], maxZoom: 18 })
  }

  function whole(): void {
    const drawn = areas.getSource()?.getFeatures().length ? areas : points
    fit(drawn.getSource()?.getExtent(), 24)
  }

  /** The area that stands out with what lies around it; without one everything. */
  function frame(): void {
    const chosen = areas.getSource()?.getFeatures().find((feature) => feature.get('path') === look.area())
    if (chosen) fit(chosen.getGeometry()?.getExtent(), 48)
    else whole()
  }

  return {
    areas: (data) => {
      fill(areas, data)
      frame()
      if (data) tell()
    },
    points: (data) => fill(points, data),
    me: (at) => put(me, at),
    pin: (at) => put(pin, at),
    redraw: () => {
      areas.changed()
      points.changed()
    },
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 12) + steps, duration: 150 }),
    whole,
    goTo: (at) => view.animate({ center: coordinate(at), zoom: Math.max(view.getZoom() ?? 0, 17), duration: 200 }),
    destroy: () => map.setTarget(undefined),
  }
}
