import { type Ref, ref, watch } from 'vue'
import { useSession } from '@/state/session'

export const COLUMNS = ['no', 'title', 'category', 'area', 'state', 'owner', 'due', 'created', 'resolved', 'reporters'] as const
export type Column = (typeof COLUMNS)[number]

/** Without it a line says nothing. */
export const ALWAYS: Column = 'title'

const USUAL: Column[] = ['no', 'title', 'category', 'area', 'state', 'owner', 'due', 'created']

/**
 * The columns that somebody wants to see. How many fit depends on the screen, so the choice stays on the device, for each
 * account apart; filters, which mean the same everywhere, are kept by the server.
 */
export function useColumns(): Ref<Column[]> {
  const session = useSession()
  const key = `linjuli.columns.${session.account?.id ?? ''}`
  const columns = ref<Column[]>(kept(key))
  watch(columns, (chosen) => localStorage.setItem(key, JSON.stringify(chosen)))
  return columns
}

function kept(key: string): Column[] {
  try {
    const chosen = JSON.parse(localStorage.getItem(key) ?? 'null') as unknown
    const known = Array.isArray(chosen) ? COLUMNS.filter((one) => one === ALWAYS || chosen.includes(one)) : []
    return known.length ? known : USUAL
  } catch {
    return USUAL
  }
}
