import type { MenuEntry } from './routes'

/** The headings of the left menu, and what stands under each; what stands under none comes first. */
export const GROUPS = {
  requests: ['/requests', '/intake', '/categories', '/rules'],
  talk: ['/topics', '/meetings', '/mediations', '/projects', '/evaluations'],
  organization: ['/network', '/handovers', '/units', '/alliances', '/property'],
  grids: ['/households', '/compounds', '/territory', '/adjustments', '/planning'],
  figures: ['/figures', '/map', '/circles', '/coverage'],
  system: ['/approvals', '/accounts', '/clients', '/keys', '/policies', '/privacy', '/audit'],
} as const
export type GroupName = keyof typeof GROUPS

export interface MenuGroup {
  /** Nothing for those without a heading. */
  name?: GroupName
  entries: MenuEntry[]
}

/** So few need no headings. */
const FEW = 8
/** So many are too long a column to have all of it open. */
const MANY = 14

/** Pages that have no entry of their own, and the one under which they are found. */
const WITHIN: Record<string, string> = { '/exports': '/requests', '/law-talks': '/mediations', '/meeting-series': '/meetings' }

/** Whether the page that is open is found under an entry. */
export const isUnder = (entry: string, path: string): boolean => (entry === '/' ? path === '/' : (WITHIN[path] ?? path).startsWith(entry))

const groupOf = (entry: MenuEntry): GroupName | undefined => (Object.keys(GROUPS) as GroupName[]).find((name) => (GROUPS[name] as readonly string[]).includes(entry.to))

/** What a person sees of the menu: only the groups in which they see anything. */
export function grouped(entries: MenuEntry[]): MenuGroup[] {
  if (entries.length <= FEW) return [{ entries }]
  const rank = (entry: MenuEntry, among: readonly string[]): number => among.indexOf(entry.to)
  const named = (Object.keys(GROUPS) as GroupName[]).map((name) => ({
    name,
    entries: entries.filter((one) => groupOf(one) === name).sort((one, other) => rank(one, GROUPS[name]) - rank(other, GROUPS[name])),
  }))
  return [{ entries: entries.filter((one) => !groupOf(one)) }, ...named].filter((one) => one.entries.length)
}

/** Whether a group is open as long as nobody has folded or opened it. */
export const opensByItself = (name: GroupName, all: number, isHere: boolean): boolean => all <= MANY || isHere || name === 'requests'
