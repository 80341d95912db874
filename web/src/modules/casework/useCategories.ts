import { type ComputedRef, computed } from 'vue'
import { useLoad } from '@/lib/useLoad'
import { casework } from './api'

export interface CategoryGroup {
  name: string
  items: { code: string; name: string }[]
}

/** The categories that can be chosen, under the branch that they belong to. */
export function useCategories(): { groups: ComputedRef<CategoryGroup[]>; load: () => Promise<void> } {
  const { data, reload } = useLoad(() => casework.categories())
  const groups = computed(() => {
    const found = new Map<string, CategoryGroup>()
    for (const { code, name, path, level, open } of data.value?.items ?? []) {
      if (level !== 3 || open === false) continue
      const branch = path.slice(0, 2).join(' · ')
      const group = found.get(branch) ?? { name: branch, items: [] }
      group.items.push({ code, name })
      found.set(branch, group)
    }
    return [...found.values()]
  })
  return { groups, load: reload }
}
