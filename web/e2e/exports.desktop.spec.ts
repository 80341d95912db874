import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

/** Another period each time, because the same list waits once. */
async function ask(page: Page, from: string, purpose: string): Promise<string> {
  await page.goto(`/console/requests?from=${from}`)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const form = page.getByRole('form', { name: /超过 \d+ 行/ })
  await expect(form.getByLabel('用途')).toBeFocused()
  await form.getByLabel('用途').fill(purpose)
  expect(await mistakesOf(page)).toEqual([])
  await form.getByRole('button', { name: '提交申请' }).click()
  const said = page.getByRole('status').filter({ hasText: '申请已提交' })
  await expect(said).toBeVisible()
  return (await said.textContent())?.match(/(\d+) 号/)?.[1] ?? ''
}

test.setTimeout(120_000)

test('an official asks for a long list, the chief approves it, and the official collects it once', async ({ browser }) => {
  const [official, chief] = [await pageOf(browser, 'street'), await pageOf(browser, 'city')]
  const number = await ask(official, '2026-01-01', '联席会议材料')

  await chief.goto('/console/approvals')
  await expect(chief.getByRole('link', { name: /待审批.*\d+ 项待审批/ })).toBeVisible()
  const card = chief.getByRole('article', { name: `${number} 号 导出诉求清单` })
  await expect(card).toContainText('联席会议材料')
  await expect(card).toContainText('反映时间从：2026-01-01')
  await expect(card).toContainText(/超过 \d+ 行/)
  expect(await mistakesOf(chief)).toEqual([])
  await card.getByRole('button', { name: /^同意/ }).click()
  await card.getByRole('button', { name: '确定同意' }).click()
  await expect(chief.getByRole('main').getByRole('status')).toContainText(`${number} 号已同意`)

  await official.goto('/console/exports')
  const order = official.getByRole('article', { name: `${number} 号申请` })
  await expect(order).toContainText('可领取')
  expect(await mistakesOf(official)).toEqual([])
  const download = official.waitForEvent('download')
  await order.getByRole('button', { name: /^领取/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^诉求-.*\.xlsx$/)
  await expect(official.getByRole('main').getByRole('status')).toContainText(`${number} 号已领取`)
  await expect(order).toContainText('已领取')
  await expect(order.getByRole('button', { name: /^领取/ })).toHaveCount(0)
})

test('who asked withdraws it, and a short list leaves at once', async ({ browser }) => {
  const official = await pageOf(browser, 'street')
  const number = await ask(official, '2026-01-02', '弄错了')

  await official.goto('/console/exports')
  const order = official.getByRole('article', { name: `${number} 号申请` })
  await order.getByRole('button', { name: /^撤回/ }).click()
  await order.getByRole('button', { name: '确定撤回' }).click()
  await expect(order).toContainText('已撤回')

  await official.goto('/console/requests?from=2061-01-01')
  const download = official.waitForEvent('download')
  await official.getByRole('button', { name: '导出 Excel' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})
