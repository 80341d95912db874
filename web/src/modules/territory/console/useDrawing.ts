import { type ComputedRef, type Ref, computed, ref } from 'vue'
import type { Border, Stroke } from '@/lib/types'
import type { Sketch } from '@/ui/map/grids'

/** What a click or a drag on the map does. */
export const TOOLS = ['choose', 'split', 'merge', 'move', 'redraw', 'pull'] as const
export type Tool = (typeof TOOLS)[number]

const SKETCHES: Partial<Record<Tool, Sketch>> = { split: 'line', redraw: 'area', pull: 'points' }

/** What lies under a click. */
export interface Hit {
  grid?: string | undefined
  building?: string | undefined
}

export interface Drawing {
  tool: Ref<Tool>
  grid: Ref<string>
  building: Ref<string>
  sketch: ComputedRef<Sketch>
  /** Key of the sentence that says what to do next. */
  hint: ComputedRef<string>
  /** How often something was drawn, accepted or not. */
  attempts: Ref<number>
  take: (tool: Tool) => void
  pick: (hit: Hit) => Promise<void>
  line: (line: number[][]) => Promise<void>
  border: (boundary: Border) => Promise<void>
}

/** The tools of the map: each collects what its stroke needs, click by click. */
export function useDrawing(draw: (stroke: Stroke) => Promise<boolean>): Drawing {
  const tool = ref<Tool>('choose')
  const grid = ref('')
  const building = ref('')
  const attempts = ref(0)
  /** Where the chosen building lies. */
  let from = ''

  const sketch = computed<Sketch>(() => (grid.value && SKETCHES[tool.value]) || 'none')
  const hint = computed(() => {
    const second = tool.value === 'move' ? building.value : tool.value !== 'choose' && grid.value
    return `adjustments.hint.${tool.value}${second ? 'Then' : ''}`
  })

  function take(wanted: Tool): void {
    tool.value = wanted
    building.value = ''
  }

  async function stroke(wanted: Stroke, next: Tool): Promise<void> {
    const done = await draw(wanted)
    attempts.value++
    if (done) take(next)
  }

  async function pick(hit: Hit): Promise<void> {
    if (tool.value === 'move') {
      if (hit.building && (!building.value || hit.grid === from)) {
        building.value = hit.building
        from = hit.grid ?? ''
      } else if (building.value && hit.grid) await stroke({ kind: 'MOVE_BUILDING', building: building.value, grid: hit.grid }, 'move')
      return
    }
    if (!hit.grid) return
    if (tool.value === 'merge' && grid.value && grid.value !== hit.grid) {
      await stroke({ kind: 'MERGE', grid: grid.value, other: hit.grid }, 'choose')
    } else grid.value = hit.grid
  }

  return {
    tool,
    grid,
    building,
    sketch,
    hint,
    attempts,
    take,
    pick,
    line: (line) => stroke({ kind: 'SPLIT', grid: grid.value, line }, 'choose'),
    border: (boundary) => stroke({ kind: 'REDRAW', grid: grid.value, boundary }, tool.value === 'pull' ? 'pull' : 'choose'),
  }
}
