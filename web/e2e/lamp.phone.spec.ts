import { expect, test } from '@playwright/test'
import { pageOf } from './support/people'
import { act, addPicture, begin, chooseBuilding, chooseCategory } from './support/phone'

test('a resident reports a broken lamp by photo and place; the grid leader of exactly that grid gets it; solves it; the resident rates', async ({
  browser,
}) => {
  const matter = `楼道灯不亮，夜里摸黑上楼 ${Date.now() % 100_000}`

  const resident = await pageOf(browser, 'resident')
  await resident.goto('/')
  await resident.getByRole('link', { name: '我要反映' }).last().click()
  await resident.getByLabel('发生了什么事').fill(matter)
  await addPicture(resident, resident)
  await chooseBuilding(resident, '冠发小区', /3号楼/)
  await chooseCategory(resident, /照明|路灯|设施/)
  await resident.getByRole('button', { name: '提交反映' }).click()
  await expect(resident.getByRole('heading', { name: matter })).toBeVisible()
  await expect(resident).toHaveURL(/\/requests\//)
  const address = new URL(resident.url()).pathname

  await test.step('a grid worker of another street sees nothing of it', async () => {
    const stranger = await pageOf(browser, 'othergrid')
    await stranger.goto(address)
    await expect(stranger.getByRole('alert')).toContainText('没有找到')
  })

  const grid = await pageOf(browser, 'grid')
  await grid.goto('/')
  await expect(grid).toHaveURL(/\/todo$/)
  await grid.getByRole('link', { name: new RegExp(matter) }).click()
  await act(grid, '受理')
  const sheet = await begin(grid, '办结')
  await sheet.getByLabel('办理结果').fill('换了新灯泡，已经亮了')
  await addPicture(sheet, grid)
  await sheet.getByRole('button', { name: '确定办结' }).click()
  await expect(sheet).toBeHidden()
  await expect(grid.getByText('待评价').first()).toBeVisible()

  await resident.goto('/')
  const rating = resident.getByRole('region', { name: `等您评价：${matter}` })
  await rating.getByRole('button', { name: '满意', exact: true }).click()
  await rating.getByRole('button', { name: '提交评价' }).click()
  await expect(resident.getByText('谢谢您的评价')).toBeVisible()
  await resident.goto(address)
  await expect(resident.getByText('已办结').first()).toBeVisible()
})

test('two neighbours report the same and both are told', async ({ browser }) => {
  const matter = `电梯门口积水，老人易滑倒 ${Date.now() % 100_000}`

  const resident = await pageOf(browser, 'resident')
  await resident.goto('/report')
  await resident.getByLabel('发生了什么事').fill(matter)
  await chooseBuilding(resident, '冠发小区', /3号楼/)
  await chooseCategory(resident, /照明|路灯|设施/)
  await resident.getByRole('button', { name: '提交反映' }).click()
  await expect(resident).toHaveURL(/\/requests\//)

  const neighbour = await pageOf(browser, 'neighbour')
  await neighbour.goto('/report')
  await chooseBuilding(neighbour, '冠发小区', /3号楼/)
  await neighbour.getByLabel('发生了什么事').fill(matter)
  await neighbour.getByRole('button', { name: `加入：${matter}` }).click()
  await expect(neighbour.getByText('2 人同报')).toBeVisible()
  const address = new URL(neighbour.url()).pathname

  const grid = await pageOf(browser, 'grid')
  await grid.goto(address)
  await act(grid, '受理')

  for (const reporter of [resident, neighbour]) {
    await expect(async () => {
      await reporter.goto('/notices')
      await expect(reporter.getByRole('link', { name: new RegExp(`${matter.slice(0, 11)}.*已受理`) }).first()).toBeVisible({ timeout: 1500 })
    }).toPass({ timeout: 15_000 })
  }
})
