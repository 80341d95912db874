import { type Browser, type Page, expect, test } from '@playwright/test'
import { aNewcomer } from './support/accounts'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'
import { addPicture } from './support/phone'

const NAME = '安定里 巷道改造'
const COMMUNITY = '35.01.81.003.003'
const GRID = `${COMMUNITY}.001`
const PHONE = { viewport: { width: 390, height: 844 } }

/** Somebody of 安定里, where the demo has no accounts of its own, signed in on a page of their own. */
async function aPageOf(browser: Browser, role: string, node: string, options?: object): Promise<Page> {
  const account = await aNewcomer(browser, { role, node })
  const page = await pageOf(browser, 'nobody', options)
  await page.context().request.get('/api/v1/session')
  await ask(page, 'POST', '/session', account)
  return page
}

/** Shows that each criterion is met, with a photo, since the project was last sent back. */
async function evidence(page: Page, note: string, before: number): Promise<void> {
  for (let n = 0; n < 2; n++) {
    await page.getByRole('button', { name: '举证' }).nth(n).click()
    const form = page.getByRole('form', { name: '举证' })
    await form.getByLabel('怎样达到了这一条').fill(note)
    await addPicture(form, page)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText(note)).toHaveCount(before + n + 1)
  }
}

/** Whoever is not in the team looks at each criterion and says so. */
async function accept(page: Page, note: string): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: '验收通过' }).click()
  const form = page.getByRole('form', { name: '验收通过' })
  await form.getByLabel('验收意见').fill(note)
  await form.getByRole('button', { name: '验收通过' }).click()
  await expect(page.getByText('群众评议中').first()).toBeVisible()
}

