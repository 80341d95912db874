import { expect, test } from '@playwright/test'
import { aNewcomer, fillIn } from './support/accounts'
import { mistakesOf } from './support/axe'
import { bind } from './support/binding'
import { pageOf } from './support/people'

test.setTimeout(120_000)

test('a guardian consents for a child at the privacy office, and the child may withdraw it', async ({ browser }) => {
  const child = await aNewcomer(browser)
  const own = await pageOf(browser, 'nobody')
  await own.goto('/sign-in')
  await fillIn(own, child)
  await expect(own).not.toHaveURL(/sign-in/)
  await bind(browser, own, new Date().getFullYear() - 10)
  await expect(own.getByText('重要事项需要监护人一起办理')).toBeVisible()

  const office = await pageOf(browser, 'security')
  await office.goto('/console/privacy')
  await office.getByRole('button', { name: '监护人同意' }).click()
  const form = office.getByRole('form', { name: '监护人同意' })
  await form.getByLabel('孩子的用户名').fill('resident')
  await form.getByLabel('同意的用途').selectOption({ index: 0 })
  await form.getByLabel('监护关系', { exact: true }).selectOption({ label: '父母' })
  await form.getByLabel('已核对监护人和孩子的身份证件').check()
  await form.getByRole('button', { name: '登记同意' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  expect(await mistakesOf(office)).toEqual([])
  await form.getByLabel('孩子的用户名').fill(child.username)
  const purpose = (await form.getByLabel('同意的用途').locator('option:checked').textContent()) ?? ''
  await form.getByRole('button', { name: '登记同意' }).click()
  await expect(form.getByRole('status')).toContainText('已登记')

  await own.goto('/my-data')
  await own.getByRole('button', { name: '同意', exact: true }).click()
  const consent = own.getByRole('region', { name: purpose })
  await consent.getByRole('button', { name: '撤回同意' }).click()
  await expect(own.getByRole('status').filter({ hasText: '立即生效' })).toBeVisible()
  await consent.getByRole('button', { name: '同意', exact: true }).click()
  await expect(consent.getByRole('alert')).toBeVisible()
})
