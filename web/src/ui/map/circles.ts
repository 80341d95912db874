import OlMap from 'ol/Map'
import View from 'ol/View'
import { createEmpty, extend, isEmpty } from 'ol/extent'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, toLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import type { AreaCollection, CircleBuilding, CircleGround, Position } from '@/lib/types'
import { font, see, token } from './drawing'

/** Something at a place, with a word or a number beside it. */
export interface Mark extends Position {
  id: string
  text: string
}

export interface CirclesHeard {
  station: (id: string) => void
  place: (at: Position) => void
}

export interface CirclesDrawn {
  areas: (areas: AreaCollection | undefined) => void
  ground: (circles: readonly CircleGround[]) => void
  stations: (marks: readonly Mark[]) => void
  beyond: (marks: readonly Mark[]) => void
  buildings: (lived: readonly CircleBuilding[]) => void
  next: (marks: readonly Mark[]) => void
  pin: (at: Position | undefined) => void
  redraw: () => void
  goTo: (at: Position) => void
  zoom: (steps: number) => void
  whole: () => void
  destroy: () => void
}

type Layer = VectorLayer<VectorSource>
type Drawer = (feature: { get: (name: string) => unknown; getId: () => unknown }) => Style

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const SHADES: Record<number, number> = { 5: 1, 10: 0.65, 15: 0.35 }
const SHARES: Record<number, number> = { 5: 0.26, 10: 0.16, 15: 0.1 }

function words(feature: Parameters<Drawer>[0], bold = false): Text {
  return new Text({
    text: String(feature.get('text') ?? ''),
    font: font(bold ? 600 : 400, 12),
    offsetY: -16,
    fill: new Fill({ color: token('--ink') }),
    stroke: new Stroke({ color: token('--card'), width: 3 }),
  })
}

const border: Drawer = (feature) =>
  new Style({
    stroke: new Stroke({ color: token('--line-control'), width: 1 }),
    text: new Text({ text: String(feature.get('name') ?? ''), font: font(400, 12), fill: new Fill({ color: token('--quiet') }), stroke: new Stroke({ color: token('--card'), width: 3 }) }),
  })

const ground: Drawer = (feature) => {
  const minutes = Number(feature.get('minutes'))
  return new Style({
    zIndex: 20 - minutes,
    fill: new Fill({ color: see(token('--ok'), SHARES[minutes] ?? 0.1) }),
    stroke: new Stroke({ color: token('--ok'), width: 1.5, ...(minutes !== 15 && { lineDash: minutes === 5 ? [2, 4] : [7, 5] }) }),
  })
}

/** Beyond all circles a triangle, within them a dot, the darker the nearer. */
const building: Drawer = (feature) => {
  const within = Number(feature.get('within') ?? 0)
  const rim = new Stroke({ color: token('--card'), width: 1 })
  return new Style({
    zIndex: within ? 1 : 2,
    image: within
      ? new Circle({ radius: 4, fill: new Fill({ color: see(token('--ok'), SHADES[within] ?? 0.4) }), stroke: rim })
      : new RegularShape({ points: 3, radius: 6, fill: new Fill({ color: token('--warn') }), stroke: rim }),
  })
}

const beyond: Drawer = (feature) =>
  new Style({
    image: new RegularShape({ points: 3, radius: 8, fill: new Fill({ color: see(token('--warn'), 0.85) }), stroke: new Stroke({ color: token('--card'), width: 1.5 }) }),
    text: words(feature),
  })

const next: Drawer = (feature) =>
  new Style({
    image: new RegularShape({ points: 4, radius: 11, fill: new Fill({ color: token('--late') }), stroke: new Stroke({ color: token('--card'), width: 2 }) }),
    text: words(feature, true),
  })

const pinned: Drawer = () =>
  new Style({ image: new Circle({ radius: 10, fill: new Fill({ color: see(token('--late'), 0.25) }), stroke: new Stroke({ color: token('--late'), width: 3 }) }) })

function layer(style: Drawer, declutter = false): Layer {
  return new VectorLayer({ source: new VectorSource(), style: (feature) => style(feature), declutter })
}

function put(on: Layer, marks: readonly Mark[]): void {
  const source = on.getSource()
  source?.clear()
  source?.addFeatures(
    marks.map(({ id, lat, lng, text }) => {
      const feature = new Feature({ geometry: new Point(fromLonLat([lng, lat])), text })
      feature.setId(id)
      return feature
    }),
  )
}

/**
 * Circles of stations on a map of vectors; whoever uses it also gives the same as lists.
 * @param near the whole is what stands near a place, not the areas
 */
export function drawCircles(target: HTMLElement, chosen: () => string, heard: CirclesHeard, near = false): CirclesDrawn {
  const station: Drawer = (feature) => {
    const on = feature.getId() === chosen()
    return new Style({
      zIndex: on ? 2 : 1,
      image: new Circle({ radius: on ? 10 : 6, fill: new Fill({ color: token('--work') }), stroke: new Stroke({ color: token('--card'), width: on ? 3 : 1.5 }) }),
      ...(on && { text: words(feature, true) }),
    })
  }
  const layers = { areas: layer(border, true), ground: layer(ground), buildings: layer(building), beyond: layer(beyond, true), stations: layer(station), next: layer(next, true), pin: layer(pinned) }
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 13, maxZoom: 20, minZoom: 8 })
  const map = new OlMap({ target, layers: Object.values(layers), view, controls: [] })
  let seen = false

  map.on('singleclick', ({ pixel, coordinate }) => {
    const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: 8, layerFilter: (on) => on === layers.stations })
    const [lng = 0, lat = 0] = toLonLat(coordinate)
    if (hit) heard.station(String(hit.getId()))
    else heard.place({ lat, lng })
  })

  function whole(): void {
    const all = createEmpty()
    for (const one of near ? [layers.stations, layers.pin] : [layers.areas, layers.stations, layers.beyond]) {
      const extent = one.getSource()?.getExtent()
      if (extent && !isEmpty(extent)) extend(all, extent)
    }
    if (!isEmpty(all)) view.fit(all, { padding: [32, 32, 32, 32], maxZoom: 17, duration: seen ? 200 : 0 })
    seen = true
  }

  return {
    areas: (drawn) => {
      const source = layers.areas.getSource()
      source?.clear()
      source?.addFeatures(drawn ? format.readFeatures(drawn) : [])
      whole()
    },
    ground: (circles) => {
      const source = layers.ground.getSource()
      source?.clear()
      source?.addFeatures(
        circles.map(({ minutes, type, coordinates }) => {
          const feature = new Feature(format.readGeometry({ type, coordinates }) ?? undefined)
          feature.set('minutes', minutes)
          return feature
        }),
      )
    },
    stations: (marks) => {
      put(layers.stations, marks)
      if (!seen) whole()
    },
    beyond: (marks) => put(layers.beyond, marks),
    buildings: (lived) => {
      const source = layers.buildings.getSource()
      source?.clear(true)
      source?.addFeatures(lived.map(({ lat, lng, within }) => new Feature({ geometry: new Point(fromLonLat([lng, lat])), within })))
    },
    next: (marks) => put(layers.next, marks),
    pin: (at) => put(layers.pin, at ? [{ ...at, id: 'pin', text: '' }] : []),
    redraw: () => layers.stations.changed(),
    goTo: ({ lat, lng }) => view.animate({ center: fromLonLat([lng, lat]), zoom: Math.max(view.getZoom() ?? 15, 15), duration: 200 }),
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 13) + steps, duration: 150 }),
    whole,
    destroy: () => map.setTarget(undefined),
  }
}