test('安定里 巷道改造: set, led, teamed, inspected, delivered, judged, rectified once', async ({ browser }) => {
  test.setTimeout(300_000)
  const secretary = await aPageOf(browser, 'BRANCH_SECRETARY', GRID, { viewport: { width: 1440, height: 900 } })
  await secretary.goto('/console/projects')
  await secretary.getByRole('button', { name: '设立项目' }).click()
  const form = secretary.getByRole('form', { name: '设立项目' })
  await form.getByRole('button', { name: '设立项目' }).click()
  await expect(form.getByRole('alert').first()).toBeVisible()
  await form.getByLabel('项目名称').fill(NAME)
  await form.getByLabel('目标').fill('巷道平整不积水，夜里走路看得清')
  await form.getByLabel('第 1 条验收标准').fill('巷道路面平整，雨后不积水')
  await form.getByLabel('第 2 条验收标准').fill('路灯全部能亮')
  await form.getByLabel('小区').selectOption({ label: '安定里' })
  const buildings = form.getByRole('checkbox')
  await expect(buildings.first()).toBeChecked()
  for (let n = (await buildings.count()) - 1; n > 0; n--) await buildings.nth(n).uncheck()
  await addPicture(form, secretary)
  await form.getByRole('button', { name: '设立项目' }).click()
  await expect(secretary.getByRole('heading', { name: NAME })).toBeVisible()
  await expect(secretary.getByRole('heading', { name: '改造前' })).toBeVisible()
  const id = secretary.url().split('/').pop() ?? ''

  // A member without a post leads, a second joins, and the plan is promised on the phone.
  const lead = await aPageOf(browser, 'PARTY_MEMBER', GRID, PHONE)
  await lead.goto(`/projects/${id}`)
  await lead.getByRole('button', { name: '我来领办' }).click()
  await expect(lead.getByText('组队中').first()).toBeVisible()
  const second = await aPageOf(browser, 'PARTY_MEMBER', GRID, PHONE)
  await second.goto(`/projects/${id}`)
  await second.getByRole('button', { name: '加入项目组' }).click()
  await expect(second.getByRole('button', { name: '加入项目组' })).toHaveCount(0)
  await lead.reload()
  await lead.getByRole('button', { name: '添加节点' }).click()
  await lead.getByLabel('节点名称').fill('沥青摊铺')
  await lead.getByRole('button', { name: '保存' }).click()
  await expect(lead.getByRole('listitem').filter({ hasText: '沥青摊铺' })).toBeVisible()
  await lead.getByRole('button', { name: '完成组队' }).click()
  await expect(lead.getByText('待确认计划').first()).toBeVisible()
  expect(await mistakesOf(lead)).toEqual([])
  await secretary.reload()
  await secretary.getByRole('button', { name: '确认计划' }).click()
  await expect(secretary.getByText('实施中').first()).toBeVisible()

  // On the rota: there, with a photo.
  await second.reload()
  await second.getByRole('button', { name: '报名值班' }).click()
  await second.getByRole('form', { name: '报名值班' }).getByRole('button', { name: '保存' }).click()
  await second.getByRole('button', { name: '签到', exact: true }).click()
  const checkIn = second.getByRole('form', { name: '签到' })
  await checkIn.getByLabel('看到了什么').fill('铣刨机进场')
  await addPicture(checkIn, second)
  expect(await mistakesOf(second)).toEqual([])
  await checkIn.getByRole('button', { name: '保存' }).click()
  const rota = second.getByRole('region', { name: '轮值监督' })
  await expect(rota.getByText('铣刨机进场')).toBeVisible()
  await expect(rota.getByRole('button', { name: /第 1 张照片/ })).toHaveCount(1)

  // Inspected: two findings, each fixed with a photo, and rechecked by another than who fixed it.
  await secretary.reload()
  await secretary.getByRole('button', { name: '记一次检查' }).click()
  const look = secretary.getByRole('form', { name: '记一次检查' })
  await look.getByLabel('检查情况').fill('沿巷道走了一遍')
  await look.getByLabel('发现的问题 1').fill('围挡一角松动')
  await look.getByRole('button', { name: '再记一个问题' }).click()
  await look.getByLabel('发现的问题 2').fill('夜间警示灯没有亮')
  await addPicture(look, secretary)
  await look.getByRole('button', { name: '保存' }).click()
  await expect(secretary.getByText('2 个问题没有销号')).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])
  await second.reload()
  for (let n = 0; n < 2; n++) {
    await second.getByRole('button', { name: '整改完成' }).first().click()
    const fix = second.getByRole('form', { name: '整改完成' })
    await fix.getByLabel('整改情况').fill('当天已整改')
    await addPicture(fix, second)
    await fix.getByRole('button', { name: '整改完成' }).click()
    await expect(second.getByText('当天已整改')).toHaveCount(n + 1)
  }
  await expect(second.getByRole('button', { name: '复查通过' })).toHaveCount(0)
  await secretary.reload()
  for (let n = 0; n < 2; n++) {
    await secretary.getByRole('button', { name: '复查通过' }).first().click()
    const recheck = secretary.getByRole('form', { name: '复查通过' })
    await recheck.getByLabel('复查情况').fill('现场看过，已经改好')
    await recheck.getByRole('button', { name: '复查通过' }).click()
    await expect(secretary.getByText('现场看过，已经改好')).toHaveCount(n + 1)
  }
  await expect(secretary.getByText('已销号')).toHaveCount(2)

  // Delivered.
  await lead.reload()
  await lead.getByRole('button', { name: '已完成' }).click()
  await expect(lead.getByText(/按时/)).toBeVisible()
  await evidence(lead, '现场已经达到', 0)
  await lead.getByRole('button', { name: '提交验收' }).click()
  await expect(lead.getByText('待验收').first()).toBeVisible()
  const community = await aPageOf(browser, 'COMMUNITY_OFFICER', COMMUNITY, { viewport: { width: 1440, height: 900 } })
  await community.goto(`/console/projects/${id}`)
  await accept(community, '逐条看过')

  // Judged, rectified once, and judged again.
  await judge(community, id, 'UNSATISFIED')
  await lead.reload()
  await lead.getByRole('button', { name: '开始整改' }).click()
  await lead.getByLabel('整改办法').fill('低洼处重新铺设')
  await lead.getByLabel('整改完成日期').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  await lead.getByRole('form').getByRole('button', { name: '开始整改' }).click()
  await expect(lead.getByText('实施中').first()).toBeVisible()
  await evidence(lead, '整改后再看过', 0)
  await lead.getByRole('button', { name: '提交验收' }).click()
  await expect(lead.getByText('待验收').first()).toBeVisible()
  await accept(community, '整改到位')
  await judge(community, id, 'SATISFIED')

  const nobody = await pageOf(browser, 'nobody', PHONE)
  await nobody.goto(`/projects/${id}`)
  await expect(nobody.getByText('已办结').first()).toBeVisible()
  await expect(nobody.getByText(/参与率/)).toHaveCount(2)
  await expect(nobody.getByRole('heading', { name: '改造前' })).toBeVisible()
  await expect(nobody.getByRole('heading', { name: '改造后' })).toBeVisible()
  await expect(nobody.getByText('围挡一角松动')).toHaveCount(0)
  expect(await mistakesOf(nobody)).toEqual([])

  await community.goto('/console/projects')
  await community.getByRole('button', { name: /节点按时率/ }).click()
  await expect(community.getByRole('region', { name: '时间节点' }).getByRole('row', { name: new RegExp(`沥青摊铺.*${NAME}`) }).first()).toBeVisible()
  const file = community.waitForEvent('download')
  await community.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toContain('领办项目')
})

/** All households say the same, at the door, so that the evaluation may close at once. */
async function judge(page: Page, project: string, rating: string): Promise<void> {
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
