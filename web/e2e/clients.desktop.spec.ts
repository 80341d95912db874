import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test.setTimeout(120_000)

test('a system is registered by one, allowed by another, reads with its secret, and is revoked', async ({ browser, request }) => {
  const [admin, security] = [await pageOf(browser, 'admin'), await pageOf(browser, 'security')]
  const name = `城市数据平台 ${Date.now()}`
  await admin.goto('/console/clients')
  await admin.getByRole('button', { name: '登记对接系统' }).click()
  const form = admin.getByRole('form', { name: '登记对接系统' })
  await form.getByLabel('系统名称').fill(name)
  await form.getByLabel('有效期到').fill('2020-01-01')
  await form.getByRole('button', { name: '登记对接系统' }).click()
  await expect(form.getByRole('alert')).toContainText('两年以内')
  expect(await mistakesOf(admin)).toEqual([])
  const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('有效期到').fill(inAYear)
  await form.getByRole('button', { name: '登记对接系统' }).click()
  const issued = admin.getByRole('status').filter({ hasText: '请交付给对接系统' })
  await expect(issued).toBeFocused()
  const [id = '', secret = ''] = await issued.locator('code').allTextContents()
  expect(await mistakesOf(admin)).toEqual([])
  await issued.getByRole('button', { name: '已交付' }).click()
  await admin.reload()
  await expect(admin.getByRole('region', { name })).toContainText('没有任何权限')
  await expect(admin.getByText(secret)).toHaveCount(0)
  await expect(admin.getByRole('button', { name: '授予权限' })).toHaveCount(0)

  await security.goto('/console/clients')
  await expect(security.getByRole('button', { name: '登记对接系统' })).toHaveCount(0)
  const card = security.getByRole('region', { name })
  await card.getByRole('button', { name: '授予权限' }).click()
  await card.getByRole('combobox', { name: '权限' }).selectOption({ label: '查看辖区数据' })
  await card.getByRole('button', { name: '添加一项' }).click()
  expect(await mistakesOf(security)).toEqual([])
  await card.getByRole('button', { name: '保存权限' }).click()
  await expect(card.getByRole('listitem')).toContainText('查看辖区数据')

  const credentials = { grant_type: 'client_credentials', client_id: id, client_secret: secret }
  const answer = await request.post('/oauth2/token', { form: credentials })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const read = (): Promise<number> =>
    request.get('/api/v1/figures/casework', { headers: { Authorization: `Bearer ${token}` } }).then((figures) => figures.status())
  expect(await read()).toBe(200)

  await admin.reload()
  const mine = admin.getByRole('region', { name })
  await expect(mine).toContainText('最近使用')
  await mine.getByRole('button', { name: '吊销' }).click()
  await mine.getByRole('button', { name: '吊销' }).click()
  await expect(mine).toContainText('已吊销')
  expect(await read()).toBe(401)
  expect((await request.post('/oauth2/token', { form: credentials })).status()).toBe(401)
})
