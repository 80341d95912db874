import { ref } from 'vue'
import type { GroupName } from './groups'

const KEY = 'linjuli.menu'
type Chosen = Partial<Record<GroupName, boolean>>

function kept(): Chosen {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Chosen
  } catch {
    return {}
  }
}

/** Which groups of the menu somebody has folded or opened; stays on the device. */
export function useFolded() {
  const chosen = ref<Chosen>(kept())

  function fold(name: GroupName, open: boolean): void {
    chosen.value = { ...chosen.value, [name]: open }
    localStorage.setItem(KEY, JSON.stringify(chosen.value))
  }

  return { chosen, fold }
}
