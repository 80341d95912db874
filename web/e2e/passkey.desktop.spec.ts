import { type Browser, expect, test } from '@playwright/test'
import { aNewcomer, fillIn } from './support/accounts'
import { ask } from './support/ask'
import { Authenticator } from './support/authenticator'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const COMMUNITY = '35.01.81.007.010'

/** The place of the strictest rule; the people of the demo owe no second factor under any. */
const REQUIRED = 2

test.setTimeout(120_000)

/** Two administrators decide who has to show a second factor; answers what held before. */
async function decideFactor(browser: Browser, value: number): Promise<number> {
  const [one, other] = [await pageOf(browser, 'security'), await pageOf(browser, 'security2')]
  const { items } = await ask<{ items: { key: string; value: number }[] }>(one, 'GET', '/policies')
  const before = items.find(({ key }) => key === 'second-factor')?.value ?? 1
  const { id } = await ask<{ id: string }>(one, 'POST', '/policies/second-factor/change', { value, reason: '检查二次验证' })
  await ask(other, 'POST', `/approvals/${id}/approve`, {})
  return before
}

test('an officer makes a passkey and comes in with it alone, until it is removed', async ({ browser }) => {
  const officer = await aNewcomer(browser, { role: 'COMMUNITY_OFFICER', node: COMMUNITY })
  const page = await pageOf(browser, 'nobody')
  const device = await Authenticator.of(page)
  await page.goto('/console/sign-in')
  await fillIn(page, officer)
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/console/account')
  const panel = page.getByRole('region', { name: '通行密钥' })
  await panel.getByRole('button', { name: '添加通行密钥' }).click()
  await panel.getByLabel('名字').fill('办公室电脑')
  await panel.getByLabel('登录密码').fill('not the password')
  await panel.getByRole('button', { name: '添加', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('密码不正确')
  expect(await device.passkeys()).toBe(0)
  expect(await mistakesOf(page)).toEqual([])
  await panel.getByLabel('登录密码').fill(officer.password)
  await panel.getByRole('button', { name: '添加', exact: true }).click()
  await expect(panel.getByRole('status')).toContainText('已添加')
  await expect(panel.getByRole('article', { name: '办公室电脑' })).toContainText('还没有用过')
  expect(await device.passkeys()).toBe(1)
  expect(await mistakesOf(page)).toEqual([])

  await page.context().clearCookies()
  await page.goto('/console/sign-in')
  await device.recognizes(false)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await expect(page.getByRole('alert')).toContainText('没有完成')
  expect(await mistakesOf(page)).toEqual([])
  await device.recognizes(true)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/console/account')
  await expect(panel.getByRole('article', { name: '办公室电脑' })).toContainText('最近使用')
  await panel.getByRole('button', { name: '给“办公室电脑”改名' }).click()
  await panel.getByLabel('名字').fill('窗口电脑')
  await panel.getByRole('button', { name: '确定改名' }).click()
  await panel.getByRole('button', { name: '移除“窗口电脑”' }).click()
  await panel.getByLabel('登录密码').fill(officer.password)
  await panel.getByRole('button', { name: '确定移除' }).click()
  await expect(panel.getByRole('status')).toContainText('已移除')

  await page.context().clearCookies()
  await page.goto('/console/sign-in')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await expect(page.getByRole('alert')).toContainText('可能已经移除')
})

test('after the password a passkey is asked for, and the same device makes no second one', async ({ browser }) => {
  const resident = await aNewcomer(browser)
  const page = await pageOf(browser, 'nobody')
  await Authenticator.of(page)
  await page.goto('/sign-in')
  await fillIn(page, resident)
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/security')
  const panel = page.getByRole('region', { name: '通行密钥' })
  const add = async (): Promise<void> => {
    await panel.getByRole('button', { name: '添加通行密钥' }).click()
    await panel.getByLabel('名字').fill('我的手机')
    await panel.getByLabel('登录密码').fill(resident.password)
    await panel.getByRole('button', { name: '添加', exact: true }).click()
  }
  await add()
  await expect(panel.getByRole('status')).toContainText('已添加')
  await add()
  await expect(panel.getByRole('alert')).toContainText('已经有这个账号的通行密钥')

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await fillIn(page, resident)
  const step = page.getByRole('region', { name: '再验证一步' })
  await expect(step.getByLabel('动态码或恢复码')).toHaveCount(0)
  expect(await mistakesOf(page)).toEqual([])
  await step.getByRole('button', { name: '用通行密钥验证' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('where a duty asks for a second factor, a passkey is one, and the last stays', async ({ browser }) => {
  const officer = await aNewcomer(browser, { role: 'COMMUNITY_OFFICER', node: COMMUNITY })
  const before = await decideFactor(browser, REQUIRED)
  try {
    const page = await pageOf(browser, 'nobody')
    await Authenticator.of(page)
    await page.goto('/console/sign-in')
    await fillIn(page, officer)
    const step = page.getByRole('region', { name: '二次验证' })
    await expect(step).toContainText('需要先启用二次验证')
    await step.getByRole('button', { name: '改用通行密钥' }).click()
    expect(await mistakesOf(page)).toEqual([])
    await step.getByLabel('名字').fill('办公室电脑')
    await step.getByLabel('登录密码').fill(officer.password)
    await step.getByRole('button', { name: '添加', exact: true }).click()
    await expect(page).not.toHaveURL(/sign-in/)

    await page.goto('/console/account')
    const panel = page.getByRole('region', { name: '通行密钥' })
    await panel.getByRole('button', { name: '移除“办公室电脑”' }).click()
    await panel.getByLabel('登录密码').fill(officer.password)
    await panel.getByRole('button', { name: '确定移除' }).click()
    await expect(panel.getByRole('alert')).toContainText('这是最后一个')
  } finally {
    await decideFactor(browser, before)
  }
})

test('a browser that knows no passkeys says so and leaves the other ways', async ({ browser }) => {
  const page = await pageOf(browser, 'nobody')
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
  await page.goto('/console/sign-in')

  await expect(page.getByText('这个浏览器不支持通行密钥')).toBeVisible()
  await expect(page.getByRole('button', { name: '用通行密钥登录' })).toHaveCount(0)
  await expect(page.getByLabel('账号', { exact: true })).toBeVisible()
})
