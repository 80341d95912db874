import { describe, expect, it } from 'vitest'
import type { Stroke } from '@/lib/types'
import { type Drawing, useDrawing } from './useDrawing'

function aDrawing(accepted = true): { drawing: Drawing; strokes: Stroke[] } {
  const strokes: Stroke[] = []
  const drawing = useDrawing((stroke) => {
    strokes.push(stroke)
    return Promise.resolve(accepted)
  })
  return { drawing, strokes }
}

describe('the tools of the map', () => {
  it('split only a grid that was chosen, and then choose again', async () => {
    const { drawing, strokes } = aDrawing()

    drawing.take('split')
    expect(drawing.sketch.value).toBe('none')
    await drawing.pick({ grid: '1' })
    expect(drawing.sketch.value).toBe('line')
    await drawing.line([[0, 0], [1, 1]])

    expect(strokes).toEqual([{ kind: 'SPLIT', grid: '1', line: [[0, 0], [1, 1]] }])
    expect(drawing.tool.value).toBe('choose')
  })

  it('merge the second grid into the first', async () => {
    const { drawing, strokes } = aDrawing()

    drawing.take('merge')
    await drawing.pick({ grid: '1' })
    await drawing.pick({ grid: '1' })
    await drawing.pick({ grid: '2' })

    expect(strokes).toEqual([{ kind: 'MERGE', grid: '1', other: '2' }])
  })

  it('move a building where the next click falls, even onto another building', async () => {
    const { drawing, strokes } = aDrawing()

    drawing.take('move')
    await drawing.pick({ grid: '1' })
    await drawing.pick({ grid: '1', building: 'a' })
    await drawing.pick({ grid: '1', building: 'b' })
    await drawing.pick({ grid: '2', building: 'c' })

    expect(strokes).toEqual([{ kind: 'MOVE_BUILDING', building: 'b', grid: '2' }])
    expect(drawing.tool.value).toBe('move')
    expect(drawing.building.value).toBe('')
  })

  it('stay in hand when a stroke is refused', async () => {
    const { drawing } = aDrawing(false)

    drawing.take('split')
    await drawing.pick({ grid: '1' })
    await drawing.line([[0, 0], [1, 1]])

    expect(drawing.sketch.value).toBe('line')
    expect(drawing.attempts.value).toBe(1)
  })
})
