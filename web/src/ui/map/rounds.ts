import OlMap from 'ol/Map'
import View from 'ol/View'
import { isEmpty } from 'ol/extent'
import Feature from 'ol/Feature'
import GeoJSON from 'ol/format/GeoJSON'
import LineString from 'ol/geom/LineString'
import Point from 'ol/geom/Point'
import VectorLayer from 'ol/layer/Vector'
import { fromLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, Stroke, Style, Text } from 'ol/style'
import type { AreaCollection, DoorPatch } from '@/lib/types'
import { areaStyle, font, see, token } from './drawing'

export interface RoundDrawn {
  areas: (areas: AreaCollection | undefined) => void
  patches: (patches: readonly DoorPatch[]) => void
  redraw: () => void
  zoom: (steps: number) => void
  whole: () => void
  destroy: () => void
}

type Seen = { get: (name: string) => unknown }

const COLOURS = 12
const format = new GeoJSON({ featureProjection: 'EPSG:3857' })

export const colourOf = (patch: number): string => `--grid-${(patch - 1) % COLOURS}`

/** Patches of a round on a map of vectors, each a line in the order to walk; whoever uses it also gives them as lists. */
export function drawRound(target: HTMLElement, chosen: () => number, heard: { patch: (number: number) => void }): RoundDrawn {
  const quiet = (feature: Seen): boolean => chosen() > 0 && feature.get('patch') !== chosen()
  const walk = (feature: Seen): Style =>
    new Style({ zIndex: quiet(feature) ? 1 : 2, stroke: new Stroke({ color: see(token(colourOf(Number(feature.get('patch')))), quiet(feature) ? 0.25 : 0.9), width: quiet(feature) ? 2 : 3 }) })
  const door = (feature: Seen): Style => {
    const on = chosen() === feature.get('patch')
    return new Style({
      zIndex: on ? 4 : quiet(feature) ? 2 : 3,
      image: new Circle({ radius: on ? 10 : 5, fill: new Fill({ color: see(token(colourOf(Number(feature.get('patch')))), quiet(feature) ? 0.4 : 1) }), stroke: new Stroke({ color: token('--card'), width: 1.5 }) }),
      ...(on && { text: new Text({ text: String(feature.get('order')), font: font(600, 11), fill: new Fill({ color: token('--card') }) }) }),
    })
  }
  const areas = new VectorLayer({ source: new VectorSource(), style: areaStyle(() => 'quiet', () => ''), declutter: true })
  const walks = new VectorLayer({ source: new VectorSource(), style: walk })
  const doors = new VectorLayer({ source: new VectorSource(), style: door })
  const view = new View({ center: fromLonLat([119.38, 25.72]), zoom: 13, maxZoom: 20, minZoom: 8 })
  const map = new OlMap({ target, layers: [areas, walks, doors], view, controls: [] })

  map.on('singleclick', ({ pixel }) => {
    const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature, { hitTolerance: 8, layerFilter: (on) => on !== areas })
    heard.patch(hit ? Number(hit.get('patch')) : 0)
  })

  function whole(): void {
    const extent = doors.getSource()?.getExtent()
    if (extent && !isEmpty(extent)) view.fit(extent, { padding: [40, 40, 40, 40], maxZoom: 17 })
  }

  return {
    areas: (drawn) => {
      areas.getSource()?.clear(true)
      areas.getSource()?.addFeatures(drawn ? format.readFeatures(drawn) : [])
    },
    patches: (patches) => {
      walks.getSource()?.clear(true)
      doors.getSource()?.clear(true)
      for (const { number, entrances } of patches) {
        const places = entrances.map(({ lng, lat }) => fromLonLat([lng, lat]))
        walks.getSource()?.addFeature(new Feature({ geometry: new LineString(places), patch: number }))
        doors.getSource()?.addFeatures(places.map((place, n) => new Feature({ geometry: new Point(place), patch: number, order: n + 1 })))
      }
      whole()
    },
    redraw: () => {
      walks.changed()
      doors.changed()
    },
    zoom: (steps) => view.animate({ zoom: (view.getZoom() ?? 13) + steps, duration: 150 }),
    whole,
    destroy: () => map.setTarget(undefined),
  }
}
