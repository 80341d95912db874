import { type Locator, type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'
import { withdrawOpenPlans } from './support/plans'

async function begin(page: Page, reason: string): Promise<Locator> {
  await page.goto('/console/adjustments')
  await page.getByRole('button', { name: '新建调整' }).click()
  await page.getByLabel('调整理由').fill(reason)
  await page.getByRole('button', { name: '新建调整' }).click()
  await expect(page.getByRole('application', { name: /福百社区/ })).toBeVisible()
  return page.getByRole('region', { name: '方案里的网格' })
}

/** The grids' names, those with the most households first. */
async function bySize(grids: Locator): Promise<string[]> {
  const names = await grids.getByRole('button', { name: /^选择/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  const sized = names.map((name) => /选择(.+)，(\d+) 户/.exec(name) ?? []).map(([, name = '', n = '0']) => ({ name, n: Number(n) }))
  return sized.sort((one, other) => other.n - one.n).map(({ name }) => name)
}

/** Draws a line across the map, which shows one grid after it was chosen; not each line parts each grid in just two. */
async function splitOne(page: Page, grids: Locator): Promise<void> {
  const map = page.getByRole('application')
  const before = await bySize(grids)
  const lines = [[0.02, 0.5, 0.98, 0.5], [0.5, 0.02, 0.5, 0.98], [0.02, 0.3, 0.98, 0.7], [0.3, 0.02, 0.7, 0.98]] as const
  for (const name of before) {
    for (const [x1, y1, x2, y2] of lines) {
      await page.getByRole('button', { name: '选择', exact: true }).click()
      await grids.getByRole('button', { name: `选择${name}，` }).click()
      await page.getByRole('button', { name: '看全图' }).click()
      await grids.getByRole('button', { name: `选择${name}，` }).click()
      await page.getByRole('button', { name: '按线分割' }).click()
      await map.scrollIntoViewIfNeeded()
      const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      const answered = page.waitForResponse((response) => response.url().endsWith('/strokes'))
      await page.mouse.click(x + width * x1, y + height * y1)
      await page.mouse.dblclick(x + width * x2, y + height * y2)
      if ((await answered).ok()) return
      await expect(page.getByRole('alert')).toContainText('这一笔没有画上')
      expect(await bySize(grids)).toEqual(before)
    }
  }
  throw new Error('no line splits a grid')
}

/** Says of each grid of an unusual size why it is so. */
async function giveReasons(grids: Locator): Promise<void> {
  const faults = grids.getByText(/户数不在规定范围内且没有说明/)
  for (let left = await faults.count(); left > 0; left--) {
    const [name = ''] = ((await faults.first().textContent()) ?? '').split('：')
    await grids.getByRole('button', { name: `说明${name}`, exact: true }).click()
    await grids.getByRole('textbox', { name: '户数说明' }).fill('新小区还在交付，先按楼栋分开')
    await grids.getByRole('button', { name: '保存' }).click()
    await expect(faults).toHaveCount(left - 1)
  }
}

async function step(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
}

test('a community splits a grid by a line, the street agrees, and the new grid is in force', async ({ browser }) => {
  test.setTimeout(120_000)
  const community = await pageOf(browser, 'community')
  await withdrawOpenPlans(community)
  const grids = await begin(community, '新小区交付，网格户数过多')
  await expect(grids.getByText('与现行网格相同。')).toBeVisible()
  const before = await bySize(grids)

  await splitOne(community, grids)

  await expect(grids.getByRole('row')).toHaveCount(before.length + 2)
  const added = (await bySize(grids)).find((name) => !before.includes(name)) ?? ''
  await expect(grids.getByText(`${added}：新设`)).toBeVisible()
  expect(await mistakesOf(community)).toEqual([])
  await community.keyboard.press('Control+z')
  await expect(grids.getByText('与现行网格相同。')).toBeVisible()
  await community.getByRole('button', { name: '重做' }).click()
  await expect(grids.getByText(`${added}：新设`)).toBeVisible()
  await giveReasons(grids)
  await step(community, '提交审批')
  await step(community, '确定提交审批')
  await expect(community.getByText('已提交街道审批。')).toBeVisible()
  await expect(community.getByRole('toolbar')).toHaveCount(0)

  const street = await pageOf(browser, 'street')
  await street.goto('/console/adjustments')
  await expect(street.getByRole('row', { name: /福百社区/ }).first()).toContainText('待审批')
  expect(await mistakesOf(street)).toEqual([])
  await street.getByRole('link', { name: /福百社区/ }).first().click()
  await expect(street.getByText(`${added}：新设`)).toBeVisible()
  await step(street, '同意')
  await street.getByLabel('启用日期').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10))
  expect(await mistakesOf(street)).toEqual([])
  await step(street, '确定同意')
  await expect(street.getByText('待启用')).toBeVisible()
  await step(street, '现在启用')
  await expect(street.getByText(/马上启用，不能撤销/)).toBeVisible()
  await step(street, '确定现在启用')
  await expect(street.getByText('新网格已启用。')).toBeVisible()

  await community.goto('/console/map')
  await expect(community.getByRole('button', { name: added, exact: true })).toBeVisible()
})

test('grids are merged without the map', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await withdrawOpenPlans(community)
  const grids = await begin(community, '两个网格合用一个物业')
  const before = await bySize(grids)
  await community.locator('summary').click()
  const form = community.getByRole('form', { name: '按编号操作' })
  expect(await mistakesOf(community)).toEqual([])

  await form.getByLabel('保留的网格').selectOption({ label: '第1网格' })
  for (const other of before.filter((name) => name !== '第1网格')) {
    await form.getByLabel('并入的网格').selectOption({ label: other })
    const answered = community.waitForResponse((response) => response.url().endsWith('/strokes'))
    await form.getByRole('button', { name: '画上' }).click()
    if ((await answered).ok()) break
    await expect(form.getByText('请选择相邻的网格')).toBeVisible()
  }

  await expect(grids.getByText(/^第1网格：增加/)).toBeVisible()
  await expect(grids.getByText(/：撤销，原有/)).toBeVisible()
  await step(community, '撤回')
  await expect(community.getByText(/这个方案作废/)).toBeVisible()
  await step(community, '确定撤回')
  await expect(community.getByText('已撤回。')).toBeVisible()
})
