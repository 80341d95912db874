import { http } from '@/lib/http'
import type { Desk, InputOption, Unit } from '@/lib/types'
import { type Choices, useChoices } from './useChoices'

/** Desks that a matter of this area can be given to; without a word the most likely ones. */
export const useDesks = (purpose: string, area: string): Choices<InputOption> =>
  useChoices(async (q, signal) => {
    const { items } = await http.get<{ items: Desk[] }>('/organization/desks', { query: { q, area, purpose }, signal })
    return items.map(({ path, name }) => ({ value: path, label: name }))
  })

/** Units of the city by their name. */
export const useUnits = (): Choices<InputOption> =>
  useChoices(async (q, signal) => {
    const { items } = await http.get<{ items: Unit[] }>('/units', { query: { q }, signal })
    return items.map(({ path, name, kindName }) => ({ value: path, label: `${name} · ${kindName}` }))
  })
