import { Circle, Fill, Stroke, Style, Text } from 'ol/style'
import type { FeatureLike } from 'ol/Feature'
import type { AreaProperties, RequestPoint } from '@/lib/types'
import type { Tone } from '../tone'

/** How much attention an area asks for: a fill beside its number, never the only signal. */
export type AreaTone = (area: AreaProperties) => Tone

export const byUrgency: AreaTone = ({ overdue = 0, openRequests = 0 }) => (overdue ? 'late' : openRequests ? 'work' : 'quiet')

export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
export const font = (weight: number, size: number): string => `${weight} ${size}px ${token('--font') || 'sans-serif'}`
export const see = (hex: string, share: number): string => `${hex}${Math.round(share * 255).toString(16).padStart(2, '0')}`

const fills: Record<Tone, [token: string, share: number]> = {
  work: ['--work', 0.1],
  ok: ['--ok', 0.12],
  warn: ['--warn', 0.16],
  late: ['--late', 0.14],
  quiet: ['--muted', 0.05],
}

const inside = (feature: FeatureLike): Record<string, unknown> => feature.getProperties()

export function areaStyle(tone: AreaTone, selected: () => string): (feature: FeatureLike) => Style {
  return (feature) => {
    const area = inside(feature) as unknown as AreaProperties
    const chosen = area.path === selected()
    const [name, share] = fills[tone(area)]
    const open = area.openRequests ? `\n${area.openRequests}` : ''
    return new Style({
      fill: new Fill({ color: see(token(name), chosen ? share + 0.14 : share) }),
      stroke: new Stroke({ color: token(chosen ? '--work' : '--line-control'), width: chosen ? 2.5 : 1 }),
      zIndex: chosen ? 2 : 1,
      text: new Text({
        text: `${area.name}${open}`,
        font: font(chosen ? 600 : 400, 13),
        fill: new Fill({ color: token('--ink') }),
        stroke: new Stroke({ color: token('--card'), width: 3 }),
        overflow: chosen,
      }),
    })
  }
}

export function pointStyle(selected: () => string): (feature: FeatureLike) => Style {
  return (feature) => {
    const point = inside(feature) as unknown as RequestPoint
    const chosen = point.id === selected()
    return new Style({
      zIndex: chosen ? 9 : point.overdue ? 6 : 5,
      image: new Circle({
        radius: chosen ? 10 : 7,
        fill: new Fill({ color: token(point.overdue ? '--late' : '--warn') }),
        stroke: new Stroke({ color: token('--card'), width: 2 }),
      }),
      ...(point.overdue && { text: new Text({ text: '!', font: font(700, 11), fill: new Fill({ color: token('--card') }) }) }),
    })
  }
}

export function meStyle(): Style {
  return new Style({
    zIndex: 10,
    image: new Circle({
      radius: 8,
      fill: new Fill({ color: token('--work') }),
      stroke: new Stroke({ color: token('--card'), width: 3 }),
    }),
  })
}

export function pinStyle(): Style {
  return new Style({
    zIndex: 11,
    image: new Circle({
      radius: 10,
      fill: new Fill({ color: see(token('--late'), 0.25) }),
      stroke: new Stroke({ color: token('--late'), width: 3 }),
    }),
  })
}
