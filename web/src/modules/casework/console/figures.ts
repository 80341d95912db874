import type { FigureRow, Share } from '@/lib/types'

/** What the figures of an area, a category or a channel have in common. */
export type Figures = Omit<FigureRow, 'key' | 'name'>

export const METRICS = ['response', 'solution', 'satisfaction', 'onTime', 'solvedInGrid', 'reopened'] as const
export type Metric = (typeof METRICS)[number]

/** What the requests behind a figure were counted as. */
const COUNTED: Record<Metric | 'rated', string> = {
  response: 'RESPONDED',
  solution: 'SOLVED',
  satisfaction: 'SATISFIED',
  rated: 'JUDGED',
  onTime: 'ON_TIME',
  solvedInGrid: 'IN_GRID',
  reopened: 'REOPENED',
}

/** The list of the requests behind all figures, or behind one. */
export function rowsBehind({ list }: Pick<Figures, 'list'>, figure?: Metric | 'rated'): string {
  const query = new URLSearchParams(list)
  if (figure) query.set('counted', COUNTED[figure])
  return `/requests?${query}`
}

export const percent = (rate: number | null | undefined): string => (typeof rate === 'number' ? `${(rate * 100).toFixed(1)}%` : '—')

/** By how many hundredths a rate has changed; nothing while one of both is unknown. */
export function change(now: Pick<Share, 'rate'> | { rate: number | null }, before: Pick<Share, 'rate'> | { rate: number | null } | undefined): number | undefined {
  if (typeof now.rate !== 'number' || typeof before?.rate !== 'number') return undefined
  return Math.round((now.rate - before.rate) * 1000) / 10
}

/** With its sign, also for nothing. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${Math.abs(n)}` : '±0')

/** The last part of a place's name, where what stands above it is known. */
export const leaf = (name: string): string => name.split(' ').at(-1) ?? name

export interface Crumb {
  path: string
  name: string
}

const CITY_DEPTH = 3

/** The way down to an area, of which only what somebody may read is offered. */
export function crumbs(area: string, areaName: string, mayRead: (path: string) => boolean, city: string): Crumb[] {
  const parts = area.split('.')
  const names = areaName.split(' ')
  return parts
    .slice(CITY_DEPTH - 1)
    .map((_, n) => ({ path: parts.slice(0, CITY_DEPTH + n).join('.'), name: n === 0 ? city : (names[n - 1] ?? '') }))
    .filter(({ path, name }) => name && mayRead(path))
}
