import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('任期: terms that are over or end soon open to their rows, and another term is given', async ({ browser }) => {
  const officer = await pageOf(browser, 'city')
  await officer.goto('/console/network')
  await officer.getByRole('button', { name: /^任期/ }).click()
  const rows = officer.getByRole('table').getByRole('row')
  await expect(rows.nth(1).getByText('已届满')).toBeVisible()
  const name = (await rows.nth(1).getByRole('rowheader').textContent()) ?? ''
  expect(await mistakesOf(officer)).toEqual([])

  await rows.nth(1).getByRole('button', { name: '连任' }).click()

  await expect(rows.nth(1).getByRole('rowheader')).not.toHaveText(name)
})

test('组织和岗位 from Excel: the template is looked at, each fault is named by its line', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/network')
  const whole = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出组织和岗位' }).click()
  expect((await whole).suggestedFilename()).toBe('组织和岗位.xlsx')
  await officer.getByRole('link', { name: '从 Excel 导入组织和岗位' }).click()
  const template = officer.waitForEvent('download')
  await officer.getByText('下载组织和岗位模板').click()
  const path = await (await template).path()

  await officer.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(path) })
  await officer.getByRole('button', { name: '检查' }).click()

  await expect(officer.getByText(/没有这个账号|岗位已有任职人/).first()).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})
