import { cityTime } from '@/lib/when'

const pad = (n: number): string => String(n).padStart(2, '0')

/** The day in the city on which something begins. */
export function firstDay(begin: string | Date): string {
  const { year, month, day } = cityTime(begin)
  return `${year}-${pad(month)}-${pad(day)}`
}

/** The day on which a thing still holds that ends at this moment: what ends at midnight holds until the day before. */
export const lastDay = (end: string): string => firstDay(new Date(new Date(end).getTime() - 1))
