import type { InputOption } from '@/lib/types'
import { casework } from './api'
import { type Choices, useChoices } from './useChoices'

const MOST = 30

/** Categories of the dictionary that are open, by a word in their names. */
export function useCategoryChoices(): Choices<InputOption> {
  let known: ReturnType<typeof casework.categories> | undefined
  return useChoices(async (q) => {
    known ??= casework.categories()
    const { items } = await known.catch((failure: unknown) => {
      known = undefined
      throw failure
    })
    return items
      .filter(({ level, open, path }) => level === 3 && open && path.join(' / ').includes(q))
      .slice(0, MOST)
      .map(({ code, path }) => ({ value: code, label: path.join(' / ') }))
  })
}
