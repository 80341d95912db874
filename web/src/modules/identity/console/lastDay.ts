import { cityTime } from '@/lib/when'

const pad = (n: number): string => String(n).padStart(2, '0')

/** The day on which a thing still holds that ends at this moment: what ends at midnight holds until the day before. */
export function lastDay(end: string): string {
  const { year, month, day } = cityTime(new Date(new Date(end).getTime() - 1))
  return `${year}-${pad(month)}-${pad(day)}`
}
