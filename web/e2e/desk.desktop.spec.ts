import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'

test('a filter that is kept is there again in another session, and a forgotten one comes back by undo', async ({ browser }) => {
  const name = `漏水未结 ${Date.now() % 100_000}`
  const page = await pageOf(browser, 'community')
  await page.goto('/console/requests')
  const filters = page.getByRole('search', { name: '筛选' })
  await filters.getByLabel('搜索事项').fill('漏水')
  await filters.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByRole('button', { name: '保存这个筛选' }).click()
  await page.getByLabel('筛选的名称').fill(name)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('button', { name, exact: true, pressed: true })).toBeVisible()

  const later = await pageOf(browser, 'community')
  await later.goto('/console/requests')
  const kept = later.getByRole('button', { name, exact: true })
  await kept.click()
  await expect(later.getByLabel('搜索事项')).toHaveValue('漏水')
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  expect(await mistakesOf(later)).toEqual([])

  await later.getByRole('button', { name: `删除筛选：${name}` }).click()
  await expect(kept).toHaveCount(0)
  await later.getByRole('button', { name: '撤销' }).click()
  await expect(kept).toBeVisible()
})

test('one broken lamp reported twice becomes one request with two reporters', async ({ browser }) => {
  const mark = `三号楼前路灯不亮 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const first = await fileRequest(resident, mark)
  const second = await fileRequest(await pageOf(browser, 'neighbour'), `${mark}，夜里看不见路`)

  const page = await pageOf(browser, 'grid')
  await page.goto(`/console/requests/${second.id}`)
  await page.getByRole('button', { name: '受理', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '确定受理' }).click()
  await page.getByRole('button', { name: '并案', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: '按事项或编号查找' }).fill(mark)
  await dialog.getByRole('radio', { name: new RegExp(mark) }).first().check()
  await expect(dialog.getByText(/已有 1 人反映/)).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])
  await dialog.getByRole('button', { name: '确定并案' }).click()
  await expect(dialog).toBeHidden()

  await page.goto(`/console/requests/${first.id}`)
  await expect(page.getByText('有同一事项并入').first()).toBeVisible()
})
