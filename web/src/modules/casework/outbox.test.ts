import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { db } from '@/lib/db'
import { OfflineError, ProblemError } from '@/lib/problem'
import { type Deed, type Outgoing, type OutgoingDeed, type OutgoingReport, keep, send as sendBy, waiting, withPicture } from './outbox'

const sendPhoto = vi.fn()
const submit = vi.fn()
const doIt = vi.fn()
const send = (outgoing: Outgoing): ReturnType<typeof sendBy> => sendBy(outgoing, { picture: sendPhoto, request: submit, deed: doIt })

const aDeed = (id: string, action: string, version: number, pictures: OutgoingDeed['pictures'] = []): OutgoingDeed => ({
  kind: 'deed',
  id,
  account: 'wu',
  createdAt: '2026-11-23T09:00:00+08:00',
  pictures,
  deed: { request: 'r1', title: '楼道灯不亮', action, version, inputs: {} },
})

const aReport = (id: string, account = 'wu'): OutgoingReport => ({
  kind: 'report',
  id,
  account,
  createdAt: '2026-11-23T09:00:00+08:00',
  request: { id, text: '楼道灯不亮', place: { buildingId: 'b3' }, photos: ['p1', 'p2'] },
  pictures: [
    { id: 'p1', picture: new Blob(['1']), sent: false },
    { id: 'p2', picture: new Blob(['2']), sent: false },
  ],
})

beforeEach(() => {
  sendPhoto.mockReset().mockResolvedValue(undefined)
  submit.mockReset().mockResolvedValue(undefined)
  doIt.mockReset().mockResolvedValue(undefined)
})
afterEach(() => db.clear('outbox'))

describe('the outbox', () => {
  it('keeps reports in the order they were written, for each account apart', async () => {
    await keep(aReport('02'))
    await keep(aReport('01'))
    await keep(aReport('03', 'zheng'))

    expect((await waiting('wu')).map(({ id }) => id)).toEqual(['01', '02'])
  })

  it('takes a report straight from a form', async () => {
    const place = reactive({ lat: 25.72, lng: 119.37, crs: 'WGS84' as const })
    const report = aReport('01')

    await keep({ ...report, request: { ...report.request, place } })

    expect((await waiting('wu'))[0]).toMatchObject({ request: { place: { lat: 25.72, lng: 119.37, crs: 'WGS84' } } })
  })

  it('forgets a report once the server has it', async () => {
    await keep(aReport('01'))

    expect(await send(aReport('01'))).toBe('sent')

    expect(submit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '01' }))
    expect(await waiting('wu')).toEqual([])
  })

  it('goes on after the pictures that already arrived', async () => {
    sendPhoto.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new OfflineError())
    await keep(aReport('01'))

    expect(await send(aReport('01'))).toBe('waiting')
    const [kept] = await waiting('wu')
    expect(kept?.pictures.map(({ sent }) => sent)).toEqual([true, false])
    expect(submit).not.toHaveBeenCalled()

    sendPhoto.mockClear()
    expect(kept && (await send(kept))).toBe('sent')
    expect(sendPhoto.mock.calls.map(([id]) => id)).toEqual(['p2'])
  })

  it.each([new OfflineError(), new ProblemError(503), new ProblemError(401), new ProblemError(429)])(
    'waits when %s says nothing against the report',
    async (failure) => {
      submit.mockRejectedValueOnce(failure)
      await keep(aReport('01'))

      expect(await send(aReport('01'))).toBe('waiting')
      expect(await waiting('wu')).toHaveLength(1)
    },
  )

  it('keeps a refused report with the reason', async () => {
    submit.mockRejectedValueOnce(new ProblemError(400, { title: '没有这个类别' }))
    await keep(aReport('01'))

    expect(await send(aReport('01'))).toBe('refused')
    expect((await waiting('wu'))[0]?.refusal).toBe('没有这个类别')
  })

  it('sends what was done with its key and the version that was seen, after its pictures', async () => {
    const deed = aDeed('03', 'resolve', 7, [{ id: 'p3', picture: new Blob(['3']), sent: false }])
    await keep(deed)

    expect(await send(deed)).toBe('sent')

    expect(sendPhoto).toHaveBeenCalledExactlyOnceWith('p3', expect.any(Blob))
    expect(doIt).toHaveBeenCalledExactlyOnceWith(expect.objectContaining<Partial<Deed>>({ action: 'resolve', version: 7 }), '03')
    expect(await waiting('wu')).toEqual([])
  })

  it('says of a refused deed what is wrong with it', async () => {
    doIt.mockRejectedValueOnce(
      new ProblemError(400, { title: '请核对', errors: [{ field: 'result', message: '请填写办理结果' }] }),
    )
    await keep(aDeed('04', 'resolve', 7))

    expect(await send(aDeed('04', 'resolve', 7))).toBe('refused')
    expect((await waiting('wu'))[0]?.refusal).toBe('请填写办理结果')
  })

  it('keeps a report that lacks a photo, and sends it again with one', async () => {
    const refusal = new ProblemError(400, { title: '需要照片', errors: [{ field: 'photos', message: '请补拍' }] })
    const bare = { ...aReport('01'), request: { ...aReport('01').request, photos: [] }, pictures: [] }
    submit.mockRejectedValueOnce(refusal)
    await keep(bare)

    expect(await send(bare)).toBe('refused')
    const [kept] = await waiting('wu')
    expect(kept).toMatchObject({ refusal: '请补拍', lacksPhoto: true, request: { text: '楼道灯不亮' } })

    const shown = withPicture(kept as OutgoingReport, 'p9', new Blob(['9']))
    expect(shown.refusal).toBeUndefined()
    expect(await send(shown)).toBe('sent')
    expect(sendPhoto).toHaveBeenCalledExactlyOnceWith('p9', expect.any(Blob))
    expect(submit).toHaveBeenLastCalledWith(expect.objectContaining({ id: '01', photos: ['p9'] }))
    expect(await waiting('wu')).toEqual([])
  })
})
