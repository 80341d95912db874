import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('根据各类型小区特点，探索个性化的工作模式: the city says what is usual, a compound does otherwise', async ({ browser }) => {
  const city = await pageOf(browser, 'city')
  await city.goto('/console/compounds')
  await city.getByText('各类小区的工作模式').click()
  await city.getByRole('button', { name: '修改高端住宅' }).click()
  await city.getByLabel('走访间隔（天）').fill('0')
  await city.getByRole('button', { name: '保存' }).click()
  await expect(city.getByText('走访间隔至少 1 天')).toBeVisible()
  await city.getByLabel('走访间隔（天）').fill('120')
  await city.getByRole('button', { name: '保存' }).click()
  await expect(city.getByRole('listitem').filter({ hasText: '高端住宅' })).toContainText('每 120 天至少一次')
  expect(await mistakesOf(city)).toEqual([])

  const community = await pageOf(browser, 'community')
  await community.goto('/console/compounds')
  await community.getByRole('searchbox').fill('冠发')
  await community.getByRole('searchbox').press('Enter')
  const row = community.getByRole('row', { name: /冠发小区/ })
  await expect(community.getByRole('row')).toHaveCount(2)
  await community.getByRole('button', { name: '修改冠发小区' }).click()
  await community.getByRole('button', { name: '按一小区一策' }).click()
  await expect(community.getByText('请说明为什么与同类小区不同')).toBeVisible()
  await community.getByLabel('走访间隔（天）').fill('14')
  await community.getByLabel('理由').fill('独居老人多，走访要更勤')
  expect(await mistakesOf(community)).toEqual([])
  await community.getByRole('button', { name: '按一小区一策' }).click()
  await expect(row).toContainText('每 14 天至少一次')
  await expect(row).toContainText('一小区一策')

  await community.getByRole('button', { name: '修改冠发小区' }).click()
  await community.getByRole('button', { name: '恢复同类默认' }).click()
  await expect(row).not.toContainText('一小区一策')
})
