import { expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { ask } from './support/ask'
import { pageOf } from './support/people'

const NAME = '安定里 巷道改造'

interface Shown {
  summary: { id: string; version: number }
  story: { criteria: { id: string }[] }
}

test('安定里 巷道改造: set, led, teamed, inspected, delivered, judged, rectified once', async ({ browser }) => {
  const secretary = await pageOf(browser, 'secretary')
  await secretary.goto('/console/projects')
  await secretary.getByRole('button', { name: '设立项目' }).click()
  const form = secretary.getByRole('form', { name: '设立项目' })
  await form.getByRole('button', { name: '设立项目' }).click()
  await expect(form.getByRole('alert').first()).toBeVisible()
  await form.getByLabel('项目名称').fill(NAME)
  await form.getByLabel('目标').fill('巷道平整不积水，夜里走路看得清')
  await form.getByLabel('第 1 条验收标准').fill('巷道路面平整，雨后不积水')
  await form.getByLabel('第 2 条验收标准').fill('路灯全部能亮')
  await form.getByLabel('小区').selectOption({ label: '冠发小区' })
  const buildings = form.getByRole('checkbox')
  await expect(buildings.first()).toBeChecked()
  for (let n = (await buildings.count()) - 1; n > 0; n--) await buildings.nth(n).uncheck()
  await form.getByRole('button', { name: '设立项目' }).click()
  await expect(secretary.getByRole('heading', { name: NAME })).toBeVisible()
  const id = secretary.url().split('/').pop() ?? ''

  const member = await pageOf(browser, 'member', { viewport: { width: 390, height: 844 } })
  await member.goto(`/projects/${id}`)
  await member.getByRole('button', { name: '我来领办' }).click()
  await expect(member.getByText('组队中').first()).toBeVisible()
  await secretary.reload()
  await secretary.getByRole('button', { name: '加入项目组' }).click()
  await member.reload()
  await member.getByRole('button', { name: '添加节点' }).click()
  await member.getByLabel('节点名称').fill('沥青摊铺')
  await member.getByRole('button', { name: '保存' }).click()
  await expect(member.getByRole('listitem').filter({ hasText: '沥青摊铺' })).toBeVisible()
  await member.getByRole('button', { name: '完成组队' }).click()
  await expect(member.getByText('待确认计划').first()).toBeVisible()
  expect(await mistakesOf(member)).toEqual([])

  await secretary.reload()
  await secretary.getByRole('button', { name: '确认计划' }).click()
  await expect(secretary.getByText('实施中').first()).toBeVisible()
  await secretary.getByRole('button', { name: '记一次检查' }).click()
  await secretary.getByLabel('检查情况').fill('沿巷道走了一遍')
  await secretary.getByRole('form', { name: '记一次检查' }).getByRole('button', { name: '保存' }).click()
  await expect(secretary.getByText('沿巷道走了一遍')).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  await member.reload()
  await member.getByRole('button', { name: '已完成' }).click()
  await expect(member.getByText(/按时/)).toBeVisible()
  for (let n = 0; n < 2; n++) {
    await member.getByRole('button', { name: '举证' }).nth(n).click()
    await member.getByLabel('怎样达到了这一条').fill('现场已经达到')
    await member.getByRole('button', { name: '保存' }).click()
    await expect(member.getByText('现场已经达到')).toHaveCount(n + 1)
  }
  await member.getByRole('button', { name: '提交验收' }).click()
  await expect(member.getByText('待验收').first()).toBeVisible()

  const community = await pageOf(browser, 'community')
  await community.goto(`/console/projects/${id}`)
  await community.getByRole('button', { name: '验收通过' }).click()
  await community.getByLabel('验收意见').fill('逐条看过')
  await community.getByRole('form').getByRole('button', { name: '验收通过' }).click()
  await expect(community.getByText('群众评议中').first()).toBeVisible()

  await judge(community, id, 'UNSATISFIED')
  await member.reload()
  await member.getByRole('button', { name: '开始整改' }).click()
  await member.getByLabel('整改办法').fill('低洼处重新铺设')
  await member.getByLabel('整改完成日期').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  await member.getByRole('form').getByRole('button', { name: '开始整改' }).click()
  await expect(member.getByText('实施中').first()).toBeVisible()
  const now = await ask<Shown>(member, 'GET', `/projects/${id}`)
  for (const { id: criterion } of now.story.criteria) await ask(member, 'PUT', `/projects/${id}/evidence/${crypto.randomUUID()}`, { criterion, note: '整改后再看过', photos: [] })
  await member.reload()
  await member.getByRole('button', { name: '提交验收' }).click()
  await expect(member.getByText('待验收').first()).toBeVisible()
  const again = await ask<Shown>(community, 'GET', `/projects/${id}`)
  await ask(community, 'POST', `/projects/${id}/actions/accept`, { note: '整改到位' }, again.summary.version)
  await judge(community, id, 'SATISFIED')

  const nobody = await pageOf(browser, 'nobody', { viewport: { width: 390, height: 844 } })
  await nobody.goto(`/projects/${id}`)
  await expect(nobody.getByText('已办结').first()).toBeVisible()
  await expect(nobody.getByText(/参与率/)).toHaveCount(2)
  expect(await mistakesOf(nobody)).toEqual([])
})

/** All households say the same, at the door, so that the evaluation may close at once. */
async function judge(page: Awaited<ReturnType<typeof pageOf>>, project: string, rating: string): Promise<void> {
  const { items } = await ask<{ items: { id: string; subject: string; version: number }[] }>(page, 'GET', '/evaluations?kind=PROJECT&state=OPEN&limit=100')
  const [open] = items.filter(({ subject }) => subject === project)
  expect(open).toBeDefined()
  const id = open?.id ?? ''
  for (;;) {
    const roll = await ask<{ items: { household: string }[] }>(page, 'GET', `/evaluations/${id}/roll?waiting=true&limit=100`)
    if (!roll.items.length) break
    for (const { household } of roll.items) await ask(page, 'PUT', `/evaluations/${id}/roll/${household}/ballot`, { origin: 'DOOR', rating, ...(rating === 'UNSATISFIED' && { reason: '低洼处还有积水' }) })
  }
  await ask(page, 'POST', `/evaluations/${id}/actions/close`, {}, open?.version ?? 0)
}
