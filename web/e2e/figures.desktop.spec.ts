import { type Page, expect, test } from '@playwright/test'
import { pageOf } from './support/people'

const LAST_MONTH = '/console/figures?period=lastMonth'

/** Seen by the city, which may read all that a figure counts; a community may not read the private ones of the street. */
const OF_A_COMMUNITY = `${LAST_MONTH}&area=35.01.81.007.010`
const PAGE = 30

const number = (text: string | null): number => Number((text ?? '').replaceAll(',', '').replace('%', ''))

/** Follows a figure to its list, which has as many rows as the figure says. */
async function opens(page: Page, name: RegExp, rows: number): Promise<void> {
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /诉求办理/ })).toBeVisible()
  await expect(page.getByText(`已显示 ${Math.min(rows, PAGE)} 件`)).toBeVisible()
}

test('each figure opens the rows behind it', async ({ browser }) => {
  const page = await pageOf(browser, 'city')

  // The sums follow the time line; right after the start they may still be on their way.
  await expect(async () => {
    await page.goto(OF_A_COMMUNITY)
    const solved = page.getByText(/^[\d,]+ \/ [\d,]+ 件$/).nth(1)
    const [n, of] = ((await solved.textContent()) ?? '').split('/').map((part) => number(part.replace('件', '')))
    expect(of).toBeGreaterThan(0)

    await opens(page, /^反映 [\d,]+，查看明细/, of ?? 0)
    await expect(page.getByRole('button', { name: '不再只看计入反映数的' })).toBeVisible()

    await page.goto(OF_A_COMMUNITY)
    await opens(page, /^解决率 [\d.]+%，查看明细/, n ?? 0)
    await expect(page.getByRole('button', { name: '不再只看已解决的' })).toBeVisible()
  }).toPass({ timeout: 50_000 })
})

test('figures lead down to the grid, by category and channel, with the response rate beside the satisfaction', async ({ browser }) => {
  const page = await pageOf(browser, 'city')
  await page.goto(LAST_MONTH)

  for (const area of ['音西街道', /福百社区/]) await page.getByRole('table').getByRole('button', { name: area }).click()
  const way = page.getByRole('navigation', { name: '范围' })
  await expect(way).toContainText('全市/音西街道/福百社区')
  await expect(page.getByRole('img', { name: /柱状图/ })).toBeVisible()
  await expect(page.getByText(/截至/)).toBeVisible()
  for (const part of ['类别', '渠道']) {
    await page.getByRole('button', { name: part, exact: true }).click()
    await expect(page.getByRole('columnheader', { name: part })).toBeVisible()
  }
  await expect(page.getByRole('columnheader', { name: /满意率|评价率/ })).toHaveText(['满意率', '评价率'])

  await way.getByRole('button', { name: '全市' }).click()
  await expect(way).toHaveText('全市')
})

test('the figures leave as an Excel file', async ({ browser }) => {
  const page = await pageOf(browser, 'city')
  await page.goto(LAST_MONTH)

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).click()])

  expect(file.suggestedFilename()).toMatch(/^数据-福清市-\d{4}-\d{2}-\d{2}至\d{4}-\d{2}-\d{2}\.xlsx$/)
})

test('the work bench shows the three rates beside what is owed', async ({ browser }) => {
  const page = await pageOf(browser, 'street')
  await page.goto('/console/')

  const rates = page.getByRole('region', { name: '本月三率' })
  await expect(rates.getByRole('listitem')).toHaveCount(3)
  await expect(rates).toContainText('音西街道')
  await rates.getByRole('link', { name: /^响应率/ }).click()
  await expect(page.getByRole('button', { name: '不再只看已响应的' })).toBeVisible()
})
