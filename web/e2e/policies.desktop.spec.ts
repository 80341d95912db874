import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test.setTimeout(120_000)

test('one proposes how long a desk may be left alone, another approves, and it holds at once', async ({ browser }) => {
  const [one, other] = [await pageOf(browser, 'security'), await pageOf(browser, 'security2')]
  await one.goto('/console/policies')
  const idle = one.getByRole('region', { name: '工作人员多久不操作就退出' })
  await expect(idle).toContainText('30 分钟')
  await expect(idle).toContainText('安装时设为 30 分钟')
  await idle.getByRole('button', { name: /^更改/ }).click()
  await idle.getByLabel('改成').fill('45')
  await idle.getByLabel('理由').fill('巡查回来补录要时间')
  expect(await mistakesOf(one)).toEqual([])
  await idle.getByRole('button', { name: '提交审批' }).click()
  await expect(idle.getByRole('status')).toContainText('等另一位管理员审批')
  const number = (await idle.getByRole('status').textContent())?.match(/(\d+) 号/)?.[1] ?? ''

  await other.goto('/console/approvals')
  const card = other.getByRole('article', { name: `${number} 号 更改安全策略` })
  await expect(card).toContainText('工作人员多久不操作就退出改为 45 分钟')
  await card.getByRole('button', { name: /^同意/ }).click()
  await card.getByRole('button', { name: '确定同意' }).click()
  await expect(other.getByRole('main').getByRole('status')).toContainText(`${number} 号已同意`)

  await one.reload()
  await expect(idle).toContainText('45 分钟')
  await expect(idle).toContainText(`${number} 号审批`)
})

test('who only reads the policies finds no button to change them', async ({ browser }) => {
  const page = await pageOf(browser, 'audit')
  await page.goto('/console/policies')
  await expect(page.getByText('更改由安全管理员提出。')).toBeVisible()
  await expect(page.getByRole('button', { name: /^更改/ })).toHaveCount(0)
})
