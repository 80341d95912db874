import OlMap from 'ol/Map'
import View from 'ol/View'
import { isEmpty } from 'ol/extent'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat, transformExtent } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import type { AreaCollection, Position } from '@/lib/types'
import type { Tone } from '../tone'
import { areaStyle, font, token } from './drawing'

/** A building: its shape says the same as its colour. */
export interface Dot extends Position {
  id: string
  name: string
  tone: Extract<Tone, 'ok' | 'warn' | 'late'>
}

export interface DotsDrawn {
  areas: (areas: AreaCollection | undefined) => void
  dots: (dots: readonly Dot[]) => void
  redraw: () => void
  goTo: (at: Position) => void
  zoom: (steps: number) => void
  whole: () => void
  destroy: () => void
}

const TOKEN = { ok: '--ok', warn: '--warn', late: '--late' } as const
const CORNERS = { warn: 3, late: 4 } as const
const format = new GeoJSON({ featureProjection: 'EPSG:3857' })

/** Buildings on a map of vectors; whoever uses it also gives them as a list. */
export function drawBuildings(target: HTMLElement, chosen: () => string, heard: { dot: (id: string) => void; moved: (bbox: number[]) => void }): DotsDrawn {
  const looks = (feature: { get: (name: string) => unknown; getId: () => unknown }): Style => {
    const on = feature.getId() === chosen()
    const tone = feature.get('tone') as Dot['tone']
    const paint = { fill: new Fill({ color: token(TOKEN[tone]) }), stroke: new Stroke({ color: token('--card'), width: on ? 3 : 1.5 }) }
    return new Style({
      zIndex: on ? 9 : tone === 'ok' ? 1 : 2,
      image: tone === 'ok' ? new Circle({ radius: on ? 10 : 5, ...paint }) : new RegularShape({ points: CORNERS[tone], angle: tone === 'late' ? Math.PI / 4 : 0, radius: on ? 13 : 8, ...paint }),
      ...(on && { text: new Text({ text: String(feature.get('name')), font: font(600, 12), offsetY: -20, fill: new Fill({ color: token('--ink') }), stroke: new Stroke({ color: token('--card'), width: 3 }) }) }),
    })
  }
  const areas = new VectorLayer({ source: new VectorSource(), style: areaStyle(() => 'quiet', () => ''), declutter: true })
  const dots = new VectorLayer({ source: new VectorSource(), style: looks })
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 13, maxZoom: 20, minZoom: 8 })
  const map = new OlMap({ target, layers: [areas, dots], view, controls: [] })

  map.on('singleclick', ({ pixel }) => {
    const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: 8, layerFilter: (on) => on === dots })
    if (hit) heard.dot(String(hit.getId()))
  })
  map.on('moveend', () => heard.moved(transformExtent(view.calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326')))

  function whole(): void {
    const extent = areas.getSource()?.getExtent()
    if (extent && !isEmpty(extent)) view.fit(extent, { padding: [24, 24, 24, 24], maxZoom: 17 })
  }

  return {
    areas: (drawn) => {
      areas.getSource()?.clear(true)
      areas.getSource()?.addFeatures(drawn ? format.readFeatures(drawn) : [])
      whole()
    },
    dots: (all) => {
      dots.getSource()?.clear(true)
      dots.getSource()?.addFeatures(
        all.map(({ id, lat, lng, name, tone }) => {
          const feature = new Feature({ geometry: new Point(fromLonLat([lng, lat])), name, tone })
          feature.setId(id)
          return feature
        }),
      )
    },
    redraw: () => dots.changed(),
    goTo: ({ lat, lng }) => view.animate({ center: fromLonLat([lng, lat]), zoom: Math.max(view.getZoom() ?? 16, 17), duration: 200 }),
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 13) + steps, duration: 150 }),
    whole,
    destroy: () => map.setTarget(undefined),
  }
}
