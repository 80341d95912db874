import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('责任田: households without an owner open to the rows, and a row to its place on the map', async ({ browser }) => {
  const officer = await pageOf(browser, 'street')
  await officer.goto('/console/network')
  await officer.getByRole('button', { name: /无人包联的住户/ }).click()
  const row = officer.getByRole('region', { name: '无人包联的住户' }).getByRole('row').nth(1)
  const building = (await row.getByRole('rowheader').textContent()) ?? ''
  await row.getByRole('link', { name: '在地图上看' }).click()

  await expect(officer.getByRole('heading', { name: '责任田地图' })).toBeVisible()
  const chosen = officer.getByRole('region', { name: '楼栋' }).getByRole('button', { pressed: true })
  await expect(chosen).toContainText(building)
  await officer.getByRole('button', { name: /无人包联 \d+ 栋/ }).click()
  await expect(officer.getByRole('region', { name: '楼栋' }).getByText('有人包联', { exact: true })).toHaveCount(0)
  expect(await mistakesOf(officer)).toEqual([])
})

test('责任田: whoever looks over the grid gives a building to a post and takes it again, and the list leaves as a file', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/network/fields')
  const list = officer.getByRole('region', { name: '楼栋', exact: true })
  await list.getByRole('button').first().click()
  const panel = list.getByRole('region', { name: /由谁包联$/ })
  const secretary = panel.getByRole('listitem').filter({ hasText: '支部书记' })
  await expect(panel.getByRole('heading')).toBeVisible()
  await expect(secretary).toHaveCount(0)

  const choice = panel.getByLabel('由哪个岗位包联')
  const post = (await choice.getByRole('option').filter({ hasText: '支部书记' }).first().getAttribute('value')) ?? ''
  await choice.selectOption(post)
  expect(await mistakesOf(officer)).toEqual([])
  await panel.getByRole('button', { name: '由它包联' }).click()
  await expect(secretary).toHaveCount(1)
  await panel.getByRole('button', { name: '不再包联：支部书记' }).click()
  await expect(secretary).toHaveCount(0)

  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出责任田' }).click()
  expect((await file).suggestedFilename()).toBe('责任田.xlsx')
  await officer.getByRole('link', { name: '从 Excel 导入责任田' }).click()
  await expect(officer.getByRole('heading', { name: '从 Excel 导入责任田' })).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})
