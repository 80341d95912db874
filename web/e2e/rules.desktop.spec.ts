import { type Page, expect, test } from '@playwright/test'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'

interface Category {
  code: string
  path: string[]
  level: number
  open: boolean
  photoAfter: boolean
}

/** A category that no other journey uses. */
async function rareCategory(page: Page): Promise<Category> {
  const { items } = (await (await page.request.get('/api/v1/categories')).json()) as { items: Category[] }
  const found = items.filter(({ level, open, photoAfter }) => level === 3 && open && !photoAfter).at(-1)
  if (!found) throw new Error('no category')
  return found
}

async function tryAndSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '试一试' }).click()
  await expect(page.getByText(/近 30 天 [\d,]+ 件诉求/)).toBeVisible()
  await page.getByRole('button', { name: '生效' }).click()
  await expect(page.getByText('新规则已生效')).toBeVisible()
}

test('the city changes a dispatch rule, sees the preview, and a new request goes to the new desk', async ({ browser }) => {
  const city = await pageOf(browser, 'city')
  const category = await rareCategory(city)
  const [first = '', second = '', third = ''] = category.path
  await city.goto('/console/rules')

  await city.getByRole('button', { name: '增加一条规则' }).click()
  const dialog = city.getByRole('dialog', { name: '增加一条规则' })
  await dialog.getByRole('combobox', { name: '一级' }).selectOption(first)
  await dialog.getByRole('combobox', { name: '二级' }).selectOption(second)
  await dialog.getByRole('combobox', { name: '三级' }).selectOption(third)
  await dialog.getByRole('combobox', { name: '街道' }).selectOption('音西街道')
  await dialog.getByRole('combobox', { name: '社区' }).selectOption('福百社区')
  await dialog.getByRole('combobox', { name: '派给' }).selectOption('所在街道')
  await dialog.getByRole('button', { name: '放进规则表' }).click()
  await expect(dialog).toBeHidden()

  const lines = city.getByRole('button', { name: /第 \d+ 条上移/ })
  const last = await lines.count()
  await lines.last().focus()
  for (let place = last; place > 1; place--) {
    await city.keyboard.press('ArrowUp')
    await expect(city.getByRole('button', { name: `第 ${place - 1} 条上移` })).toBeFocused()
  }
  await expect(city.getByRole('row', { name: new RegExp(`^1 .*${third}.*福百社区.*所在街道`) })).toBeVisible()
  await tryAndSave(city)

  const resident = await pageOf(browser, 'resident')
  const { id } = await fileRequest(resident, `派单规则试派 ${Date.now() % 100_000}`, { category: category.code })
  const answer = await city.request.get(`/api/v1/requests/${id}`)
  expect((await answer.json()).owner).toBe('35.01.81.007')

  await city.getByRole('button', { name: '删除第 1 条' }).click()
  await tryAndSave(city)
})

test('rules that somebody else has changed are not overwritten unseen', async ({ browser }) => {
  const [slow, fast] = [await pageOf(browser, 'city'), await pageOf(browser, 'city')]
  for (const page of [slow, fast]) {
    await page.goto('/console/rules')
    await page.getByRole('button', { name: '第 1 条下移' }).click()
  }
  await tryAndSave(fast)

  await slow.getByRole('button', { name: '试一试' }).click()
  await slow.getByRole('button', { name: '生效' }).click()
  await expect(slow.getByRole('alert')).toContainText('规则刚才被别人改过')
  await slow.getByRole('button', { name: '看最新的规则，放弃我的修改' }).click()
  await expect(slow.getByRole('alert')).toBeHidden()

  await fast.getByRole('button', { name: '第 1 条下移' }).click()
  await tryAndSave(fast)
})

test('a community reads the rules and has nothing to change them with', async ({ browser }) => {
  const page = await pageOf(browser, 'community')
  await page.goto('/console/rules')

  await expect(page.getByText('规则由市级维护，这里只能查看。')).toBeVisible()
  await expect(page.getByRole('row')).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: /增加|修改第|删除第|上移/ })).toHaveCount(0)
})
