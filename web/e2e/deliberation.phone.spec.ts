import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

interface Shown {
  summary: { id: string; version: number; state: string; compound: string }
  vote?: { id: string; closes: string; roll: number; voted: number; counts?: number[] }
}

interface Room {
  meeting: { id: string; version: number; state: string }
  items: { id: string; title: string }[]
}

const TITLE = `北门夜里进出不安全 ${Date.now() % 100_000}`

/** The session of today hears what was admitted: it is opened with its quorum, and the matter is talked over. */
async function talkOver(secretary: Page): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>(secretary, 'GET', '/meetings?tier=COMPOUND&limit=1')
  const id = items[0]?.id ?? ''
  await secretary.goto(`/meetings/${id}`)
  for (const seat of ['支部书记', '网格长']) await secretary.getByRole('checkbox', { name: new RegExp(seat) }).setChecked(true)
  await secretary.getByLabel('没有手机的居民').fill('6')
  await secretary.getByRole('button', { name: '记下人数' }).click()
  await secretary.getByRole('button', { name: '开会', exact: true }).click()
  await expect(secretary.getByText('进行中', { exact: true }).first()).toBeVisible()
  const room = await ask<Room>(secretary, 'GET', `/meetings/${id}`)
  const item = room.items.find(({ title }) => title.includes(TITLE))
  expect(item, 'the topic stands on the agenda').toBeDefined()
  await ask(secretary, 'PUT', `/meetings/${id}/items/${item?.id ?? ''}/decision`, { outcome: 'NOTED', note: '到会居民提了两个办法，请大家表决。', confirms: false })
}

/** All who have no phone vote on paper; two people enter each pack. */
async function onPaper(first: Page, second: Page, topic: string, compound: string, vote: string): Promise<void> {
  const { items: buildings } = await ask<{ items: { id: string }[] }>(first, 'GET', `/places/buildings?compound=${compound}`)
  const silent: string[] = []
  for (const { id } of buildings) {
    const { items } = await ask<{ items: { id: string }[] }>(first, 'GET', `/topics/${topic}/votes/${vote}/doors?building=${id}`)
    silent.push(...items.map((one) => one.id))
  }
  for (let n = 0; n < silent.length; n += 150) {
    const voters = silent.slice(n, n + 150)
    const pack = crypto.randomUUID()
    const papers = { voters, counts: [voters.length - 1, 1] }
    expect(await ask<{ state: string }>(first, 'PUT', `/topics/${topic}/votes/${vote}/papers/${pack}`, papers)).toEqual({ state: 'WAITING' })
    expect(await ask<{ state: string }>(second, 'PUT', `/topics/${topic}/votes/${vote}/papers/${pack}`, papers)).toEqual({ state: 'COUNTED' })
  }
}

/** All households say the same, at the door, so that the evaluation may close at once; several ask them, so that nobody is too quick. */
async function judged(pages: [Page, ...Page[]], topic: string): Promise<void> {
  const [page] = pages
  const { items } = await ask<{ items: { id: string; subject: string; version: number }[] }>(page, 'GET', '/evaluations?kind=TOPIC&state=OPEN&limit=100')
  const open = items.find(({ subject }) => subject === topic)
  const id = open?.id ?? ''
  for (;;) {
    const roll = await ask<{ items: { household: string }[] }>(page, 'GET', `/evaluations/${id}/roll?waiting=true&limit=100`)
    if (!roll.items.length) break
    for (const [n, { household }] of roll.items.entries()) await ask(pages[n % pages.length] ?? page, 'PUT', `/evaluations/${id}/roll/${household}/ballot`, { origin: 'DOOR', rating: 'SATISFIED' })
  }
  await ask(page, 'POST', `/evaluations/${id}/actions/close`, {}, open?.version ?? 0)
}

