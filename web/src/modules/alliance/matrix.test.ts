import { expect, test } from 'vitest'
import type { AllianceSeat, AllianceDuty, DutyPeriod } from '@/lib/types'
import { matrixOf } from './matrix'

const duty = (id: string): AllianceDuty => ({ id, seat: 's', title: id, rhythm: 'MONTHLY', rhythmName: '每月', since: '2025-01-01' })
const period = (of: string, dueOn: string): DutyPeriod => ({ duty: of, alliance: 'a', allianceName: '', seatName: '', title: of, startsOn: dueOn, dueOn, closesOn: dueOn, standing: 'KEPT' })
const seat: AllianceSeat = { id: 's', role: 'UNIT', roleName: '共建单位', name: '水务', obligatory: true, manned: true, mine: false }

test('a duty stands in the month in which its period ends, and nowhere else', () => {
  const { months, lines } = matrixOf([duty('a'), duty('b')], [seat], [period('b', '2026-03-31'), period('a', '2026-02-28')])

  expect(months).toEqual(['2026-02', '2026-03'])
  expect(lines.map((line) => line.cells.map((cell) => cell?.dueOn))).toEqual([
    ['2026-02-28', undefined],
    [undefined, '2026-03-31'],
  ])
  expect(lines[0]?.seat).toBe('水务')
})

test('only the latest twelve months are shown', () => {
  const periods = Array.from({ length: 14 }, (_, n) => period('a', `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-28`))

  expect(matrixOf([duty('a')], [seat], periods).months).toHaveLength(12)
  expect(matrixOf([duty('a')], [seat], periods).months[0]).toBe('2025-03')
})
