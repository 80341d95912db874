import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('the audit administrator finds what was done, and checks that nobody changed the log', async ({ browser }) => {
  const page = await pageOf(browser, 'audit')
  await page.goto('/console/')
  await expect(page).toHaveURL(/\/console\/audit$/)
  await expect(page.getByRole('row').nth(1)).toContainText('登录')

  await page.getByRole('button', { name: '现在核验' }).click()
  await expect(page.getByRole('status', { name: '日志完整性' })).toContainText('日志完整，没有被改动')

  await page.getByLabel('登录名').fill('nobody-of-that-name')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('没有这个登录名')
  await page.getByLabel('登录名').fill('grid')
  await page.getByLabel('动作').fill('session.open')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(/actor=grid/)

  expect(await mistakesOf(page)).toEqual([])
})

test('nobody else gets to see the log', async ({ browser }) => {
  const page = await pageOf(browser, 'city')
  await page.goto('/console/audit')
  await expect(page.getByRole('alert').first()).toContainText(/没有|只有/)
})
