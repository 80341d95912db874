import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

test('构建起“社区—网格—商铺—邻里”“15分钟党群服务圈”，实现居民少跑腿，服务送到家', async ({ browser }) => {
  test.setTimeout(90_000)
  const page = await pageOf(browser, 'street')
  await page.goto('/console/circles')
  await expect(page.getByRole('heading', { name: '服务圈', exact: true })).toBeVisible()
  await expect(page.getByText('按步行路网')).toBeVisible()
  await expect(page.getByText('路网为样例城市模拟')).toBeVisible()
  await expect(page.getByRole('heading', { name: '15 分钟内' })).toBeVisible()

  await page.getByLabel('服务类型').selectOption({ label: '养老服务站' })
  await page.getByRole('button', { name: '5 分钟', exact: true }).click()
  const beyond = page.getByRole('region', { name: /圈外网格/ })
  await expect(beyond.getByRole('row').nth(1)).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])

  await beyond.getByRole('button', { name: /试设站点/ }).first().click()
  const trial = page.getByRole('region', { name: '试设一个站点' })
  await expect(trial.getByText(/5 分钟内：\d+ 户 → \d+ 户，增加 \d+ 户/)).toBeVisible()

  const next = page.getByRole('region', { name: '下一批站点设在哪' })
  await next.getByLabel('新增站点数').fill('2')
  await next.getByRole('button', { name: '计算选址' }).click()
  await expect(next.getByRole('list').getByRole('listitem')).toHaveCount(2)
  await expect(next.getByText(/已证明|任何选法都不会超过/)).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出圈外网格' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^养老服务站5分钟圈外-.*\.xlsx$/)
})

test('a street sets up a station where a trial showed that it helps, and closes it again', async ({ browser }) => {
  test.setTimeout(90_000)
  const page = await pageOf(browser, 'street')
  const name = `儿童之家${Date.now() % 100_000}`
  await page.goto('/console/circles')
  await page.getByLabel('服务类型').selectOption({ label: '儿童之家' })
  await page.getByRole('button', { name: '5 分钟', exact: true }).click()
  const beyond = page.getByRole('region', { name: /圈外网格/ })
  await beyond.getByRole('button', { name: /试设站点/ }).first().click()
  const trial = page.getByRole('region', { name: '试设一个站点' })
  await trial.getByText('在这里设立站点').first().click()
  await trial.getByLabel('站点名称').fill(name)
  await trial.getByLabel('管理单位').fill('音西街道未成年人保护工作站')
  await trial.getByLabel('设立日期').fill('2026-01-01')
  await trial.getByRole('button', { name: '在这里设立站点' }).click()
  await expect(trial.getByText(`已设立“${name}”`)).toBeVisible()

  const stations = page.getByRole('region', { name: /^站点（/ })
  await stations.getByRole('button', { name: `看${name}的服务圈` }).click()
  await stations.getByRole('button', { name: `撤销${name}` }).click()
  await stations.getByLabel('撤销日期').fill('2026-01-02')
  await stations.getByLabel('撤销原因').fill('并入街道中心')
  await stations.locator('form').getByRole('button', { name: `撤销${name}` }).click()

  await expect(stations.getByText(`已撤销“${name}”`)).toBeVisible()
  await expect(stations.getByRole('button', { name: `看${name}的服务圈` })).toHaveCount(0)
})
