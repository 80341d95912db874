import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('a resident sees the stations near home with the minutes on foot', async ({ browser }) => {
  const page = await pageOf(browser, 'resident')
  await page.goto('/')
  await page.getByRole('link', { name: '服务圈' }).click()

  await expect(page.getByRole('heading', { name: '服务圈' })).toBeVisible()
  await expect(page.getByRole('listitem').getByText(/步行 \d+ 分钟/).first()).toBeVisible()
  await page.getByRole('button', { name: /社区党群服务站/ }).first().click()
  expect(await mistakesOf(page)).toEqual([])
})
