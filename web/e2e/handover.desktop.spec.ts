import { type Browser, type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const PHONE = { viewport: { width: 390, height: 844 } }

/** What the grid leader of the demo is called to lead. */
async function gridOf(leader: Page): Promise<string> {
  const session = (await (await leader.request.get('/api/v1/session')).json()) as { hats: { role: string; nodeName: string }[] }
  return session.hats.find(({ role }) => role === 'GRID_LEADER')?.nodeName ?? ''
}

/** Asks whoever leads the grid and the next one to sign; answers with the id. */
async function prepare(officer: Page, grid: string, next: string, ground: string): Promise<string> {
  await officer.goto('/console/network/tree')
  await officer.getByRole('table').getByRole('button').first().click()
  await officer.getByRole('button', { name: new RegExp(`^${grid}`) }).click()
  const post = officer.getByRole('list', { name: '岗位' }).getByRole('listitem').filter({ hasText: '网格长' })
  await post.getByRole('button', { name: '发起交接' }).click()
  const form = officer.getByRole('form', { name: '发起交接' })
  await form.getByLabel('接任人的用户名').fill(next)
  await form.getByLabel('交接原因').selectOption({ label: ground })
  await form.getByRole('button', { name: '发起交接' }).click()
  await expect(officer.getByText('待双方签字')).toBeVisible()
  return officer.url().split('/').pop() ?? ''
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await page.getByRole('button', { name: '确认签字' }).click()
  await expect(page.getByRole('button', { name: '确认签字' })).toBeHidden()
}

async function leads(browser: Browser, person: 'grid' | 'member'): Promise<boolean> {
  return (await gridOf(await pageOf(browser, person))) !== ''
}

test('岗位交接: a grid leader hands the post over, the open work goes along, both sign', async ({ browser }) => {
  test.setTimeout(180_000)
  const leader = await pageOf(browser, 'grid', PHONE)
  const grid = await gridOf(leader)
  const officer = await pageOf(browser, 'community')
  const id = await prepare(officer, grid, 'member', '轮岗调整')
  await expect(officer.getByRole('region', { name: '工作清单' }).getByText('未办结诉求')).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])

  await leader.goto('/handovers')
  await leader.getByRole('link', { name: new RegExp(grid) }).first().click()
  await expect(leader.getByRole('region', { name: '工作清单' })).toBeVisible()
  expect(await mistakesOf(leader)).toEqual([])
  await sign(leader)
  await expect(leader.getByText('一方已签字')).toBeVisible()
  expect(await leads(browser, 'member')).toBe(false)

  const next = await pageOf(browser, 'member', PHONE)
  await next.goto(`/handovers/${id}`)
  await sign(next)
  await expect(next.getByText('已交接')).toBeVisible()
  await expect(next.getByText(/没有遗漏/)).toBeVisible()
  expect(await mistakesOf(next)).toEqual([])
  expect(await leads(browser, 'member')).toBe(true)
  expect(await leads(browser, 'grid')).toBe(false)
  await officer.reload()
  await expect(officer.getByText(/项已随岗位移交/)).toBeVisible()
  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出工作清单' }).click()
  expect((await file).suggestedFilename()).toBe('交接清单.xlsx')

  // The post goes back: whoever left can not be reached, and the level above signs for them.
  const back = await prepare(officer, grid, 'grid', '突然离任')
  await officer.getByRole('button', { name: '代离任人签字' }).click()
  await officer.getByLabel('代签原因').selectOption({ label: '联系不上' })
  await officer.getByLabel('情况说明').fill('出差在外，电话打不通')
  await officer.getByRole('button', { name: '确认代签' }).click()
  await expect(officer.getByText('一方已签字')).toBeVisible()
  const again = await pageOf(browser, 'grid', PHONE)
  await again.goto(`/handovers/${back}`)
  await sign(again)
  await expect(again.getByText('已交接')).toBeVisible()
  await expect(again.getByText(/代离任人签字（联系不上）/)).toBeVisible()
  expect(await leads(browser, 'grid')).toBe(true)
  await officer.goto('/console/handovers')
  await officer.getByRole('button', { name: '已结束' }).click()
  await expect(officer.getByRole('row', { name: new RegExp(grid) }).first()).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})
