import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('the five levels show what is vacant and since when, and each figure opens to its rows', async ({ browser }) => {
  const officer = await pageOf(browser, 'city')
  await officer.goto('/console/network')
  const figures = officer.getByRole('list', { name: '各级组织、空缺岗位和无人包联的住户' })
  const grids = figures.getByRole('button', { name: /网格党总支/ })
  const vacant = Number(/空缺 (\d+)/.exec((await grids.textContent()) ?? '')?.[1])
  await grids.click()
  const rows = officer.getByRole('region', { name: '空缺岗位' }).getByRole('row')
  await expect(rows.nth(vacant ? 1 : 0)).toBeVisible()
  if (vacant && vacant <= 20) await expect(rows).toHaveCount(vacant + 1)
  expect(await mistakesOf(officer)).toEqual([])

  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出空缺岗位' }).click()
  expect((await file).suggestedFilename()).toBe('空缺岗位.xlsx')

  await figures.getByRole('button', { name: /无人包联的住户/ }).click()
  await expect(officer.getByRole('region', { name: '无人包联的住户' }).first()).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

test('the network is walked down to a compound branch, whose posts and steps stand there', async ({ browser }) => {
  const officer = await pageOf(browser, 'street')
  await officer.goto('/console/network')
  await officer.getByRole('link', { name: '组织和岗位' }).click()
  for (const name of [/大工委/, /福百社区/, /第4网格/, /冠发小区/]) await officer.getByRole('row').getByRole('button', { name }).first().click()
  const panel = officer.getByRole('region', { name: '冠发小区党支部' })
  await expect(panel.getByText('支部书记')).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
  await panel.getByRole('button', { name: '年度核定' }).click()
  await panel.getByRole('form').getByRole('button', { name: '年度核定' }).click()
  await panel.getByText('沿革').click()
  await expect(panel.getByRole('listitem').filter({ hasText: '年度核定' }).first()).toBeVisible()
  await panel.getByRole('button', { name: '并入' }).click()
  await expect(panel.getByLabel('并入的组织')).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

test('a unit with a wrong code is refused where it stands, and found once it is right', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/units')
  await officer.getByRole('button', { name: '登记单位' }).click()
  const form = officer.getByRole('form', { name: '登记单位' })
  await form.getByLabel('名称').fill('邻家便利店（测试）')
  await form.getByLabel('类型').selectOption({ label: '商铺' })
  await form.getByLabel('统一社会信用代码').fill('92350181MA00000441')
  await form.getByRole('button', { name: '登记单位' }).click()
  await expect(form.getByRole('alert').first()).toContainText('18 位')
  expect(await mistakesOf(officer)).toEqual([])
  await form.getByLabel('统一社会信用代码').fill('92350181MA0000044C')
  await form.getByRole('button', { name: '登记单位' }).click()
  await expect(form).toBeHidden()

  await officer.getByLabel('名称或代码').fill('邻家便利店')
  await officer.getByRole('button', { name: '查找' }).click()
  await expect(officer.getByRole('row', { name: /邻家便利店/ })).toContainText('92350181MA0000044C')

  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出名录' }).click()
  const path = (await (await file).path()) ?? ''
  await officer.goto('/console/units/import')
  await officer.getByLabel('文件').setInputFiles(path)
  await officer.getByRole('button', { name: '检查' }).click()
  await expect(officer.getByRole('cell', { name: '这个代码已经登记过' })).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})
