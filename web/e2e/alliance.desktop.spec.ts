import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { type Person, pageOf } from './support/people'

const PHONE = { viewport: { width: 390, height: 844 } }

/** Takes the first choice of a seat, or the one that is searched for. */
async function invite(officer: Page, seat: string, name?: string): Promise<void> {
  await officer.getByRole('button', { name: '邀请加入' }).first().click()
  const form = officer.getByRole('form', { name: '邀请加入' })
  await form.getByLabel('席位').selectOption({ label: seat })
  if (name) {
    await form.getByLabel('按名称查找').fill(name)
    await form.getByLabel('按名称查找').press('Tab')
  }
  await expect(form.getByLabel('组织或单位').getByRole('option').first()).toContainText(name ?? /./)
  await form.getByRole('button', { name: '邀请加入' }).click()
  await expect(form).toBeHidden()
}

async function sign(page: Page, id: string): Promise<void> {
  await page.goto(`/console/alliances/${id}`)
  await page.getByRole('button', { name: '签约', exact: true }).click()
  await page.getByRole('button', { name: '确认签约' }).click()
  await expect(page.getByRole('button', { name: '确认签约' })).toBeHidden()
}

test('四方联盟: community, units, compound branch and property company sign, share duties, and what is not kept is counted', async ({ browser }) => {
  test.setTimeout(180_000)
  const name = `冠发小区共治联盟 ${Date.now()}`
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/alliances')
  await officer.getByRole('button', { name: '组建联盟' }).click()
  const form = officer.getByRole('form', { name: '组建联盟' })
  await form.getByLabel('联盟', { exact: true }).fill(name)
  await form.getByLabel('小区').selectOption({ label: '冠发小区' })
  await form.getByRole('button', { name: '组建联盟' }).click()
  await expect(officer.getByRole('heading', { name })).toBeVisible()
  await expect(officer.getByText('组建中')).toBeVisible()
  const id = officer.url().split('/').pop() ?? ''
  await invite(officer, '社区大党委')
  await invite(officer, '小区党支部')
  await invite(officer, '物业公司', '金辉')
  await invite(officer, '共建单位', '供电公司')
  expect(await mistakesOf(officer)).toEqual([])

  await sign(officer, id)
  for (const who of ['secretary', 'property'] as Person[]) await sign(await pageOf(browser, who), id)
  const unit = await pageOf(browser, 'unit')
  await sign(unit, id)
  await expect(unit.getByText('运行中')).toBeVisible()
  await expect(unit.getByRole('region', { name: '各月职责履行情况' }).getByText('检修公共设施并公示结果')).toBeVisible()

  const manager = await pageOf(browser, 'property', PHONE)
  await manager.goto('/duties')
  const owed = manager.getByRole('listitem').filter({ hasText: name })
  await owed.getByRole('button', { name: '报告履行' }).click()
  await owed.getByLabel('做了什么').fill('检修楼道灯 12 盏，结果贴在公告栏')
  await owed.getByRole('button', { name: '报告履行' }).click()
  await expect(owed).toHaveCount(0)
  expect(await mistakesOf(manager)).toEqual([])

  const secretary = await pageOf(browser, 'secretary', PHONE)
  await secretary.goto('/duties')
  await secretary.getByRole('button', { name: /待我确认/ }).click()
  const waiting = secretary.getByRole('listitem').filter({ hasText: name })
  await waiting.getByRole('button', { name: '确认做到' }).click()
  await expect(waiting).toHaveCount(0)
  expect(await mistakesOf(secretary)).toEqual([])

  await officer.reload()
  await expect(officer.getByRole('row', { name: /检修公共设施并公示结果/ }).getByText('做到')).toBeVisible()

  const resident = await pageOf(browser, 'resident', PHONE)
  await resident.goto(`/alliances/${id}`)
  await expect(resident.getByText('检修楼道灯 12 盏，结果贴在公告栏')).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  await officer.goto('/console/alliances')
  await officer.getByRole('button', { name: /未履行/ }).click()
  const missed = officer.getByRole('region', { name: '未履行' })
  await expect(missed.getByRole('row').nth(1)).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])

  await unit.reload()
  await unit.getByRole('button', { name: '退出' }).click()
  await unit.getByLabel('退出原因').fill('单位撤并')
  await unit.getByRole('form').getByRole('button', { name: '退出' }).click()
  await expect(unit).toHaveURL(/alliances$/)
  await officer.goto(`/console/alliances/${id}`)
  await expect(officer.getByText('组建中')).toBeVisible()
  const version = await ask<{ summary: { version: number } }>(officer, 'GET', `/alliances/${id}`)
  expect(version.summary.version).toBeGreaterThan(0)
})

test('a file of alliances is looked at first, and every fault is named', async ({ browser }) => {
  const officer = await pageOf(browser, 'community')
  await officer.goto('/console/alliances/import')
  const template = officer.waitForEvent('download')
  await officer.getByRole('button', { name: /模板/ }).click()
  await officer.getByLabel('文件').setInputFiles((await (await template).path()) ?? '')
  await officer.getByRole('button', { name: '检查' }).click()
  await expect(officer.getByRole('region', { name: /要改的地方/ })).toBeVisible()
  await expect(officer.getByRole('cell', { name: /没有这个组织或单位/ })).toBeVisible()
  expect(await mistakesOf(officer)).toEqual([])
})
