import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('the system administrator sees which key seals, and that nothing is left to an older one', async ({ browser }) => {
  const page = await pageOf(browser, 'admin')
  await page.goto('/console/')
  await page.getByRole('link', { name: '密钥' }).click()

  const said = page.getByRole('main').getByRole('status').filter({ hasText: '号密钥加密' })
  await expect(said).toContainText('现在用第 1 号密钥加密')
  await expect(said).toContainText('全部内容都已由它加密')
  const table = page.getByRole('region', { name: '密钥' })
  await expect(table.getByRole('row', { name: /identity\.phone\.phone/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '现在开始更换' })).toHaveCount(0)
  expect(await mistakesOf(page)).toEqual([])
  await page.getByRole('button', { name: '刷新' }).click()
  await expect(table).toBeVisible()
})

test('nobody else learns how the keys stand', async ({ browser }) => {
  const page = await pageOf(browser, 'security')
  expect((await page.context().request.get('/api/v1/keys')).status()).toBe(403)
  await page.goto('/console/')
  await expect(page.getByRole('link', { name: '密钥' })).toHaveCount(0)
})
