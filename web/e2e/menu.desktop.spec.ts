import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('the menu has groups, which stay as they were folded, and always shows where one is', async ({ browser }) => {
  const page = await pageOf(browser, 'city')
  await page.goto('/console/topics')
  const menu = page.getByRole('navigation', { name: '功能' })
  const talk = menu.getByRole('button', { name: '议事' })
  await expect(talk).toHaveAttribute('aria-expanded', 'true')
  await expect(menu.getByRole('button', { name: '系统' })).toHaveAttribute('aria-expanded', 'false')
  await expect(menu.getByRole('link', { name: '待审批' })).toHaveCount(0)

  await talk.press('Enter')
  await expect(talk).toHaveAttribute('aria-expanded', 'false')
  await expect(menu.getByRole('group', { name: '议事' }).getByRole('link')).toHaveCount(1)
  await expect(menu.locator('[aria-current="page"]')).toBeVisible()
  await menu.getByRole('button', { name: '系统' }).click()
  await page.reload()
  await expect(talk).toHaveAttribute('aria-expanded', 'false')
  await expect(menu.getByRole('link', { name: '待审批' })).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])
})

test('who sees few things has no groups to open', async ({ browser }) => {
  const page = await pageOf(browser, 'audit')
  await page.goto('/console/audit')
  const menu = page.getByRole('navigation', { name: '功能' })
  await expect(menu.getByRole('link').first()).toBeVisible()
  await expect(menu.getByRole('button')).toHaveCount(0)
})
