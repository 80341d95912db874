import { randomInt } from 'node:crypto'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The number of nobody, with a right last character (GB 11643). */
export function aCitizenNumber(yearOfBirth: number): string {
  const day = String(randomInt(1, 29)).padStart(2, '0')
  const month = String(randomInt(1, 10)).padStart(2, '0')
  const digits = `350181${yearOfBirth}${month}${day}${String(randomInt(1000)).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}

export const aPhone = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`
