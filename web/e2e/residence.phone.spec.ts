import { type Locator, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

/** Whoever says the same again changes nothing, also where a journey is played twice. */
async function anotherDoor(doors: Locator): Promise<void> {
  const chosen = await doors.evaluate((one) => (one as HTMLSelectElement).selectedIndex)
  await doors.selectOption({ index: (chosen % 8) + 1 })
}

test('a resident says how they live and behind which door, the building leader verifies it and may call', async ({ browser }) => {
  const resident = await pageOf(browser, 'neighbour')
  await resident.goto('/')
  const home = resident.getByRole('region', { name: '我的住处' })
  await home.getByRole('button', { name: '改门牌或类型' }).click()
  const sheet = resident.getByRole('dialog', { name: '填写住处' })
  await sheet.getByRole('radio', { name: '租住' }).check()
  await anotherDoor(sheet.getByLabel('门牌'))
  const door = (await sheet.getByLabel('门牌').locator('option:checked').textContent()) ?? ''
  expect(await mistakesOf(resident)).toEqual([])
  await sheet.getByRole('button', { name: '就住这里' }).click()
  await expect(home.getByText('待核实', { exact: true })).toBeVisible()
  await expect(home).toContainText(door)

  if (await home.getByRole('button', { name: '同意联系我' }).isVisible()) {
    await home.getByRole('button', { name: '同意联系我' }).click()
    await resident.getByRole('dialog', { name: /联系方式/ }).getByRole('button', { name: '同意', exact: true }).click()
  }
  await expect(home.getByText('已同意楼栋长、网格长联系您')).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  const leader = await pageOf(browser, 'building')
  await leader.goto('/me')
  await leader.getByRole('link', { name: '我的住户' }).click()
  await leader.getByLabel('小区、楼栋或门牌').fill(door)
  await leader.getByRole('button', { name: '只看待核实' }).click()
  expect(await mistakesOf(leader)).toEqual([])
  await leader.getByRole('link', { name: new RegExp(door) }).click()
  const people = leader.getByRole('region', { name: '住在这里的人' })
  await people.getByRole('button', { name: /^查看.*的电话$/ }).first().click()
  await people.getByLabel('用途').selectOption({ label: '约定上门时间' })
  await people.getByRole('button', { name: '查看电话' }).click()
  await expect(people.getByRole('link', { name: /^打给/ })).toHaveText(/^1\d{10}$/)
  await people.getByRole('button', { name: /^核实：/ }).first().click()
  expect(await mistakesOf(leader)).toEqual([])
  await people.getByRole('button', { name: '确定核实' }).click()
  await expect(people.getByText('已核实', { exact: true }).first()).toBeVisible()

  await resident.goto('/')
  await expect(home.getByText('已核实', { exact: true })).toBeVisible()
  await resident.goto('/notices')
  await expect(resident.getByText(/的住处已核实。/).first()).toBeVisible()
  await resident.goto('/looks')
  await expect(resident.getByRole('listitem').first()).toContainText('约定上门时间')
})
