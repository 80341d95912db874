import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

interface OrgNode {
  id: string
  name: string
  state: string
  version: number
}

test('the five levels show what is vacant and since when, and each figure opens to its rows', async ({ browser }) => {
  const officer = await pageOf(browser, 'city')
  await officer.goto('/console/network')
  const figures = officer.getByRole('list', { name: '各级组织、空缺岗位和无人包联的住户' })
  const grids = figures.getByRole('button', { name: /网格党总支/ })
  const vacant = Number(/空缺 (\d+)/.exec((await grids.textContent()) ?? '')?.[1])
  await grids.click()
  const rows = officer.getByRole('region', { name: '空缺岗位' }).getByRole('row')
  await expect(rows.nth(vacant ? 1 : 0)).toBeVisible()
  if (vacant && vacant <= 20) await expect(rows).toHaveCount(vacant + 1)
  expect(await mistakesOf(officer)).toEqual([])

  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出空缺岗位' }).click()
  expect((await file).suggestedFilename()).toBe('空缺岗位.xlsx')

  await figures.getByRole('button', { name: /无人包联的住户/ }).click()
  await expect(officer.getByRole('region', { name: '无人包联的住户' }).first()).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

test('the network is walked down to a compound branch, whose posts and steps stand there', async ({ browser }) => {
  const officer = await pageOf(browser, 'street')
  await officer.goto('/console/network')
  await officer.getByRole('link', { name: '组织和岗位', exact: true }).click()
  for (const name of [/大工委/, /福百社区/, /第4网格/, /冠发小区/]) await officer.getByRole('row').getByRole('button', { name }).first().click()
  const panel = officer.getByRole('region', { name: '冠发小区党支部' })
  await expect(panel.getByText('支部书记')).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
  await panel.getByRole('button', { name: '年度核定' }).click()
  await panel.getByRole('form').getByRole('button', { name: '年度核定' }).click()
  await panel.getByText('沿革').click()
  await expect(panel.getByRole('listitem').filter({ hasText: '年度核定' }).first()).toBeVisible()
  await panel.getByRole('button', { name: '并入' }).click()
  await expect(panel.getByLabel('并入的组织')).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

test('a unit with a wrong code is refused where it stands, and found once it is right', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/units')
  await officer.getByRole('button', { name: '登记单位' }).click()
  const form = officer.getByRole('form', { name: '登记单位' })
  await form.getByLabel('名称').fill('邻家便利店（测试）')
  await form.getByLabel('类型').selectOption({ label: '商铺' })
  await form.getByLabel('统一社会信用代码').fill('92350181MA00000441')
  await form.getByRole('button', { name: '登记单位' }).click()
  await expect(form.getByRole('alert').first()).toContainText('18 位')
  expect(await mistakesOf(officer)).toEqual([])
  await form.getByLabel('统一社会信用代码').fill('92350181MA0000044C')
  await form.getByRole('button', { name: '登记单位' }).click()
  await expect(form).toBeHidden()

  await officer.getByLabel('名称或代码').fill('邻家便利店')
  await officer.getByRole('button', { name: '查找' }).click()
  await expect(officer.getByRole('row', { name: /邻家便利店/ })).toContainText('92350181MA0000044C')

  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出名录' }).click()
  const path = (await (await file).path()) ?? ''
  await officer.goto('/console/units/import')
  await officer.getByLabel('文件').setInputFiles(path)
  await officer.getByRole('button', { name: '检查' }).click()
  await expect(officer.getByRole('cell', { name: '这个代码已经登记过' })).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

test('a new organization is proposed where none works yet, and the level above approves it', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  const below = async (parent: string | undefined, name: string) => (await ask<{ items: OrgNode[] }>(officer, 'GET', `/organization/nodes${parent ? `?parent=${parent}` : ''}`)).items.filter((one) => one.name.includes(name))
  const [community] = await below(undefined, '福百社区')
  const [grid] = await below(community?.id, '第4网格')
  const [branch] = await below(grid?.id, '冠发小区')
  const groups = (await below(branch?.id, '')).filter(({ state }) => state === 'ACTIVE')
  const last = groups.at(-1)
  if (groups.length > 1 && last) await ask(officer, 'POST', `/organization/nodes/${last.id}/actions/merge`, { successor: groups[0]?.id, reason: '并入邻近的党小组' }, last.version)

  await officer.goto('/console/network/tree')
  for (const name of [/福百社区/, /第4网格/, /冠发小区/]) await officer.getByRole('row').getByRole('button', { name }).first().click()
  await officer.getByRole('button', { name: '拟设下级组织' }).click()
  const form = officer.getByRole('form', { name: '拟设下级组织' })
  await form.getByRole('button', { name: '拟设下级组织' }).click()
  await expect(form.getByRole('alert')).toHaveText('请选择它设在哪里')
  await form.getByLabel('楼栋').selectOption({ index: 1 })
  await expect(form.getByLabel('组织名称')).toHaveValue(/党小组$/)
  await form.getByLabel('服务范围的叫法').fill(' ')
  await form.getByRole('button', { name: '拟设下级组织' }).click()
  await expect(form.getByRole('alert').first()).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
  const name = await form.getByLabel('组织名称').inputValue()
  await form.getByLabel('服务范围的叫法').fill(name.replace(/党小组$/, ''))
  await form.getByRole('button', { name: '拟设下级组织' }).click()

  const panel = officer.getByRole('region', { name })
  await panel.getByRole('button', { name: '批准设立' }).click()
  await panel.getByRole('form').getByRole('button', { name: '批准设立' }).click()
  await expect(panel.getByText('楼栋长')).toBeVisible()
  await expect(panel.getByRole('button', { name: '年度核定' })).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})

interface UnitDetail {
  id: string
  compounds: { name: string; mayEnd: boolean }[]
}

/** A property company that looks after a compound of whoever asks. */
async function companyOf(page: Page): Promise<UnitDetail> {
  const { items } = await ask<{ items: { unit: string }[] }>(page, 'GET', '/units/page?kind=PROPERTY&limit=100')
  for (const { unit } of items) {
    const found = await ask<UnitDetail>(page, 'GET', `/units/${unit}`)
    if (found.compounds.some(({ mayEnd }) => mayEnd)) return found
  }
  throw new Error('no company looks after a compound here')
}

test('a property company has a page: its manager, and the compounds that it looks after until another one does', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  const company = await companyOf(officer)
  const name = company.compounds.find(({ mayEnd }) => mayEnd)?.name ?? ''
  await officer.goto(`/console/units/${company.id}`)
  const compounds = officer.getByRole('region', { name: '服务的小区' })
  const line = compounds.getByRole('listitem').filter({ hasText: name })
  await expect(line).toHaveCount(1)
  expect(await mistakesOf(officer)).toEqual([])

  await line.getByRole('button', { name: `停止服务：${name}` }).click()
  await line.getByRole('form').getByRole('button', { name: '停止服务', exact: true }).click()
  await expect(line).toHaveCount(0)
  await compounds.getByRole('combobox').selectOption({ label: name })
  await compounds.getByRole('button', { name: '登记', exact: true }).click()
  await expect(line).toHaveCount(1)

  const city = await pageOf(browser, 'city')
  await city.goto(`/console/units/${company.id}`)
  await expect(city.getByRole('region', { name: '联络人和负责人' }).getByText('物业经理').first()).toBeVisible()
  expect(await mistakesOf(city)).toEqual([])
})
