import { type ComputedRef, computed } from 'vue'
import { useLoad } from '@/lib/useLoad'
import { casework } from './api'

export interface CategoryGroup {
  name: string
  items: { code: string; name: string }[]
}

export interface Categories {
  groups: ComputedRef<CategoryGroup[]>
  /** Whether a report of this category has to show the matter; an emergency never waits for a photo. */
  wantsPhoto: (code: string) => boolean
  load: () => Promise<void>
}

/** The categories that can be chosen, under the branch that they belong to. */
export function useCategories(): Categories {
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
  const shown = computed(() => new Set((data.value?.items ?? []).filter((one) => one.photoBefore && !one.emergency).map(({ code }) => code)))
  return { groups, wantsPhoto: (code) => shown.value.has(code), load: reload }
}
