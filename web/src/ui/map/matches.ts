import OlMap from 'ol/Map'
import View from 'ol/View'
import { createEmpty, extend, isEmpty } from 'ol/extent'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import LineString from 'ol/geom/LineString'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style'
import type { AreaCollection, Matched, Position } from '@/lib/types'
import { areaStyle, font, see, token } from './drawing'

export interface MatchesDrawn {
  areas: (areas: AreaCollection | undefined) => void
  matches: (matched: Matched) => void
  redraw: () => void
  show: (need: number) => void
  zoom: (steps: number) => void
  whole: () => void
  destroy: () => void
}

type Seen = { get: (name: string) => unknown }

const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const SQUARE = Math.PI / 4
const at = ({ lng, lat }: Position): number[] => fromLonLat([lng, lat])

/** Needs and volunteers on a map of vectors, a line between who serves whom; whoever uses it also gives them as lists. */
export function drawMatches(target: HTMLElement, chosen: () => number, heard: { need: (row: number) => void }): MatchesDrawn {
  const isOn = (feature: Seen): boolean => chosen() > 0 && feature.get('need') === chosen()
  const way = (feature: Seen): Style =>
    new Style({ zIndex: isOn(feature) ? 2 : 1, stroke: new Stroke({ color: see(token('--work'), isOn(feature) ? 1 : chosen() ? 0.2 : 0.5), width: isOn(feature) ? 4 : 1.5 }) })
  const need = (feature: Seen): Style => {
    const served = feature.get('served') === true
    return new Style({
      zIndex: isOn(feature) ? 9 : served ? 5 : 6,
      image: new Circle({ radius: isOn(feature) ? 9 : 6, fill: new Fill({ color: token(served ? '--work' : '--late') }), stroke: new Stroke({ color: token('--card'), width: 1.5 }) }),
      ...(!served && { text: new Text({ text: '!', font: font(700, 11), fill: new Fill({ color: token('--card') }) }) }),
    })
  }
  const volunteer = (feature: Seen): Style =>
    new Style({
      zIndex: 4,
      image: new RegularShape({ points: 4, angle: SQUARE, radius: 8, fill: new Fill({ color: see(token('--ok'), feature.get('busy') === true ? 1 : 0.35) }), stroke: new Stroke({ color: token('--card'), width: 1.5 }) }),
    })
  const areas = new VectorLayer({ source: new VectorSource(), style: areaStyle(() => 'quiet', () => ''), declutter: true })
  const ways = new VectorLayer({ source: new VectorSource(), style: way })
  const volunteers = new VectorLayer({ source: new VectorSource(), style: volunteer })
  const needs = new VectorLayer({ source: new VectorSource(), style: need })
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 13, maxZoom: 20, minZoom: 8 })
  const map = new OlMap({ target, layers: [areas, ways, volunteers, needs], view, controls: [] })

  map.on('singleclick', ({ pixel }) => {
    const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: 8, layerFilter: (on) => on === needs || on === ways })
    heard.need(hit ? Number(hit.get('need')) : 0)
  })

  function whole(): void {
    const extent = createEmpty()
    for (const layer of [needs, ways]) extend(extent, layer.getSource()?.getExtent() ?? createEmpty())
    if (!isEmpty(extent)) view.fit(extent, { padding: [40, 40, 40, 40], maxZoom: 17 })
  }

  return {
    areas: (drawn) => {
      areas.getSource()?.clear(true)
      // How many requests are open there is no matter of this map.
      areas.getSource()?.addFeatures(drawn ? format.readFeatures(drawn).map((area) => (area.unset('openRequests', true), area)) : [])
    },
    matches: (matched) => {
      for (const layer of [ways, needs, volunteers]) layer.getSource()?.clear(true)
      const homes = new Map(matched.volunteers.map(({ row, place }) => [row, at(place)]))
      ways.getSource()?.addFeatures(matched.matches.map((one) => new Feature({ geometry: new LineString([at(one.place), homes.get(one.volunteer) ?? at(one.place)]), need: one.row })))
      needs.getSource()?.addFeatures([
        ...matched.matches.map((one) => new Feature({ geometry: new Point(at(one.place)), need: one.row, served: true })),
        ...matched.unserved.map((one) => new Feature({ geometry: new Point(at(one.place)), need: one.row, served: false })),
      ])
      volunteers.getSource()?.addFeatures(matched.volunteers.map((one) => new Feature({ geometry: new Point(at(one.place)), busy: one.taken > 0 })))
    },
    redraw: () => {
      ways.changed()
      needs.changed()
    },
    show: (row) => {
      const extent = ways.getSource()?.getFeatures().find((feature) => feature.get('need') === row)?.getGeometry()?.getExtent()
      if (extent) view.fit(extent, { padding: [80, 80, 80, 80], maxZoom: 17, duration: 200 })
    },
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 13) + steps, duration: 150 }),
    whole,
    destroy: () => map.setTarget(undefined),
  }
}
