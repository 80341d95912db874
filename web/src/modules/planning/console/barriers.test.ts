import { describe, expect, it } from 'vitest'
import { lengthOf, readBarriers } from './barriers'

const file = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features: features.map((one) => ({ type: 'Feature', ...one })) })
const line = (properties: object, coordinates: unknown = [[119.3, 25.7], [119.4, 25.7]]): object => ({ properties, geometry: { type: 'LineString', coordinates } })

describe('lines from a file', () => {
  it('are read with the words of officials or of the interface', () => {
    const { items, faults } = readBarriers(file(line({ name: '龙江', kind: '河流' }), line({ name: '清昌大道', kind: 'MAIN_ROAD' })))
    expect(faults).toEqual([])
    expect(items.map(({ name, kind }) => [name, kind])).toEqual([['龙江', 'RIVER'], ['清昌大道', 'MAIN_ROAD']])
  })

  it('come apart where one consists of several', () => {
    const { items } = readBarriers(file({ properties: { name: '龙江', kind: '河流' }, geometry: { type: 'MultiLineString', coordinates: [[[119, 25], [119.1, 25]], [[119.2, 25], [119.3, 25]]] } }))
    expect(items).toHaveLength(2)
  })

  it('keep the id under which they are known, so that the same file again draws nothing twice', () => {
    const text = file(line({ name: '龙江', kind: '河流' }), line({ name: '龙江', kind: '河流' }, [[119.3, 25.7], [119.5, 25.7]]))
    const [known] = readBarriers(text).items
    const again = readBarriers(text, known && [known]).items
    expect(again[0]?.id).toBe(known?.id)
    expect(again[1]?.id).not.toBe(known?.id)
  })

  it('are refused with the number of each that is broken', () => {
    const { faults } = readBarriers(
      file(line({ name: '龙江', kind: '河流' }), line({ kind: '河流' }), line({ name: '甲', kind: '高速' }), line({ name: '乙', kind: '支路' }, [[13280000, 2960000], [13281000, 2960000]]), { properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }),
    )
    expect(faults).toEqual([
      { why: 'name', n: 2 },
      { why: 'kind', n: 3, kind: '高速' },
      { why: 'crs', n: 4 },
      { why: 'line', n: 5 },
    ])
  })

  it('are refused where there is none', () => {
    expect(readBarriers('x').faults).toEqual([{ why: 'json' }])
    expect(readBarriers('{"type":"Feature"}').faults).toEqual([{ why: 'json' }])
    expect(readBarriers(file()).faults).toEqual([{ why: 'empty' }])
  })

  it('are as long as they are', () => {
    expect(lengthOf([[119.3, 25.7], [119.3, 25.8]])).toBeCloseTo(11_120, -2)
  })
})
