import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

async function find(page: Page, username: string): Promise<void> {
  await page.goto('/console/accounts')
  await page.getByLabel('用户名或姓名').fill(username)
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('rowheader', { name: username, exact: true })).toBeVisible()
}

async function proposeLeader(page: Page, username: string): Promise<string> {
  await find(page, username)
  await page.getByRole('button', { name: `看 ${username} 的权限` }).click()
  const held = page.getByRole('region', { name: `（${username}）的角色` })
  await held.getByRole('button', { name: '提出授予角色' }).click()
  await held.getByLabel('角色', { exact: true }).selectOption({ label: '市领导' })
  await held.getByLabel('理由').fill('挂职锻炼')
  await expect(held.getByRole('heading', { name: '授予后多出的权限' })).toBeVisible()
  await held.getByRole('button', { name: '提交审批' }).click()
  const said = held.getByRole('status')
  await expect(said).toContainText('等另一位管理员审批')
  return (await said.textContent())?.match(/(\d+) 号/)?.[1] ?? ''
}

test.setTimeout(120_000)

test('one person proposes a role, another approves it, and it is taken back by one', async ({ browser }) => {
  const [one, other] = [await pageOf(browser, 'security'), await pageOf(browser, 'security2')]
  const number = await proposeLeader(one, 'othergrid')
  expect(await mistakesOf(one)).toEqual([])

  await one.goto('/console/approvals')
  const own = one.getByRole('article', { name: `${number} 号 授予角色` })
  await expect(own).toContainText('等另一位管理员审批')
  await expect(own.getByRole('button', { name: /^同意/ })).toHaveCount(0)

  await other.goto('/console/approvals')
  await expect(other.getByRole('link', { name: /待审批.*\d+ 项待审批/ })).toBeVisible()
  const card = other.getByRole('article', { name: `${number} 号 授予角色` })
  await expect(card).toContainText('挂职锻炼')
  await card.getByRole('button', { name: '看同意后多出哪些权限' }).click()
  await expect(card.getByText('查看辖区数据')).toBeVisible()
  expect(await mistakesOf(other)).toEqual([])
  await card.getByRole('button', { name: /^同意/ }).click()
  await card.getByRole('button', { name: '确定同意' }).click()
  await expect(other.getByRole('main').getByRole('status')).toContainText(`${number} 号已同意`)
  await expect(card).toBeHidden()

  await one.getByRole('button', { name: '已有结果' }).click()
  await expect(own).toContainText('已同意')
  await find(one, 'othergrid')
  await one.getByRole('button', { name: '看 othergrid 的权限' }).click()
  const held = one.getByRole('region', { name: '（othergrid）的角色' })
  await held.getByRole('button', { name: /收回 市领导/ }).click()
  await held.getByRole('button', { name: '确定收回' }).click()
  await expect(held.getByRole('status')).toContainText('已收回 市领导')
})

test('the other person refuses with a reason, which who proposed it reads', async ({ browser }) => {
  const [one, other] = [await pageOf(browser, 'security'), await pageOf(browser, 'security2')]
  const number = await proposeLeader(one, 'grid')

  await other.goto('/console/approvals')
  const card = other.getByRole('article', { name: `${number} 号 授予角色` })
  await card.getByRole('button', { name: /^不同意/ }).click()
  await card.getByLabel('理由').fill('没有任职文件')
  await card.getByRole('button', { name: '确定不同意' }).click()
  await expect(other.getByRole('main').getByRole('status')).toContainText(`${number} 号未同意`)

  await one.goto('/console/approvals?view=mine')
  const own = one.getByRole('article', { name: `${number} 号 授予角色` })
  await expect(own).toContainText('没有任职文件')
})

test('the system administrator opens an account, proposes to close it, and withdraws that', async ({ browser }) => {
  const page = await pageOf(browser, 'admin')
  const username = `new-${Date.now()}`
  await page.goto('/console/accounts')
  await page.getByRole('button', { name: '开设账号' }).click()
  const form = page.getByRole('form', { name: '开设账号' })
  await form.getByLabel('用户名').fill(username)
  await form.getByLabel('姓名').fill('林新来')
  await form.getByRole('button', { name: '下一步' }).click()
  await form.getByRole('button', { name: '确定开设' }).click()
  await expect(page.getByText('密码只显示这一次')).toBeVisible()
  await page.getByRole('button', { name: '已记下' }).click()

  await find(page, username)
  await page.getByRole('button', { name: `管理 ${username}` }).click()
  const care = page.getByRole('region', { name: `（${username}）` })
  await care.getByRole('button', { name: '提出停用' }).click()
  await care.getByLabel('理由').fill('开错了')
  await care.getByRole('button', { name: '提交审批' }).click()
  await expect(care.getByRole('status')).toContainText('等另一位管理员审批')
  expect(await mistakesOf(page)).toEqual([])

  await page.goto('/console/approvals?view=mine')
  const card = page.getByRole('article').filter({ hasText: username })
  await card.getByRole('button', { name: /^撤回/ }).click()
  await card.getByRole('button', { name: '确定撤回' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('已撤回')
})
