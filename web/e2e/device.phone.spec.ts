import { expect, test } from '@playwright/test'
import { PASSWORD, pageOf } from './support/people'
import { begin, chooseBuilding, chooseCategory } from './support/phone'

test('a report written without signal waits on the phone and is sent once when it is back', async ({ browser }) => {
  const matter = `井盖不见了，请尽快处理 ${Date.now() % 100_000}`
  const page = await pageOf(browser, 'resident')
  await page.goto('/mine')
  await expect(page.getByRole('heading', { name: '我的反映' })).toBeVisible()
  await page.getByRole('link', { name: '我要反映' }).last().click()
  await chooseBuilding(page, '冠发小区', /3号楼/)

  await page.context().setOffline(true)
  await page.getByLabel('发生了什么事').fill(matter)
  await chooseCategory(page, /照明|路灯|设施/)
  await page.getByRole('button', { name: '提交反映' }).click()
  await expect(page.getByText('1 条等待发送')).toBeVisible()

  await page.context().setOffline(false)
  await expect(page.getByText('1 条已经发出')).toBeVisible()
  await expect(page.getByRole('link', { name: new RegExp(matter) })).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('link', { name: new RegExp(matter) })).toHaveCount(1)
})

test('who has to sign in first goes on to where they wanted', async ({ browser }) => {
  const page = await pageOf(browser, 'nobody')
  await page.goto('/mine')
  await page.getByLabel('账号', { exact: true }).fill('resident')
  await page.getByLabel('密码', { exact: true }).fill('wrong-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('账号或密码不对')

  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()

  await expect(page).toHaveURL(/\/mine$/)
})

test('a form on an outdated row keeps what was typed', async ({ browser }) => {
  const matter = `楼道堆放杂物 ${Date.now() % 100_000}`
  const resident = await pageOf(browser, 'resident')
  await resident.goto('/report')
  await resident.getByLabel('发生了什么事').fill(matter)
  await chooseBuilding(resident, '冠发小区', /3号楼/)
  await chooseCategory(resident, /照明|路灯|设施/)
  await resident.getByRole('button', { name: '提交反映' }).click()
  await expect(resident).toHaveURL(/\/requests\//)
  const address = new URL(resident.url()).pathname

  const grid = await pageOf(browser, 'grid')
  await grid.goto(address)
  const sheet = await begin(grid, '提请上级')
  await sheet.getByLabel('已经做了什么').fill('已上门劝说两次')

  await resident.getByRole('button', { name: '催一下' }).click()
  await resident.getByRole('button', { name: '确定催一下' }).click()
  await expect(resident.getByText('已提醒承办人')).toBeVisible()

  await sheet.getByLabel('为什么需要上级协调').fill('需要执法部门')
  await sheet.getByRole('button', { name: '确定提请上级' }).click()
  await expect(sheet.getByRole('alert')).toContainText('刚才有人更新')
  await expect(sheet.getByLabel('已经做了什么')).toHaveValue('已上门劝说两次')
  await sheet.getByRole('button', { name: '确定提请上级' }).click()
  await expect(sheet).toBeHidden()
  await expect(grid.getByText('提请社区').first()).toBeVisible()
})
