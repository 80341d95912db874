import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('residents judge the result: a household says once what it thinks, and why when it is not satisfied', async ({ browser }) => {
  const page = await pageOf(browser, 'resident')
  await page.goto('/')
  await page.getByRole('link', { name: '评一评' }).click()
  const matter = page.getByRole('region', { name: '冠发小区楼道照明维修' })

  await matter.getByRole('button', { name: /去评议|改成自己的意见/ }).click()
  await expect(matter.getByRole('radio', { checked: true })).toHaveCount(0)
  await matter.getByRole('radio', { name: '不满意', exact: true }).check()
  await matter.getByRole('button', { name: '提交评议' }).click()
  await expect(matter.getByRole('alert')).toHaveText('请说明哪里不满意')
  expect(await mistakesOf(page)).toEqual([])

  await matter.getByRole('textbox').fill('二单元还没修')
  await matter.getByRole('button', { name: '提交评议' }).click()
  await expect(matter.getByText('您家评了：不满意')).toBeVisible()
  await expect(matter.getByRole('button')).toHaveCount(0)
})

test('who asks at a door writes down what the household says, once', async ({ browser }) => {
  const page = await pageOf(browser, 'grid')
  await page.goto('/me')
  await page.getByRole('link', { name: '上门收评议' }).click()
  await page.getByRole('link', { name: /冠发小区楼道照明维修/ }).click()
  const first = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '登记' }) }).first()
  const door = (await first.locator('b').innerText()).trim()

  await first.getByRole('button', { name: '登记' }).click()
  const form = page.getByRole('form', { name: door })
  await form.getByRole('radio', { name: '基本满意' }).check()
  await form.getByRole('button', { name: '提交评议' }).click()
  await expect(page.getByText(`已登记：${door}`)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: door })).toHaveCount(0)
  expect(await mistakesOf(page)).toEqual([])
})
