import MultiPoint from 'ol/geom/MultiPoint'
import MultiPolygon from 'ol/geom/MultiPolygon'
import { Circle, Fill, Stroke, Style, Text } from 'ol/style'
import type { FeatureLike } from 'ol/Feature'
import { font, see, token } from './drawing'

export interface GridLook {
  /** What stands in a grid. */
  label: (grid: string) => string
  /** Name of its colour. */
  colour: (grid: string) => string
  /** The grids that stand out. */
  chosen: () => string[]
  /** Something is wrong with it. */
  faulty: (grid: string) => boolean
  building: () => string
}

const idOf = (feature: FeatureLike): string => String(feature.getId() ?? '')

export function gridStyle(look: GridLook): (feature: FeatureLike) => Style {
  return (feature) => {
    const code = idOf(feature)
    const chosen = look.chosen().includes(code)
    const faulty = look.faulty(code)
    const colour = token(look.colour(code))
    return new Style({
      fill: new Fill({ color: see(colour, chosen ? 0.38 : 0.2) }),
      stroke: new Stroke({ color: chosen ? token('--ink') : colour, width: chosen ? 3 : 1.5, ...(faulty && { lineDash: [7, 5] }) }),
      zIndex: chosen ? 2 : 1,
    })
  }
}

/** The words of a grid, above everything that lies in it. */
export function labelStyle(look: GridLook): (feature: FeatureLike) => Style {
  return (feature) => {
    const code = idOf(feature)
    const chosen = look.chosen().includes(code)
    return new Style({
      zIndex: chosen ? 2 : 1,
      text: new Text({
        text: look.label(code),
        font: font(chosen ? 600 : 500, 14),
        fill: new Fill({ color: token('--ink') }),
        stroke: new Stroke({ color: token('--card'), width: 4 }),
        overflow: true,
      }),
    })
  }
}

export function buildingStyle(chosen: () => string): (feature: FeatureLike) => Style {
  return (feature) => {
    const on = idOf(feature) === chosen()
    return new Style({
      zIndex: on ? 2 : 1,
      image: new Circle({
        radius: on ? 8 : 4,
        fill: new Fill({ color: on ? token('--work') : see(token('--quiet'), 0.75) }),
        stroke: new Stroke({ color: token('--card'), width: on ? 3 : 1.5 }),
      }),
    })
  }
}

export function sketchStyle(): Style {
  return new Style({
    zIndex: 9,
    fill: new Fill({ color: see(token('--work'), 0.12) }),
    stroke: new Stroke({ color: token('--late'), width: 2.5, lineDash: [8, 5] }),
    image: new Circle({ radius: 6, fill: new Fill({ color: token('--card') }), stroke: new Stroke({ color: token('--late'), width: 2.5 }) }),
  })
}

/** The points of a border that can be pulled. */
export function handleStyle(): Style[] {
  const handles = new Style({
    zIndex: 10,
    image: new Circle({ radius: 5, fill: new Fill({ color: token('--card') }), stroke: new Stroke({ color: token('--late'), width: 2 }) }),
    geometry: (feature) => {
      const border = feature.getGeometry()
      return border instanceof MultiPolygon ? new MultiPoint(border.getCoordinates().flat(2)) : undefined
    },
  })
  return [sketchStyle(), handles]
}
