import type { AllianceSeat, AllianceDuty, DutyPeriod } from '@/lib/types'

export interface MatrixLine {
  duty: AllianceDuty
  seat: string
  cells: (DutyPeriod | undefined)[]
}

export interface Matrix {
  months: string[]
  lines: MatrixLine[]
}

/** The duties against the months in which their periods end, the latest twelve that there are. */
export function matrixOf(duties: readonly AllianceDuty[], seats: readonly AllianceSeat[], periods: readonly DutyPeriod[]): Matrix {
  const months = [...new Set(periods.map((one) => one.dueOn.slice(0, 7)))].sort().slice(-12)
  const lines = duties.map((duty) => ({
    duty,
    seat: seats.find((one) => one.id === duty.seat)?.name ?? '',
    cells: months.map((month) => periods.find((one) => one.duty === duty.id && one.dueOn.startsWith(month))),
  }))
  return { months, lines }
}
