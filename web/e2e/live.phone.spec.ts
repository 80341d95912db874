import { expect, test } from '@playwright/test'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'

test('an open to-do list changes while others act, without being reloaded', async ({ browser }) => {
  const matter = `健身器材松动 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  const watching = await pageOf(browser, 'grid')
  await watching.goto('/todo')
  await expect(watching.getByRole('link', { name: /待受理|已受理|办理中/ }).first()).toBeVisible()
  await watching.evaluate(() => (document.body.dataset.same = 'page'))

  const { act } = await fileRequest(resident, matter)
  const card = watching.getByRole('link', { name: new RegExp(matter) })
  await expect(card).toContainText('待受理')

  const colleague = await pageOf(browser, 'grid')
  await act(colleague, 'accept')
  await expect(card).toContainText('已受理')
  await act(colleague, 'resolve', { result: '已拧紧' })
  await expect(card).toHaveCount(0)
  expect(await watching.evaluate(() => document.body.dataset.same)).toBe('page')
})
