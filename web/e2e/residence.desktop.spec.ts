import { type Locator, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

/** Whoever says the same again changes nothing, also where a journey is played twice. */
async function anotherDoor(doors: Locator): Promise<void> {
  const chosen = await doors.evaluate((one) => (one as HTMLSelectElement).selectedIndex)
  await doors.selectOption({ index: (chosen % 8) + 1 })
}

test('a grid leader refuses a home for a ground, and the resident is told what to correct', async ({ browser }) => {
  const resident = await pageOf(browser, 'neighbour', { viewport: { width: 390, height: 844 } })
  await resident.goto('/')
  const home = resident.getByRole('region', { name: '我的住处' })
  await home.getByRole('button', { name: '改门牌或类型' }).click()
  const sheet = resident.getByRole('dialog', { name: '填写住处' })
  await sheet.getByRole('radio', { name: '寄住' }).check()
  await anotherDoor(sheet.getByLabel('门牌'))
  const door = (await sheet.getByLabel('门牌').locator('option:checked').textContent()) ?? ''
  await sheet.getByRole('button', { name: '就住这里' }).click()
  await expect(home.getByText('待核实', { exact: true })).toBeVisible()

  const grid = await pageOf(browser, 'grid')
  await grid.goto('/console/households')
  await expect(grid.getByText('核实率').first()).toBeVisible({ timeout: 30_000 })
  await grid.getByRole('button', { name: '只看待核实' }).click()
  await grid.getByLabel('小区、楼栋或门牌').fill(`冠发小区3号楼 ${door}`)
  await grid.getByLabel('小区、楼栋或门牌').press('Enter')
  expect(await mistakesOf(grid)).toEqual([])
  await grid.getByRole('button', { name: `查看冠发小区3号楼 ${door}` }).click()
  const people = grid.getByRole('region', { name: '住在这里的人' })
  await people.getByRole('button', { name: /^不通过：/ }).first().click()
  await people.getByLabel('理由').selectOption({ label: '其他' })
  await people.getByRole('button', { name: '确定不通过' }).click()
  await expect(people.getByRole('alert').first()).toBeVisible()
  await people.getByLabel('说明').fill('门牌是隔壁一户')
  expect(await mistakesOf(grid)).toEqual([])
  await people.getByRole('button', { name: '确定不通过' }).click()
  await expect(people.getByText('未通过', { exact: true }).first()).toBeVisible()

  await resident.goto('/')
  await expect(home.getByText('没有通过核实：其他')).toBeVisible()
  await expect(home.getByText('说明：门牌是隔壁一户')).toBeVisible()
})

test('a community sees how far each grid is known, and nobody’s name', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await community.goto('/console/coverage')
  await expect(community.getByRole('region', { name: '各网格' }).getByRole('row').nth(1)).toContainText('户')
  expect(await mistakesOf(community)).toEqual([])
  expect((await community.request.get('/api/v1/residences/households')).status()).toBe(403)
})
