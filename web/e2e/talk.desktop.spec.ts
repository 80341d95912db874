import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const COMMUNITY = '35.01.81.007.010'

test('and when the talk point does not open, it is counted: every figure opens to its rows', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await community.goto('/console/meetings')
  await expect(community.getByRole('heading', { name: '群众说事数据' })).toBeVisible()
  const { all } = await ask<{ all: { due: number; held: number; moved: number; cancelled: number; missed: number } }>(community, 'GET', `/figures/talk-sessions?area=${COMMUNITY}`)
  expect(all.due).toBe(all.held + all.moved + all.cancelled + all.missed)
  expect(all.missed).toBeGreaterThan(0)

  await community.getByRole('button', { name: /未召开的说事会/ }).first().click()
  await expect(community.getByLabel('层级')).toHaveValue('COMPOUND')
  await expect(community.getByLabel('结果')).toHaveValue('MISSED')
  const rows = community.getByRole('region', { name: '会议列表' }).getByRole('row')
  await expect(rows).toHaveCount(1 + Math.min(all.missed, 30))
  expect(await mistakesOf(community)).toEqual([])
})

test('what was solved in the grid and what was heard soon open to their rows too', async ({ browser }) => {
  const street = await pageOf(browser, 'street')
  await street.goto('/console/meetings')
  await street.getByRole('button', { name: /查看上报后 7 天内上会/ }).click()
  const heard = street.getByRole('region', { name: '上报后上会的诉求' })
  await expect(heard.getByRole('link', { name: '看会议' }).first()).toBeVisible()
  await heard.getByRole('button', { name: '7 天内上会' }).click()
  await expect(heard.getByRole('button', { name: '7 天内上会' })).toHaveAttribute('aria-pressed', 'true')
  expect(await mistakesOf(street)).toEqual([])
  await street.getByRole('link', { name: '查看网格内解决' }).click()
  await expect(street).toHaveURL(/counted=IN_GRID/)
})

test('the community gives every compound without a talk point one in a single stroke, and takes it back', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await community.goto('/console/meeting-series')
  const list = community.getByRole('list', { name: '小区说事会' })
  await expect(list.getByText('冠发小区 小区说事会')).toBeVisible()
  await community.getByRole('button', { name: '批量设立' }).click()
  const bulk = community.getByRole('region', { name: '批量设立' })
  await expect(bulk.getByText(/还没有说事点，勾选的将设为星期二 19:30/)).toBeVisible()
  const before = await list.getByRole('listitem').count()
  const wanted = await bulk.getByRole('checkbox').count()
  expect(await mistakesOf(community)).toEqual([])
  await bulk.getByRole('button', { name: `为 ${wanted} 个小区设立` }).click()
  await expect(bulk.getByText(`已为 ${wanted} 个小区设立说事点`)).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(before + wanted)
  await bulk.getByRole('button', { name: '撤销这一批' }).click()
  await expect(bulk.getByText(`已撤销 ${wanted} 个`)).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(before)
})

test('one talk point is changed with notice, and the street sets up the meeting of a grid', async ({ browser }) => {
  const community = await pageOf(browser, 'community')
  await community.goto('/console/meeting-series')
  await community.getByRole('button', { name: '设立说事点' }).click()
  const form = community.getByRole('form', { name: '设立说事点' })
  const compound = await form.getByRole('combobox').first().locator('option').nth(1).textContent()
  await form.getByRole('combobox').first().selectOption({ index: 1 })
  await form.getByLabel('说事地点').fill('凉亭')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(community.getByText('已保存')).toBeVisible()
  await community.getByRole('button', { name: `调整${compound}小区说事会` }).click()
  const change = community.getByRole('form', { name: `${compound}说事会` })
  await change.getByLabel('星期').selectOption({ label: '星期四' })
  await change.getByRole('button', { name: '保存' }).click()
  await expect(community.getByText(new RegExp(`${compound}.*星期四`)).first()).toBeVisible()
  await community.getByRole('button', { name: `调整${compound}小区说事会` }).click()
  await change.getByRole('button', { name: '停止这个系列' }).click()
  await change.getByRole('button', { name: /确定停止/ }).click()
  await expect(community.getByRole('button', { name: `调整${compound}小区说事会` })).toHaveCount(0)
})
