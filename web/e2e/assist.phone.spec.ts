import { type Page, expect, test } from '@playwright/test'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'
import { act, begin } from './support/phone'

/** The desk of the demo's unit contact. */
async function deskOf(unit: Page): Promise<string> {
  const { hats } = (await (await unit.request.get('/api/v1/session')).json()) as { hats: { node: string }[] }
  return hats[0]?.node ?? ''
}

test('a desk asks a unit for a part; the unit finds it among what it owes, does it, and the desk reads the result', async ({ browser }) => {
  const matter = `路灯杆歪了 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const grid = await pageOf(browser, 'grid')
  const unit = await pageOf(browser, 'unit')
  const { id, act: done } = await fileRequest(resident, matter)
  await done(grid, 'accept')
  await done(grid, 'assist', { desk: await deskOf(unit), task: '扶正灯杆，检查线路', days: 3 })

  await unit.goto('/todo')
  const card = unit.getByRole('link', { name: new RegExp(matter) })
  await expect(card).toContainText('扶正灯杆，检查线路')
  await card.click()
  const tasks = unit.getByRole('region', { name: '协办' })
  await expect(tasks.locator('time')).toBeVisible()
  await act(unit, '接办')
  await expect(tasks.getByText('协办中')).toBeVisible()
  const sheet = await begin(unit, '完成协办')
  await sheet.getByLabel('协办结果').fill('灯杆已扶正，线路正常')
  await sheet.getByRole('button', { name: '确定完成协办' }).click()
  await expect(tasks.getByText('灯杆已扶正，线路正常')).toBeVisible()

  await grid.goto(`/requests/${id}`)
  await expect(grid.getByRole('region', { name: '协办' }).getByText('已完成')).toBeVisible()
  await expect(grid.getByRole('region', { name: '协办' }).getByText('灯杆已扶正，线路正常')).toBeVisible()
})

test('a unit returns what is not its part, and says why', async ({ browser }) => {
  const matter = `水管爆了 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const grid = await pageOf(browser, 'grid')
  const unit = await pageOf(browser, 'unit')
  const { id, act: done } = await fileRequest(resident, matter)
  await done(grid, 'accept')
  await done(grid, 'assist', { desk: await deskOf(unit), task: '抢修水管', days: 1 })

  await unit.goto(`/requests/${id}`)
  const sheet = await begin(unit, '退回协办')
  await sheet.getByRole('button', { name: '确定退回协办' }).click()
  await expect(sheet.getByRole('alert').first()).toBeVisible()
  await sheet.getByLabel('退回原因').fill('供水归自来水公司')
  await sheet.getByRole('button', { name: '确定退回协办' }).click()
  await expect(unit.getByText('供水归自来水公司').first()).toBeVisible()

  await grid.goto(`/requests/${id}`)
  await expect(grid.getByRole('region', { name: '协办' }).getByText('退回原因：')).toBeVisible()
})
