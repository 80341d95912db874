import type { RuleRow, WantedRule } from '@/lib/types'

/** A line as it is sent: without the names. */
export const wanted = ({ id, category, area, compoundKind, to, unit }: RuleRow): WantedRule => ({ id, category, area, compoundKind, to, unit })

/** Whether both tables say the same in the same order. */
export const same = (one: RuleRow[], other: RuleRow[]): boolean =>
  JSON.stringify(one.map(wanted)) === JSON.stringify(other.map(wanted))

/** The table with one line at another place; a place beyond the ends is the end. */
export function moved(rules: RuleRow[], from: number, to: number): RuleRow[] {
  const line = rules[from]
  if (!line) return rules
  const rest = rules.filter((_, n) => n !== from)
  const place = Math.max(0, Math.min(to, rest.length))
  return [...rest.slice(0, place), line, ...rest.slice(place)]
}

/** The table with this line in the place of the one of the same id, or at the end. */
export function put(rules: RuleRow[], line: RuleRow): RuleRow[] {
  return rules.some(({ id }) => id === line.id) ? rules.map((one) => (one.id === line.id ? line : one)) : [...rules, line]
}

const within = (code: string | undefined, root: string | undefined): boolean =>
  root === undefined || code === root || Boolean(code?.startsWith(`${root}.`))

const covers = (one: RuleRow, other: RuleRow): boolean =>
  within(other.category, one.category) &&
  within(other.area, one.area) &&
  (one.compoundKind === undefined || one.compoundKind === other.compoundKind)

/** The place of an earlier line that fits whatever this one fits: this one then only counts where nobody is there. */
export function coveredBy(rules: RuleRow[], place: number): number | undefined {
  const line = rules[place]
  const found = line ? rules.slice(0, place).findIndex((earlier) => covers(earlier, line)) : -1
  return found < 0 ? undefined : found
}
