/** Times as people say them. The city's clock counts, not the device's zone. */
const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

export interface CityTime {
  year: number
  month: number
  day: number
  /** `17:30` */
  time: string
  /** Days since 1970 in the city; the difference of two is a number of midnights. */
  dayNumber: number
}

export function cityTime(at: string | Date): CityTime {
  const parts = Object.fromEntries(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  return {
    year,
    month,
    day,
    time: `${parts.hour}:${parts.minute}`,
    dayNumber: Math.round(Date.UTC(year, month - 1, day) / DAY),
  }
}

/** What is said of a moment: a key of the `when` messages with its values. */
export interface Said {
  key: string
  values: Record<string, string | number>
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** A day alone: `2026-11-24`. */
export function sayDay(at: string | Date): string {
  const { year, month, day } = cityTime(at)
  return `${year}-${pad(month)}-${pad(day)}`
}

export function sayMoment(at: string | Date, now: Date): Said {
  const then = cityTime(at)
  const today = cityTime(now)
  const days = then.dayNumber - today.dayNumber
  const values = { time: then.time, month: then.month, day: then.day, year: then.year, mm: pad(then.month), dd: pad(then.day) }
  if (days === 0) return { key: 'when.today', values }
  if (days === -1) return { key: 'when.yesterday', values }
  if (days === 1) return { key: 'when.tomorrow', values }
  return { key: then.year === today.year ? 'when.date' : 'when.dateOfYear', values }
}

export type Urgency = 'late' | 'soon' | 'ahead'

export interface SaidDue {
  moment: Said
  left: Said | null
  urgency: Urgency
}

/** The remaining time is said in days of the calendar: the device doesn't know the holidays, and never guesses them. */
export function sayDue(dueAt: string, now: Date, overdue: boolean): SaidDue {
  const moment = sayMoment(dueAt, now)
  const ms = new Date(dueAt).getTime() - now.getTime()
  const days = cityTime(dueAt).dayNumber - cityTime(now).dayNumber
  if (overdue || ms < 0) {
    return { moment, left: days < -1 ? { key: 'when.lateDays', values: { n: -days } } : null, urgency: 'late' }
  }
  if (ms < 2 * 3_600_000) {
    return { moment, left: { key: 'when.leftMinutes', values: { n: Math.max(1, Math.round(ms / 60_000)) } }, urgency: 'soon' }
  }
  if (days === 0) return { moment, left: null, urgency: 'soon' }
  return { moment, left: { key: 'when.leftDays', values: { n: days } }, urgency: 'ahead' }
}
