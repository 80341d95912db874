import { describe, expect, it } from 'vitest'
import { qr } from './qr'

const drawn = (text: string): string[] => qr(text).map((row) => row.map((on) => (on ? '#' : '.')).join(''))

describe('a QR code', () => {
  it('grows with what it says', () => {
    expect(qr('a').length).toBe(21)
    expect(qr('x'.repeat(90)).length).toBe(37)
    expect(qr('x'.repeat(134)).length).toBe(41)
  })

  it('refuses what it cannot hold', () => {
    expect(() => qr('x'.repeat(135))).toThrow(RangeError)
  })

  it('has its three finders, its timing and its dark module', () => {
    const code = drawn('http://localhost/meetings/1?code=123456')
    const side = code.length
    expect(code.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'])
    expect(code[0]?.slice(side - 7)).toBe('#######')
    expect(code[side - 1]?.slice(0, 7)).toBe('#######')
    expect(code[6]?.slice(7, side - 7)).toMatch(/^\.(#\.)+$/)
    expect(code[side - 8]?.[8]).toBe('#')
  })
})
