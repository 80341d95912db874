import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('satisfaction is never shown without the response, and each figure opens its rows', async ({ browser }) => {
  const page = await pageOf(browser, 'street')
  await page.goto('/console/evaluations')
  const tiles = page.getByRole('list', { name: /结束的评议/ })
  await expect(tiles.getByText(/^参与率 [\d.]+%$/)).toBeVisible()
  const passed = tiles.getByRole('button', { name: /评议通过/ })
  const n = Number((await passed.locator('b').innerText()).trim())

  await passed.click()
  await expect(page.getByRole('row')).toHaveCount(n + 1)
  await expect(page.getByRole('cell', { name: '评议通过' })).toHaveCount(n)
  expect(await mistakesOf(page)).toEqual([])
})

test('an evaluation is opened for a grid by lot and taken back while nobody has answered', async ({ browser }) => {
  const page = await pageOf(browser, 'community')
  await page.goto('/console/evaluations')
  await page.getByRole('button', { name: '开启评议' }).click()
  const form = page.getByRole('form', { name: '开启评议' })
  await form.getByRole('button', { name: '开启评议' }).click()
  await expect(form.getByText('评议的事项应为 2 到 100 个字')).toBeVisible()

  await form.getByLabel('评议的事项').fill('社区窗口服务评议')
  await form.getByLabel('住户多，随机抽一部分').check()
  await form.getByLabel(/抽样户数/).fill('20')
  await form.getByRole('button', { name: '开启评议' }).click()
  await expect(page.getByRole('heading', { name: '社区窗口服务评议' })).toBeVisible()
  await expect(page.getByText('0 / 20 户')).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])

  await page.getByRole('button', { name: '撤回评议' }).click()
  const asked = page.getByRole('form', { name: '撤回评议' })
  await asked.getByLabel('撤回原因').fill('抽样范围要改')
  await asked.getByRole('button', { name: '撤回评议' }).click()
  await expect(page.getByText('已撤回', { exact: true })).toBeVisible()
})

test('another than who wrote an answer down asks the household back', async ({ browser }) => {
  const page = await pageOf(browser, 'street')
  await page.goto('/console/evaluations')
  await page.getByRole('button', { name: '评议通过' }).last().click()
  const links = page.getByRole('table').getByRole('link')
  await expect(links.first()).toBeVisible()
  const ways = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const calls = page.getByRole('region', { name: '抽样回访' })
  const call = calls.getByRole('button', { name: '登记回访' })
  for (const way of ways) {
    await page.goto(way)
    await expect(calls.getByRole('row').nth(1)).toBeVisible()
    if (await call.count()) break
  }
  expect(await mistakesOf(page)).toEqual([])

  // What was written down is told to nobody who asks back.
  await expect(calls.getByRole('table')).not.toContainText('满意')

  const left = await call.count()
  await call.first().click()
  const form = calls.getByRole('form')
  await form.getByRole('radio', { name: '没有人来问过' }).check()
  await form.getByLabel('备注（可不填）').fill('住户说没见过谁来')
  await form.getByRole('button', { name: '保存回访' }).click()
  await expect(calls.getByText('没有人来问过 · 住户说没见过谁来')).toBeVisible()
  await expect(call).toHaveCount(left - 1)
})
