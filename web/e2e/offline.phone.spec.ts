import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'
import { aPicture, act, begin } from './support/phone'

/** Opens the to-do list and waits until the phone has it, and this request of it, at hand. */
async function provision(page: Page, id: string): Promise<void> {
  await page.goto('/todo')
  await page.evaluate(async () => navigator.serviceWorker.ready)
  await expect.poll(() => kept(page)).toContainEqual(expect.stringContaining(`request/${id}`))
}

/** The names of all that is kept: rows, and addresses of photos. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('linjuli')
    const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    const asking = db.transaction('kept').objectStore('kept').getAllKeys()
    const rows = await new Promise<string[]>((resolve) => (asking.onsuccess = () => resolve(asking.result as string[])))
    db.close()
    const photos = (await caches.has('linjuli-photos')) ? await (await caches.open('linjuli-photos')).keys() : []
    return [...rows, ...photos.map(({ url }) => url)]
  })
}

test('a grid worker without signal reads on, works a matter to its end, and all of it is sent once', async ({ browser }) => {
  const matter = `地下车库灯坏了一排 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const { id } = await fileRequest(resident, matter, { photo: true })
  const grid = await pageOf(browser, 'grid')
  await provision(grid, id)
  const { photos } = (await (await grid.request.get(`/api/v1/requests/${id}`)).json()) as { photos: { id: string }[] }
  await expect.poll(() => kept(grid)).toContainEqual(expect.stringContaining(`/photos/${photos[0]?.id}?size=full`))

  await grid.context().setOffline(true)
  await grid.reload()
  await expect(grid.getByText(/截至.*离线/)).toBeVisible()
  await grid.getByRole('link', { name: new RegExp(matter) }).click()
  await expect(grid.getByText(/截至.*离线/)).toBeVisible()
  const photo = grid.getByRole('button', { name: '看大图：第 1 张照片' }).first().locator('img')
  await expect.poll(() => photo.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0)

  await act(grid, '受理')
  await expect(grid.getByText('没有网络，已保存在手机里')).toBeVisible()
  const sheet = await begin(grid, '办结')
  await sheet.getByLabel('办理结果').fill('换了一排灯管，已经亮了')
  await sheet.locator('input[type=file]').setInputFiles(aPicture())
  await expect(sheet.getByRole('img', { name: '第 1 张照片等有网络时上传' })).toBeVisible()
  await sheet.getByRole('button', { name: '确定办结' }).click()
  await expect(sheet).toBeHidden()

  await grid.reload()
  const deeds = grid.getByRole('region', { name: '您的操作还没有送到' })
  await expect(deeds.getByText('等待发送')).toHaveCount(2)
  await expect(deeds.getByText('换了一排灯管，已经亮了')).toBeVisible()
  expect(await mistakesOf(grid)).toEqual([])

  await grid.context().setOffline(false)
  await expect(grid.getByText('2 条已经发出')).toBeVisible()
  await expect(grid.getByText('待评价').first()).toBeVisible()
  await expect(deeds).toBeHidden()
  const { timeline } = (await (await grid.request.get(`/api/v1/requests/${id}`)).json()) as { timeline: { action: string; photos?: unknown[] }[] }
  expect(timeline.map(({ action }) => action)).toEqual(['SUBMIT', 'ROUTE', 'ACCEPT', 'RESOLVE'])
  expect(timeline[3]?.photos).toHaveLength(1)
})

test('what was done without signal on an outdated matter comes back in red with ways out', async ({ browser }) => {
  const matter = `单元门关不上 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const { id, act: done } = await fileRequest(resident, matter)
  const grid = await pageOf(browser, 'grid')
  await provision(grid, id)
  await done(grid, 'accept')
  await grid.goto(`/requests/${id}`)
  await expect(grid.getByRole('button', { name: '办结', exact: true })).toBeVisible()

  await grid.context().setOffline(true)
  const sheet = await begin(grid, '办结')
  await sheet.getByLabel('办理结果').fill('门轴已上油')
  await sheet.getByRole('button', { name: '确定办结' }).click()
  await done(resident, 'supplement', { text: '二楼的门也关不上' })
  await grid.context().setOffline(false)

  const deeds = grid.getByRole('region', { name: '您的操作还没有送到' })
  await expect(deeds.getByRole('alert')).toContainText('没有办成')
  await expect(grid.getByText('二楼的门也关不上')).toBeVisible()
  await grid.goto('/todo')
  await expect(grid.getByText('1 条没有办成')).toBeVisible()
  await grid.getByRole('link', { name: '看现在的情况' }).click()

  await deeds.getByRole('button', { name: '修改后再办' }).click()
  const again = grid.getByRole('dialog', { name: '办结' })
  await expect(again.getByLabel('办理结果')).toHaveValue('门轴已上油')
  await again.getByLabel('办理结果').fill('两层的门轴都已上油')
  await again.getByRole('button', { name: '确定办结' }).click()
  await expect(grid.getByText('待评价').first()).toBeVisible()
  await expect(deeds).toBeHidden()
})

test('what can’t be done any more is discarded by the worker alone, after a second question', async ({ browser }) => {
  const matter = `路边井盖响 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const { id, act: done } = await fileRequest(resident, matter)
  const grid = await pageOf(browser, 'grid')
  await provision(grid, id)
  await grid.goto(`/requests/${id}`)
  await expect(grid.getByRole('button', { name: '受理', exact: true })).toBeVisible()

  await grid.context().setOffline(true)
  await act(grid, '受理')
  await done(resident, 'withdraw')
  await grid.context().setOffline(false)

  const deeds = grid.getByRole('region', { name: '您的操作还没有送到' })
  await expect(deeds.getByText('现在不能再办这一步')).toBeVisible()
  await expect(deeds.getByRole('button', { name: '修改后再办' })).toHaveCount(0)
  await deeds.getByRole('button', { name: '放弃：受理' }).click()
  await deeds.getByRole('button', { name: '确定放弃' }).click()
  await expect(deeds).toBeHidden()
})

test('nothing personal stays on the phone after sign-out', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const { id } = await fileRequest(resident, `楼顶漏水 ${Date.now() % 100_000}`, { photo: true })
  const grid = await pageOf(browser, 'grid')
  await provision(grid, id)

  await grid.goto('/me')
  await grid.getByRole('button', { name: '退出登录' }).click()
  await expect(grid).toHaveURL(/\/sign-in/)

  expect(await kept(grid)).toEqual([])
})
