import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const LINK = { id: '019c0000-0000-7000-8000-000000000001', how: '本人登录后关联', linkedAt: '2026-11-02T02:00:00Z' }

/** The demo has no identity provider; this says in its place what the server would say if it had one. */
async function withProvider(page: Page, linked: boolean): Promise<void> {
  const links = { label: '闽政通', items: linked ? [LINK] : [] }
  await page.route('**/api/v1/me/links', (route) => route.fulfill({ json: links }))
  await page.route(`**/api/v1/me/links/${LINK.id}`, (route) => {
    links.items = []
    return route.fulfill({ status: 204 })
  })
}

test('where people sign in with passwords only, no other way is shown', async ({ browser }) => {
  const page = await pageOf(browser, 'grid')
  await page.goto('/console/account')
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '登录方式' })).toHaveCount(0)
})

test('a link is shown with what it rests on, and given up after a question', async ({ browser }) => {
  const page = await pageOf(browser, 'grid')
  await withProvider(page, true)
  await page.goto('/console/account')
  const ways = page.getByRole('region', { name: '登录方式' })
  await expect(ways).toContainText('已关联闽政通')
  await expect(ways).toContainText('本人登录后关联')
  await ways.getByRole('button', { name: '解除关联' }).click()
  await ways.getByRole('button', { name: '先不解除' }).click()
  await ways.getByRole('button', { name: '解除关联' }).click()
  expect(await mistakesOf(page)).toEqual([])
  await ways.getByRole('button', { name: '确定解除' }).click()
  await expect(ways.getByRole('status')).toContainText('已解除关联')
  await expect(ways.getByRole('button', { name: '关联闽政通' })).toBeVisible()
})

test('whoever comes back without success is told why', async ({ browser }) => {
  const page = await pageOf(browser, 'grid')
  await withProvider(page, false)
  await page.goto('/console/account?refused=subject-linked-elsewhere')
  await expect(page.getByRole('region', { name: '登录方式' }).getByRole('alert')).toContainText('已经关联了另一个账号')
  await page.goto('/console/account?linked')
  await expect(page.getByRole('region', { name: '登录方式' }).getByRole('status')).toContainText('已经关联')
  expect(await mistakesOf(page)).toEqual([])
})