test('a topic of 冠发小区 goes 问 → 议 → 定 → 办 → 评 and closes only when those affected say so', async ({ browser }) => {
  test.setTimeout(240_000)
  const resident = await pageOf(browser, 'resident')
  const secretary = await pageOf(browser, 'secretary', { viewport: { width: 1440, height: 900 } })
  const grid = await pageOf(browser, 'grid')
  const community = await pageOf(browser, 'community')

  await resident.goto('/topics')
  await resident.getByRole('link', { name: '我要说事' }).click()
  await resident.getByLabel('要商议的事').fill(TITLE)
  await resident.getByLabel('说明情况').fill('夜里北门没有灯也没有栏杆，外来车随便进。')
  await resident.getByRole('button', { name: '提交' }).click()
  await expect(resident.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(resident.getByText('待受理').first()).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])
  const id = resident.url().split('/').pop() ?? ''

  await secretary.goto(`/console/topics/${id}`)
  await secretary.getByRole('button', { name: '受理', exact: true }).click()
  await secretary.getByRole('form', { name: '受理' }).getByRole('button', { name: '受理', exact: true }).click()
  await expect(secretary.getByText('待商议').first()).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])
  await talkOver(secretary)

  await secretary.goto(`/console/topics/${id}`)
  await secretary.getByRole('button', { name: '登记备选方案' }).click()
  for (const [n, [what, cost, doer]] of [['装路灯和栏杆', '约 6000 元，公共收益', '物业公司'], ['只装路灯', '约 3000 元，公共收益', '物业公司']].entries()) {
    await secretary.getByLabel(`第 ${n + 1} 个方案：办什么`).fill(what ?? '')
    await secretary.getByLabel(`第 ${n + 1} 个方案：花多少钱，谁出`).fill(cost ?? '')
    await secretary.getByLabel(`第 ${n + 1} 个方案：由谁办`).fill(doer ?? '')
  }
  expect(await mistakesOf(secretary)).toEqual([])
  await secretary.getByRole('button', { name: '登记备选方案' }).click()
  await expect(secretary.getByText('待表决').first()).toBeVisible()
  await secretary.getByRole('button', { name: '开始表决' }).click()
  const vote = secretary.getByRole('form', { name: '开始表决' })
  await expect(vote.getByText(/一户一票 \d+ 户/)).toBeVisible()
  await vote.getByLabel('谁来投票').selectOption({ label: '一户一票' })
  await vote.getByLabel('通过规则').selectOption({ index: 0 })
  await vote.getByLabel('表决天数').selectOption('7')
  await vote.getByRole('button', { name: '开始表决' }).click()
  await expect(secretary.getByText('表决中').first()).toBeVisible()

  await resident.reload()
  await resident.getByRole('radio', { name: /装路灯和栏杆/ }).check()
  expect(await mistakesOf(resident)).toEqual([])
  await resident.getByRole('button', { name: '选好了，下一步' }).click()
  await expect(resident.getByText('您家要投给：')).toBeVisible()
  await resident.getByRole('button', { name: '投票', exact: true }).click()
  await expect(resident.getByText('您家已投票')).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  const voting = await ask<Shown>(secretary, 'GET', `/topics/${id}`)
  expect(voting.vote?.counts).toBeUndefined()
  await onPaper(grid, community, id, voting.summary.compound, voting.vote?.id ?? '')
  await secretary.reload()
  await secretary.getByRole('button', { name: '结束表决' }).click()
  await secretary.getByRole('form', { name: '结束表决' }).getByRole('button', { name: '结束表决' }).click()
  await expect(secretary.getByText('待承诺').first()).toBeVisible()

  await secretary.getByRole('button', { name: '登记承诺' }).click()
  const promise = secretary.getByRole('form', { name: '登记承诺' })
  await promise.getByRole('button', { name: '登记承诺' }).click()
  await expect(promise.getByRole('alert').first()).toBeVisible()
  const day = (n: number): string => new Date(Date.now() + (n + 1) * 86_400_000).toISOString().slice(0, 10)
  await promise.getByLabel('谁来办').fill('网格和物业')
  await promise.getByLabel(/承办席位/).selectOption({ index: 0 })
  await promise.getByLabel('办成什么样').fill('夜里进出北门看得清，外来车进不来')
  await promise.getByLabel('开工日期').fill(day(1))
  await promise.getByLabel('完成日期').fill(day(20))
  await promise.getByLabel(/验收标准/).fill('路灯夜里都亮\n栏杆能升降')
  await promise.getByRole('button', { name: '登记承诺' }).click()
  await expect(secretary.getByText('待开工').first()).toBeVisible()
  await secretary.getByRole('button', { name: '开始办理' }).click()
  await secretary.getByRole('form', { name: '开始办理' }).getByRole('button', { name: '开始办理' }).click()
  for (const what of ['路灯夜里都亮', '栏杆能升降']) {
    await secretary.getByRole('button', { name: `填写落实情况：${what}` }).click()
    await secretary.getByLabel('怎样落实的').fill('已经装好，楼栋长现场看过')
    await secretary.getByRole('button', { name: '保存' }).click()
    await expect(secretary.getByLabel('怎样落实的')).toHaveCount(0)
  }
  await secretary.getByRole('button', { name: '报告办成' }).click()
  await secretary.getByRole('form', { name: '报告办成' }).getByRole('button', { name: '报告办成' }).click()
  await expect(secretary.getByText('评议中').first()).toBeVisible()
  expect((await ask<Shown>(secretary, 'GET', `/topics/${id}`)).summary.state).toBe('DELIVERED')

  await judged([community, secretary, await pageOf(browser, 'street')], id)
  await resident.reload()
  await expect(resident.getByText('已办结').first()).toBeVisible()

  const nobody = await pageOf(browser, 'nobody', { viewport: { width: 390, height: 844 } })
  await nobody.goto(`/topics/board/${voting.summary.compound}`)
  await expect(nobody.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(nobody.getByText('夜里北门没有灯')).toHaveCount(0)
  expect(await mistakesOf(nobody)).toEqual([])
})

test('a grid leader raises what a resident without a phone has said, in the compounds of the own grid alone', async ({ browser }) => {
  const title = `七号楼没有扶手 ${Date.now() % 100_000}`
  const grid = await pageOf(browser, 'grid')
  await grid.goto('/topics')
  await grid.getByRole('link', { name: '代居民说事' }).click()
  const whose = grid.getByLabel('代哪个小区的居民提出')
  await expect(whose.getByRole('option', { name: '冠发小区' })).toBeAttached()
  await grid.getByLabel('要商议的事').fill(title)
  await grid.getByLabel('说明情况').fill('七号楼的老人上楼没有扶手，托网格长来说。')
  await grid.getByRole('button', { name: '提交' }).click()
  await expect(grid.getByRole('alert')).toHaveText('请选择小区')
  await whose.selectOption({ label: '冠发小区' })
  expect(await mistakesOf(grid)).toEqual([])
  await grid.getByRole('button', { name: '提交' }).click()
  await expect(grid.getByRole('heading', { name: title })).toBeVisible()

  const community = await pageOf(browser, 'community', { viewport: { width: 1440, height: 900 } })
  await community.goto('/console/topics')
  await community.getByRole('button', { name: '代居民说事' }).click()
  await expect(community.getByLabel('代哪个小区的居民提出').getByRole('option', { name: '冠发小区' })).toBeAttached()
  expect(await mistakesOf(community)).toEqual([])
  await community.getByRole('button', { name: '取消' }).click()
  await expect(community.getByText(title)).toBeVisible()
})
