import { expect, test } from '@playwright/test'
import { pageOf } from './support/people'
import { aPicture } from './support/phone'

const MOST = 6

test('a report with photo and place takes six taps at most', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident', { permissions: ['geolocation'], geolocation: { latitude: 25.7205, longitude: 119.3705 } })
  let taps = 0
  await resident.goto('/')

  const tap = async (locator: ReturnType<typeof resident.getByRole>): Promise<void> => {
    taps++
    await locator.click()
  }
  await tap(resident.getByRole('link', { name: '我要反映' }).last())
  await resident.getByLabel('发生了什么事').fill(`楼道灯不亮，晚上看不清 ${Date.now() % 100_000}`)
  taps++
  await resident.locator('input[type=file]').setInputFiles(aPicture())
  await tap(resident.getByRole('button', { name: '用我的位置' }))
  await expect(resident.getByRole('group', { name: '在哪里' }).getByRole('status')).toBeVisible()
  await tap(resident.getByRole('group', { name: '可能的类别' }).getByRole('button').first())
  await tap(resident.getByRole('button', { name: '提交反映' }))

  await expect(resident).toHaveURL(/\/requests\//)
  await expect(resident.getByRole('button', { name: '看大图：第 1 张照片' }).first()).toBeVisible()
  expect(taps).toBeLessThanOrEqual(MOST)
})
