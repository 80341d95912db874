import { describe, expect, it } from 'vitest'
import { faultsAsCsv } from './useImport'

describe('the faults of a file as a file', () => {
  it('has a line for each, quoted, and leaves the row of the whole file empty', async () => {
    const csv = faultsAsCsv(
      [
        { row: 3, column: '层数', message: '应为 1 到 200 的整数' },
        { row: 0, column: '文件', message: '缺少“楼号”列，或 "kind"' },
      ],
      ['行', '列', '问题'],
    )

    expect((await csv.text()).replace('\uFEFF', '').split('\r\n')).toEqual(['"行","列","问题"', '"3","层数","应为 1 到 200 的整数"', '"","文件","缺少“楼号”列，或 ""kind"""'])
  })
})
