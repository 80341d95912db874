/**
 * A QR code (ISO/IEC 18004) of a short address: bytes, error correction L, versions 1 to 6, mask 0. Dark modules are true.
 * Written here because the largest page that needs it shows one code of a hundred letters.
 */

interface Size {
  /** Bytes of data, and of error correction for each block. */
  data: number
  correction: number
  blocks: number
}

const SIZES: Size[] = [
  { data: 19, correction: 7, blocks: 1 },
  { data: 34, correction: 10, blocks: 1 },
  { data: 55, correction: 15, blocks: 1 },
  { data: 80, correction: 20, blocks: 1 },
  { data: 108, correction: 26, blocks: 1 },
  { data: 136, correction: 18, blocks: 2 },
]
/** Mode and length stand before the bytes. */
const OVERHEAD = 2
const PADDING = [0xec, 0x11]
const FIELD = 0x11d
/** L and mask 0, with their BCH code, under the mask of the standard. */
const FORMAT = 0b111011111000100

function multiply(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * FIELD)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

/** Reed-Solomon: what is left when the data is divided by the generator of this degree. */
function corrected(data: number[], degree: number): number[] {
  const generator = Array.from({ length: degree }, (_, n) => (n === degree - 1 ? 1 : 0) as number)
  let root = 1 as number
  for (let n = 0; n < degree; n++) {
    for (let at = 0; at < degree; at++) {
      generator[at] = multiply(generator[at] ?? 0, root) ^ (generator[at + 1] ?? 0)
    }
    root = multiply(root, 2)
  }
  const rest = Array.from({ length: degree }, () => 0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    generator.forEach((coefficient, at) => (rest[at] = (rest[at] ?? 0) ^ multiply(coefficient, factor)))
  }
  return rest
}

function codewords(bytes: number[], { data, correction, blocks }: Size): number[] {
  const bits = [0, 1, 0, 0, ...Array.from({ length: 8 }, (_, n) => (bytes.length >> (7 - n)) & 1)]
  for (const byte of bytes) for (let bit = 7; bit >= 0; bit--) bits.push((byte >> bit) & 1)
  bits.push(0, 0, 0, 0)
  const words: number[] = []
  for (let at = 0; at < bits.length; at += 8) words.push(bits.slice(at, at + 8).reduce((word, bit) => word * 2 + bit, 0))
  for (let n = 0; words.length < data; n++) words.push(PADDING[n % 2] ?? 0)
  const length = data / blocks
  const parts = Array.from({ length: blocks }, (_, n) => words.slice(n * length, (n + 1) * length))
  const checks = parts.map((part) => corrected(part, correction))
  const woven = (rows: number[][], width: number): number[] => Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0)).flat()
  return [...woven(parts, length), ...woven(checks, correction)]
}

export function qr(text: string): boolean[][] {
  const bytes = [...new TextEncoder().encode(text)]
  const version = SIZES.findIndex(({ data }) => data >= bytes.length + OVERHEAD) + 1
  const size = SIZES[version - 1]
  if (!size) throw new RangeError('too long for this code')
  const side = 17 + 4 * version
  const dark = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  const fixed = dark.map((row) => [...row])
  const set = (row: number, column: number, on: boolean): void => {
    const [line, known] = [dark[row], fixed[row]]
    if (!line || !known || column < 0 || column >= side) return
    line[column] = on
    known[column] = true
  }

  for (let n = 0; n < side; n++) {
    set(6, n, n % 2 === 0)
    set(n, 6, n % 2 === 0)
  }
  for (const [row, column] of [[3, 3], [3, side - 4], [side - 4, 3]] as const) finder(set, row, column)
  if (version > 1) alignment(set, side - 7)
  format(set, side)
  fill(codewords(bytes, size), dark, fixed, side)
  return dark
}

type Set = (row: number, column: number, on: boolean) => void

function finder(set: Set, row: number, column: number): void {
  for (let y = -4; y <= 4; y++) {
    for (let x = -4; x <= 4; x++) {
      const ring = Math.max(Math.abs(x), Math.abs(y))
      set(row + y, column + x, ring !== 2 && ring !== 4)
    }
  }
}

function alignment(set: Set, at: number): void {
  for (let y = -2; y <= 2; y++) {
    for (let x = -2; x <= 2; x++) set(at + y, at + x, Math.max(Math.abs(x), Math.abs(y)) !== 1)
  }
}

function format(set: Set, side: number): void {
  const bit = (n: number): boolean => ((FORMAT >> n) & 1) === 1
  for (let n = 0; n < 6; n++) set(n, 8, bit(n))
  set(7, 8, bit(6))
  set(8, 8, bit(7))
  set(8, 7, bit(8))
  for (let n = 9; n < 15; n++) set(8, 14 - n, bit(n))
  for (let n = 0; n < 8; n++) set(8, side - 1 - n, bit(n))
  for (let n = 8; n < 15; n++) set(side - 15 + n, 8, bit(n))
  set(side - 8, 8, true)
}

/** Two columns at a time, up and down, from the right; the column of the timing pattern is left out. */
function fill(words: number[], dark: boolean[][], fixed: boolean[][], side: number): void {
  let at = 0
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < side; step++) {
      const row = ((right + 1) & 2) === 0 ? side - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = dark[row]
        if (!line || fixed[row]?.[column]) continue
        const on = at < words.length * 8 && (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1
        line[column] = on !== ((row + column) % 2 === 0)
        at++
      }
    }
  }
}
