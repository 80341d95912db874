import { describe, expect, it } from 'vitest'
import { drawn, none, redone, undone } from './strokes'

describe('strokes', () => {
  it('lead back the way they came', () => {
    const two = drawn(drawn(none<string>(), 'blank'), 'one')

    expect(two.past.at(-1)).toBe('one')
    expect(undone(two, 'two')).toEqual({ past: ['blank'], future: ['two'] })
    expect(undone(undone(two, 'two'), 'one')).toEqual({ past: [], future: ['one', 'two'] })
  })

  it('are drawn again in their order', () => {
    const back = { past: [], future: ['one', 'two'] }

    expect(redone(back, 'blank')).toEqual({ past: ['blank'], future: ['two'] })
    expect(redone(redone(back, 'blank'), 'one')).toEqual({ past: ['blank', 'one'], future: [] })
  })

  it('cannot be drawn again once something else was drawn', () => {
    expect(drawn({ past: [], future: ['two'] }, 'one')).toEqual({ past: ['one'], future: [] })
  })

  it('are forgotten when they are many', () => {
    const many = Array.from({ length: 80 }, (_, n) => n).reduce((strokes, n) => drawn(strokes, n), none<number>())

    expect(many.past).toHaveLength(50)
    expect(many.past.at(-1)).toBe(79)
  })
})
