import { type Ref, type ShallowRef, computed, ref, watch } from 'vue'
import { useLoad } from '@/lib/useLoad'
import type { AreaCollection } from '@/lib/types'
import { territory } from './api'

const CITY_DEPTH = 3
const GRID_DEPTH = 6

const depth = (path: string): number => path.split('.').length
const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.')

export interface AreaMap {
  /** The node whose children are drawn. */
  parent: Ref<string>
  areas: ShallowRef<AreaCollection | undefined>
  error: ShallowRef<unknown>
  loading: Ref<boolean>
  /** Opens an area one level down; a grid has nothing below. */
  open: (path: string) => boolean
  up: () => void
  canGoUp: Ref<boolean>
  reload: () => Promise<void>
}

/** Areas level by level: streets, communities, grids. */
export function useAreaMap(start: string): AreaMap {
  const parent = ref(depth(start) >= GRID_DEPTH ? parentOf(start) : start)
  const { data, error, loading, reload } = useLoad((signal) => territory.areas(parent.value, signal))
  watch(parent, reload, { immediate: true })

  return {
    parent,
    areas: data,
    error,
    loading,
    reload,
    open: (path) => {
      if (depth(path) >= GRID_DEPTH) return false
      parent.value = path
      return true
    },
    up: () => {
      parent.value = parentOf(parent.value)
    },
    canGoUp: computed(() => depth(parent.value) > CITY_DEPTH),
  }
}
