import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('a grid leader who goes on leave names a colleague, who has the duty until it is ended', async ({ browser }) => {
  const leader = await pageOf(browser, 'grid')
  await leader.goto('/me')
  await leader.getByRole('link', { name: '离岗代理' }).click()
  await leader.getByRole('button', { name: '请人代理' }).click()
  const form = leader.getByRole('form', { name: '请人代理' })
  const option = form.getByLabel('代理人').locator('option').nth(1)
  await expect(option).toBeAttached()
  await form.getByLabel('代理人').selectOption({ index: 1 })
  await form.getByLabel('事由').fill('年休假')
  expect(await mistakesOf(leader)).toEqual([])
  await form.getByRole('button', { name: '确定请人代理' }).click()
  await expect(leader.getByRole('status').filter({ hasText: '已安排' })).toBeVisible()

  const card = leader.getByRole('article').first()
  await expect(card).toContainText('进行中')
  await card.getByRole('button', { name: /^结束代理/ }).click()
  await card.getByRole('button', { name: '确定结束' }).click()
  await expect(leader.getByRole('status').filter({ hasText: '代理已结束' })).toBeVisible()
})
