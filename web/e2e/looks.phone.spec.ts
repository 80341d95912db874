import { expect, test } from '@playwright/test'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'

test('who handles a matter looks at the phone for a purpose, and the resident sees who looked', async ({ browser }) => {
  const matter = `晾衣架松动，怕掉下来 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  await fileRequest(resident, matter)

  const grid = await pageOf(browser, 'grid')
  await grid.goto('/todo')
  await grid.getByRole('link', { name: new RegExp(matter) }).click()
  const reporters = grid.getByRole('region', { name: '反映人' })
  await reporters.getByRole('button', { name: '查看电话' }).click()
  await reporters.getByLabel('用途').selectOption({ label: '约定上门时间' })
  await reporters.getByRole('button', { name: '查看电话' }).click()
  await expect(reporters.getByRole('link', { name: /打给/ })).toHaveText(/^1\d{10}$/)

  await resident.goto('/me')
  await resident.getByRole('link', { name: '谁看过我' }).click()
  const latest = resident.getByRole('listitem').first()
  await expect(latest).toContainText('查看了您的手机号码')
  await expect(latest).toContainText('约定上门时间')
  await latest.getByRole('link').click()
  await expect(resident.getByRole('heading', { name: matter })).toBeVisible()
})
