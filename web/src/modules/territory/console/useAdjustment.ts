import { type ComputedRef, type Ref, type ShallowRef, computed, ref, shallowRef } from 'vue'
import { ProblemError } from '@/lib/problem'
import type { AdjustedGrid, Adjustment, DrawnGrid, Stroke } from '@/lib/types'
import { type Loading, useLoad } from '@/lib/useLoad'
import { territory } from '../api'
import { type Strokes, drawn, none, redone, undone } from './strokes'

export interface OneAdjustment extends Loading<Adjustment> {
  /** This person may draw now. */
  open: ComputedRef<boolean>
  busy: Ref<boolean>
  /** Why the last stroke was refused. */
  refusal: ShallowRef<unknown>
  /** Somebody else has drawn; what is shown is theirs. */
  overtaken: Ref<boolean>
  canUndo: ComputedRef<boolean>
  canRedo: ComputedRef<boolean>
  draw: (stroke: Stroke) => Promise<boolean>
  undo: () => Promise<boolean>
  redo: () => Promise<boolean>
  act: (action: string, inputs: object) => Promise<void>
}

type Grids = readonly AdjustedGrid[]

const asDrawn = ({ code, kind, sizeException, ownName, boundary }: AdjustedGrid): DrawnGrid => ({ code, kind, sizeException, ownName, boundary })

/** One plan to redraw grids: a stroke that is refused leaves everything as it was. */
export function useAdjustment(id: () => string): OneAdjustment {
  const loading = useLoad((signal) => territory.adjustment(id(), signal))
  const plan = loading.data
  const strokes = shallowRef<Strokes<Grids>>(none())
  const busy = ref(false)
  const refusal = shallowRef<unknown>()
  const overtaken = ref(false)

  /** What others have drawn is not taken back by undoing one's own strokes. */
  async function readAnew(): Promise<void> {
    overtaken.value = true
    strokes.value = none()
    await loading.reload()
  }

  async function change(work: (from: Adjustment) => Promise<Adjustment>, after: (before: Grids) => Strokes<Grids>): Promise<boolean> {
    const before = plan.value
    if (!before || busy.value) return false
    busy.value = true
    refusal.value = undefined
    overtaken.value = false
    try {
      plan.value = await work(before)
      strokes.value = after(before.grids)
      return true
    } catch (failure) {
      if (failure instanceof ProblemError && failure.stale) await readAnew()
      else refusal.value = failure
      return false
    } finally {
      busy.value = false
    }
  }

  const draw = (stroke: Stroke): Promise<boolean> =>
    change(({ summary }) => territory.draw(summary.id, summary.version, stroke), (before) => drawn(strokes.value, before))

  async function goTo(grids: Grids | undefined, after: typeof undone<Grids>): Promise<boolean> {
    if (!grids) return false
    return change(
      ({ summary }) => territory.drawInstead(summary.id, summary.version, grids.map(asDrawn)),
      (before) => after(strokes.value, before),
    )
  }

  async function act(action: string, inputs: object): Promise<void> {
    const before = plan.value
    if (!before) return
    try {
      plan.value = await territory.actOnAdjustment(before.summary.id, before.summary.version, action, inputs)
      strokes.value = none()
      refusal.value = undefined
      overtaken.value = false
    } catch (failure) {
      if (failure instanceof ProblemError && failure.stale) await readAnew()
      throw failure
    }
  }

  const open = computed(() => plan.value?.actions.some(({ action }) => action === 'REDRAW') ?? false)
  return {
    ...loading,
    open,
    busy,
    refusal,
    overtaken,
    canUndo: computed(() => open.value && strokes.value.past.length > 0),
    canRedo: computed(() => open.value && strokes.value.future.length > 0),
    draw,
    undo: () => goTo(strokes.value.past.at(-1), undone),
    redo: () => goTo(strokes.value.future[0], redone),
    act,
  }
}
