import { describe, expect, it } from 'vitest'
import type { Hat, Role } from '@/lib/types'
import { startOf, tabsOf } from './tabs'

const hat = (role: Role): Hat => ({ role, node: '35.01.81', nodeName: '' })

describe('the tabs', () => {
  it('start a resident, and a visitor, at home', () => {
    expect(startOf(hat('RESIDENT'))).toBe('/')
    expect(startOf(undefined)).toBe('/')
  })

  it.each(['GRID_WORKER', 'GRID_LEADER', 'BUILDING_LEADER', 'UNIT_CONTACT', 'PROPERTY_MANAGER'] as const)(
    'start a %s with what is owed',
    (role) => {
      expect(startOf(hat(role))).toBe('/todo')
    },
  )

  it('give who only looks nothing to act on', () => {
    const names = tabsOf(hat('CITY_LEADER')).map(({ name }) => name)

    expect(names).not.toContain('todo')
    expect(names).not.toContain('report')
  })

  it('are five at most, so that each can be touched', () => {
    const roles: Role[] = ['RESIDENT', 'BUILDING_LEADER', 'GRID_LEADER', 'STREET_OFFICER', 'CITY_LEADER', 'UNIT_CONTACT', 'AUDIT_ADMIN']

    expect(roles.map((role) => tabsOf(hat(role)).length).every((n) => n >= 3 && n <= 5)).toBe(true)
  })
})
