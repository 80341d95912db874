import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { fileRequest } from './support/filing'
import { type Person, pageOf } from './support/people'

/** Takes an action in the console: chooses it, fills its form in, confirms. */
async function handle(page: Page, action: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  for (const [label, words] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(words)
  await dialog.getByRole('button', { name: `确定${action}` }).click()
  await expect(dialog).toBeHidden()
}

const RAISING = { 已经做了什么: '已上门查看并联系业主', 为什么需要上级协调: '需要动用维修资金' }

test('an unsolved matter goes grid → community → street → city and comes back', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const { id } = await fileRequest(resident, `围墙向外倾斜，孩子天天从下面走 ${Date.now() % 100_000}`)

  const steps: [Person, string][] = [
    ['grid', '提请社区'],
    ['community', '提请街道'],
    ['street', '提请市级'],
  ]
  for (const [person, mark] of steps) {
    const page = await pageOf(browser, person)
    await page.goto(`/console/requests/${id}`)
    await handle(page, '受理')
    await handle(page, '提请上级', RAISING)
    await expect(page.getByText(mark).first()).toBeVisible()
  }

  const city = await pageOf(browser, 'city')
  await city.goto(`/console/requests/${id}`)
  await city.getByRole('button', { name: '交办下级', exact: true }).click()
  const dialog = city.getByRole('dialog')
  await dialog.getByRole('radio', { name: /音西街道/ }).first().check()
  await dialog.getByLabel('办结日期').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))
  await dialog.getByLabel('交办要求').fill('请街道牵头，一周内加固')
  await dialog.getByRole('button', { name: '确定交办下级' }).click()
  await expect(dialog).toBeHidden()

  const street = await pageOf(browser, 'street')
  await street.goto(`/console/requests/${id}`)
  await handle(street, '受理')
  await handle(street, '办结', { 办理结果: '围墙已拆除重砌' })
  await resident.goto(`/requests/${id}`)
  await expect(resident.getByText('等您评价').first()).toBeVisible()
})

test('an unsatisfied resident reopens it one level up', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const { id, act } = await fileRequest(resident, `路灯修了又坏 ${Date.now() % 100_000}`)
  const grid = await pageOf(browser, 'grid')
  await act(grid, 'accept')
  await act(grid, 'resolve', { result: '已更换灯泡' })

  await act(resident, 'rate', { rating: 'UNSATISFIED', reason: '当晚又不亮了' })

  const community = await pageOf(browser, 'community')
  await community.goto('/console/')
  await community.getByRole('button', { name: /路灯修了又坏/ }).first().click()
  await expect(community.getByText('重新办理').first()).toBeVisible()
  await expect(community.getByText('当晚又不亮了')).toBeVisible()
  const answer = await grid.request.get(`/api/v1/requests/${id}`)
  expect((await answer.json()).owner).toBe('35.01.81.007.010')
})

test('a grid worker of another street cannot see it (404)', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const { id } = await fileRequest(resident, `楼道堆放杂物 ${Date.now() % 100_000}`)
  const stranger = await pageOf(browser, 'othergrid')

  const answer = await stranger.request.get(`/api/v1/requests/${id}`)

  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
})

test('the desk’s pages can be used by everybody', async ({ browser }) => {
  test.slow()
  const page = await pageOf(browser, 'city')
  for (const path of ['/console/', '/console/requests', '/console/map', '/console/intake', '/console/categories', '/console/rules', '/console/figures']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('正在加载…')).toHaveCount(0)
    expect(await mistakesOf(page), path).toEqual([])
  }
})
