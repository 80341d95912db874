import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'
import { withdrawOpenPlans } from './support/plans'

async function attempt(page: Page, origin: string, profile: RegExp): Promise<void> {
  await page.goto('/console/planning')
  await page.getByRole('button', { name: '新的推演' }).click()
  await expect(page.getByText(/4,\d{3} 户，\d+ 栋楼，现有 \d+ 个网格/)).toBeVisible()
  await page.getByLabel(origin).check()
  await page.getByLabel(profile).check()
  await page.getByText('更多条件').click()
  await page.getByLabel('最长用时').selectOption('3')
  await page.getByRole('button', { name: '开始推演' }).click()
  await expect(page.getByRole('heading', { name: /音西街道/ })).toContainText('已完成', { timeout: 40_000 })
}

test.describe('规模适度、便于管理、无缝覆盖、动态调整', () => {
  test('a street lets the engine try twice, compares, and drafts what a community shall become', async ({ browser }) => {
    test.setTimeout(180_000)
    const street = await pageOf(browser, 'street')
    await withdrawOpenPlans(street)

    await attempt(street, '全部重新划分', /紧凑优先/)
    const figures = street.getByRole('region', { name: '方案里的网格' })
    await expect(figures.getByRole('row', { name: /规模达标的网格/ })).toContainText('%')
    await expect(figures).toContainText('在 300–500 户的规模区间内')
    expect(await mistakesOf(street)).toEqual([])

    await attempt(street, '在现行网格上调整，尽量少动居民', /治理优先/)
    await street.getByRole('link', { name: '返回网格规划' }).click()
    const ticks = street.getByRole('checkbox', { name: /比较.*对音西街道的推演/ })
    await ticks.nth(0).check()
    await ticks.nth(1).check()
    await street.getByRole('link', { name: '并排比较（2）' }).click()
    await expect(street.getByRole('columnheader', { name: '现行网格' })).toBeVisible()
    await expect(street.getByRole('application')).toHaveCount(2)
    expect(await mistakesOf(street)).toEqual([])

    await street.getByRole('columnheader').getByRole('link').nth(1).click()
    await street.getByLabel('调整理由').fill('两个楼盘交付，按规划方案调整')
    await street.getByRole('button', { name: '起草网格调整' }).click()
    await expect(street.getByRole('heading', { name: /网格调整/ })).toContainText('拟制')
    await expect(street.getByText('没有发现问题。')).toBeVisible()
    await withdrawOpenPlans(street)
    await street.context().close()
  })

  test('what can’t be is refused with the arithmetic', async ({ browser }) => {
    const community = await pageOf(browser, 'community')
    await community.goto('/console/planning?begin=1')
    await expect(community.getByText(/福百社区：[\d,]+ 户/)).toBeVisible()
    await community.getByLabel('按网格总数').check()
    await community.getByLabel('网格总数', { exact: true }).fill('90')
    await community.getByRole('button', { name: '开始推演' }).click()
    await expect(community.getByRole('alert')).toContainText('90 个网格', { timeout: 20_000 })
    await expect(community.getByRole('heading', { name: /福百社区/ })).toContainText('条件无法满足')

    await community.goto('/console/planning?begin=1')
    await community.getByLabel('上限').fill('200')
    await community.getByRole('button', { name: '开始推演' }).click()
    await expect(community.getByText('上限不能小于下限 300 户')).toBeVisible()
    await community.context().close()
  })

  test('a river comes from a file, and a file with faults is refused line by line', async ({ browser }) => {
    const city = await pageOf(browser, 'city')
    await city.goto('/console/planning/barriers')
    await expect(city.getByRole('rowheader', { name: /龙江/ })).toBeVisible()
    const file = (features: object[]): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'lines.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })) })
    const line = (name: string, kind: string): object => ({ type: 'Feature', properties: { name, kind }, geometry: { type: 'LineString', coordinates: [[119.35, 25.72], [119.4, 25.73]] } })

    await city.locator('input[type=file]').setInputFiles(file([line('环城路', '主干道'), line('小溪', '水沟')]))
    await expect(city.getByRole('alert')).toContainText('第 2 条：类型“水沟”不认识')
    await city.locator('input[type=file]').setInputFiles(file([line('环城路', '主干道')]))
    await city.getByRole('button', { name: '导入', exact: true }).click()
    await expect(city.getByRole('status').filter({ hasText: '已导入 1 条线' })).toBeVisible()
    await expect(city.getByRole('rowheader', { name: /环城路/ })).toBeVisible()
    expect(await mistakesOf(city)).toEqual([])
    await city.getByRole('button', { name: '删除环城路' }).click()
    await expect(city.getByRole('rowheader', { name: /环城路/ })).toHaveCount(0)
    await city.context().close()
  })

  test('needs and volunteers of a file are brought together, and anew after a refusal', async ({ browser }) => {
    const community = await pageOf(browser, 'community')
    await community.goto('/console/planning')
    await community.getByRole('link', { name: '需求与志愿者匹配' }).click()
    const download = community.waitForEvent('download')
    await community.getByRole('button', { name: /下载模板/ }).click()
    const template = await (await download).path()

    await community.locator('input[type=file]').setInputFiles({ name: '需求.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(template) })
    await community.getByRole('button', { name: '开始匹配' }).click()
    await expect(community.getByRole('list', { name: '匹配结果' })).toContainText('12 / 12 条')
    await expect(community.getByRole('application')).toBeVisible()
    expect(await mistakesOf(community)).toEqual([])

    await community.getByRole('region', { name: '匹配清单' }).getByRole('row').nth(1).getByRole('button', { name: /婉拒/ }).click()
    await expect(community.getByRole('region', { name: '婉拒记录' })).toContainText('婉拒')
    await expect(community.getByRole('region', { name: '婉拒记录' }).getByRole('status')).toContainText(/已改派|没有人可以接手/)
    await community.getByRole('button', { name: '撤回最后一次' }).click()
    await expect(community.getByRole('region', { name: '婉拒记录' })).toHaveCount(0)

    await community.locator('input[type=file]').setInputFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') })
    await community.getByRole('button', { name: '开始匹配' }).click()
    await expect(community.getByRole('alert')).toContainText('要改的地方（1）')
    await community.context().close()
  })
})
