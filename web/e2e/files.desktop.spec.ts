import { readFileSync } from 'node:fs'
import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'
import { withdrawOpenPlans } from './support/plans'

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return download.path()
}

const xlsx = (path: string): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'file.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(path) })

test('the borders of a community go out as Excel and come in again as they are, and doors are blamed by their cell', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await withdrawOpenPlans(community)
  await community.goto('/console/territory')
  await expect(community.getByText('小区类型：')).toBeVisible()
  const sheet = await saved(community, '网格边界 Excel')
  expect(await mistakesOf(community)).toEqual([])

  await community.getByRole('link', { name: '导入', exact: true }).click()
  await community.getByLabel('网格边界（GeoJSON 或 Excel）').check()
  await community.getByLabel('文件').setInputFiles(xlsx(sheet))
  await community.getByRole('button', { name: '检查' }).click()
  await expect(community.getByText('检查通过。')).toBeVisible()
  await expect(community.getByRole('row', { name: /第1网格.*不变/ })).toBeVisible()
  await expect(community.getByRole('row', { name: /新增|改边界/ })).toHaveCount(0)
  expect(await mistakesOf(community)).toEqual([])

  await community.getByLabel('楼栋的门牌（Excel）').check()
  const template = await saved(community, '下载门牌模板')
  await community.getByLabel('文件').setInputFiles(xlsx(template))
  await community.getByRole('button', { name: '检查' }).click()
  await expect(community.getByRole('alert')).toContainText('要改的地方（1）')
  await expect(community.getByRole('row', { name: /2 小区 .*没有小区“示例小区”/ })).toBeVisible()
  await community.context().close()
})

test('an exclusive grid gets a name of its own in a plan', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await withdrawOpenPlans(community)
  await community.goto('/console/adjustments')
  await community.getByRole('button', { name: '新建调整' }).click()
  await community.getByLabel('调整理由').fill('学校单独成格')
  await community.getByRole('button', { name: '新建调整' }).click()
  const grids = community.getByRole('region', { name: '方案里的网格' })
  await expect(grids.getByText('350181007010001')).toBeVisible()
  await grids.getByRole('button', { name: '说明第1网格', exact: true }).click()
  await grids.getByLabel('类型', { exact: true }).selectOption({ label: '专属网格' })
  await grids.getByLabel('专属网格的名称').fill('福百小学')
  await grids.getByRole('button', { name: '保存' }).click()
  await expect(grids.getByRole('button', { name: /选择福百小学，/ })).toBeVisible()
  expect(await mistakesOf(community)).toEqual([])
  await withdrawOpenPlans(community)
  await community.context().close()
})

test('a round from door to door is shared out among walkers, with a list for each', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await community.goto('/console/planning')
  await community.getByRole('link', { name: '走访分片' }).click()
  await expect(community.getByRole('checkbox', { name: '第1网格' })).toBeChecked()
  await community.getByLabel('多少人（组）走访').fill('3')
  await community.getByRole('button', { name: '分片', exact: true }).click()
  await expect(community.getByText(/分成 3 片，共 [\d,]+ 户/)).toBeVisible()
  const lists = community.getByRole('region', { name: '走访清单' })
  await lists.getByRole('button', { name: '看第2片' }).click()
  await expect(lists.getByRole('region', { name: '第2片' }).getByRole('row').nth(1)).toContainText('单元')
  expect(await mistakesOf(community)).toEqual([])
  await saved(community, '下载走访清单')

  await community.getByLabel('按每人时长').check()
  await community.getByLabel('每人至多多少分钟').fill('1')
  await community.getByRole('button', { name: '分片', exact: true }).click()
  await expect(community.getByText('至少 10 分钟')).toBeVisible()
  await community.context().close()
})
