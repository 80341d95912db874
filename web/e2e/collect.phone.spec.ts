import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

/** Ticks these doors and writes that all papers were for the first option. */
async function enter(page: Page, doors: string[]): Promise<void> {
  const form = page.getByRole('form', { name: '录入一包纸质选票' })
  for (const door of doors) await form.getByRole('checkbox', { name: door, exact: true }).check()
  const counts = form.getByRole('textbox')
  await counts.first().fill(String(doors.length))
  for (let n = 1; n < (await counts.count()); n++) await counts.nth(n).fill('0')
  expect(await mistakesOf(page)).toEqual([])
  await form.getByRole('button', { name: '录完' }).click()
}

test('the building leader collects papers at the silent doors of the own building, the secretary enters them once more', async ({ browser }) => {
  test.setTimeout(180_000)
  const leader = await pageOf(browser, 'building')
  await leader.goto('/topics')
  await leader.getByRole('link', { name: '收纸质选票' }).click()
  const vote = leader.getByRole('region').filter({ hasText: '户没投' }).first()
  await expect(vote.getByText(/还有 \d+ \/ \d+ 户没投/)).toBeVisible()
  const building = (await vote.getByRole('listitem').locator('span').first().textContent()) ?? ''
  expect(await mistakesOf(leader)).toEqual([])
  await vote.getByRole('link').click()
  await leader.getByRole('button', { name: '录入新的一包' }).click()
  const boxes = leader.getByRole('group', { name: '交票的住户' }).locator('label')
  await expect(boxes.nth(2)).toBeVisible()
  const doors = (await boxes.allTextContents()).slice(0, 3).map((one) => one.trim())
  await enter(leader, doors)
  await expect(leader.getByRole('status').filter({ hasText: '已录第一遍' })).toBeVisible()
  await expect(leader.getByText('您已录过')).toBeVisible()

  const secretary = await pageOf(browser, 'secretary')
  await secretary.goto(new URL(leader.url()).pathname)
  await secretary.getByRole('listitem').filter({ hasText: `${building} 上门收的` }).getByRole('button', { name: /再录/ }).click()
  await secretary.getByLabel('楼栋').selectOption({ label: building })
  await enter(secretary, doors)
  await expect(secretary.getByRole('status').filter({ hasText: '两遍一致，已入票' })).toBeVisible()

  await leader.reload()
  await leader.getByRole('button', { name: '录入新的一包' }).click()
  await expect(leader.getByRole('checkbox').first()).toBeVisible()
  for (const door of doors) await expect(leader.getByRole('checkbox', { name: door, exact: true })).toHaveCount(0)
})
