const DAY = 86_400_000
const CITY_OFFSET = 8 * 3_600_000

/** The date in the city so many days from today, as a date field wants it. */
export const dayAfter = (days: number, now = Date.now()): string => new Date(now + CITY_OFFSET + days * DAY).toISOString().slice(0, 10)
