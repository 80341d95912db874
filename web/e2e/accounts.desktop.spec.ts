import { expect, test } from '@playwright/test'
import { pageOf } from './support/people'

test('the security administrator finds somebody, sees what they may, and compares two people by keyboard', async ({ browser }) => {
  const page = await pageOf(browser, 'security')
  await page.goto('/console/accounts')

  await page.getByLabel('用户名或姓名').fill('grid')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'othergrid' })).toBeVisible()

  await page.getByRole('button', { name: '看 grid 的权限' }).press('Enter')
  const reach = page.getByRole('region', { name: /（grid）的权限/ })
  await expect(reach.getByText('为承办席位办理诉求')).toBeVisible()
  await expect(reach.getByText('任免岗位')).toBeHidden()

  await page.getByRole('button', { name: '把 grid 加入对比' }).press('Space')
  await page.getByRole('button', { name: '把 othergrid 加入对比' }).press('Space')
  const difference = page.getByRole('region', { name: '两个人的差别' })
  await expect(difference.getByRole('heading', { name: /只有.*（grid）可以/ })).toBeVisible()
  await expect(difference.getByRole('heading', { name: /只有.*（othergrid）可以/ })).toBeVisible()
})

test('the system administrator finds accounts and sees nothing of what they may', async ({ browser }) => {
  const page = await pageOf(browser, 'admin')
  await page.goto('/console/accounts')

  await page.getByLabel('用户名或姓名').fill('resident')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('rowheader', { name: 'resident' })).toBeVisible()
  await expect(page.getByRole('button', { name: /的权限/ })).toHaveCount(0)
})
