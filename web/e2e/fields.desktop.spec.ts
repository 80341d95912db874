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
