import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

async function myData(page: Page, view: string): Promise<void> {
  await page.goto('/me')
  await page.getByRole('link', { name: '我的数据' }).click()
  await page.getByRole('button', { name: view, exact: true }).click()
}

test('residents see what is kept of them, and take a copy of it along', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  await resident.goto('/me')
  await resident.getByRole('link', { name: '我的数据' }).click()
  await resident.getByText('账号', { exact: true }).first().click()
  await expect(resident.getByText(/^1\d{2}\*{4}\d{4}$/).first()).toBeVisible()
  await expect(resident.getByRole('group').filter({ hasText: '用户名' })).toContainText('《个人信息保护法》第十三条第一款第二项')
  expect(await mistakesOf(resident)).toEqual([])

  await resident.getByRole('button', { name: '我的请求' }).click()
  await resident.getByRole('button', { name: '复制我的信息' }).click()
  await resident.getByRole('button', { name: '做一份' }).click()
  await expect(resident.getByRole('status').filter({ hasText: '已做好' })).toBeVisible()
  const download = resident.waitForEvent('download')
  await resident.getByRole('link', { name: '下载' }).first().click()
  expect((await download).suggestedFilename()).toBe('我的数据.zip')
  expect(await mistakesOf(resident)).toEqual([])
})

test('a consent is withdrawn by one tap, and the position is asked for again before it is read', async ({ browser }) => {
  const neighbour = await pageOf(browser, 'neighbour', { permissions: ['geolocation'], geolocation: { latitude: 25.7205, longitude: 119.3705 } })
  await myData(neighbour, '同意')
  await neighbour.getByRole('button', { name: '撤回同意' }).click()
  await expect(neighbour.getByRole('status').filter({ hasText: '立即生效' })).toBeVisible()
  expect(await mistakesOf(neighbour)).toEqual([])

  await neighbour.goto('/report')
  await neighbour.getByRole('button', { name: '用我的位置' }).click()
  const sheet = neighbour.getByRole('dialog', { name: /需要您同意/ })
  await expect(sheet).toContainText('不在后台读取')
  expect(await mistakesOf(neighbour)).toEqual([])
  await sheet.getByRole('button', { name: '不同意' }).click()
  await expect(neighbour.getByRole('alert').filter({ hasText: '没有同意读取位置' })).toBeVisible()
  await neighbour.getByRole('button', { name: '用我的位置' }).click()
  await sheet.getByRole('button', { name: '同意', exact: true }).click()
  await expect(neighbour.getByRole('group', { name: '在哪里' }).getByRole('status')).toBeVisible()
})

test('a correction is answered by the privacy office, and the person reads the answer and who looked', async ({ browser }) => {
  const worker = await pageOf(browser, 'othergrid')
  await myData(worker, '我的请求')
  await worker.getByRole('button', { name: '更正我的信息' }).click()
  await worker.getByLabel('正确的是').fill('林测试更')
  await worker.getByRole('button', { name: '提出更正' }).click()
  await expect(worker.getByRole('status').filter({ hasText: '已提出' })).toBeVisible()

  const office = await pageOf(browser, 'security', { viewport: { width: 1280, height: 900 } })
  await office.goto('/console/privacy')
  await office.getByRole('row').last().getByRole('button', { name: /^办理/ }).click()
  const detail = office.getByRole('region', { name: '请求详情' })
  await detail.getByRole('button', { name: '查看' }).click()
  await expect(detail.getByText('林测试更')).toBeVisible()
  await detail.getByRole('button', { name: '受理' }).click()
  await detail.getByRole('button', { name: '确定受理' }).click()
  await detail.getByRole('button', { name: '办结' }).click()
  await detail.getByLabel('答复').fill('已核对证件')
  expect(await mistakesOf(office)).toEqual([])
  await detail.getByRole('button', { name: '确定办结' }).click()
  await expect(detail.getByText('答复：已核对证件')).toBeVisible()

  await worker.reload()
  const card = worker.getByRole('article').first()
  await expect(card).toContainText('已办结')
  await expect(card).toContainText('已核对证件')
  await worker.goto('/looks')
  await expect(worker.getByRole('listitem').first()).toContainText('查看了您要求更正的内容')
})

test('who still has open matters is told what stands against an erasure', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  await myData(resident, '我的请求')
  await resident.getByRole('button', { name: '删除信息并注销账号' }).click()
  await expect(resident.getByRole('alert')).toContainText('还没有办结')
  await expect(resident.getByRole('button', { name: '提出删除并注销' })).toHaveCount(0)
})
