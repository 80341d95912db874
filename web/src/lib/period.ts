/** Days of the calendar, the first and the last included, as a date field writes them. */
export interface Days {
  from: string
  to: string
}

export type PeriodName = 'month' | 'lastMonth' | 'year' | 'own'

const DAY = 86_400_000

const read = (day: string): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month - 1, date]
}
const write = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** The same date of another month, or its last day where it has no such date. */
function shifted(day: string, months: number): string {
  const [year, month, date] = read(day)
  const first = new Date(Date.UTC(year, month + months, 1))
  const length = lengthOf(first.getUTCFullYear(), first.getUTCMonth())
  return write(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length))
}

/** The days that a name means on this day. */
export function daysOf(name: Exclude<PeriodName, 'own'>, today: string): Days {
  const [year, month] = read(today)
  switch (name) {
    case 'month':
      return { from: write(year, month, 1), to: today }
    case 'lastMonth':
      return { from: write(year, month - 1, 1), to: write(year, month, 0) }
    case 'year':
      return { from: write(year, 0, 1), to: today }
  }
}

/** What a period is compared with: as many days of the month or the year before, or the days right before it. */
export function daysBefore(name: PeriodName, { from, to }: Days): Days {
  if (name === 'month') return { from: shifted(from, -1), to: shifted(to, -1) }
  if (name === 'year') return { from: shifted(from, -12), to: shifted(to, -12) }
  const [year, month, date] = read(from)
  if (name === 'lastMonth') return { from: write(year, month - 1, 1), to: write(year, month, 0) }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
  return { from: write(year, month, date - days), to: write(year, month, date - 1) }
}
