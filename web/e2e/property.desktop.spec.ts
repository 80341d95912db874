import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const PHONE = { viewport: { width: 390, height: 844 } }

interface Policies {
  items: { id: string; state: string; compoundName: string; noticeEnds?: string }[]
}

test('一小区一策: drafted, consulted, decided by the owners’ vote, in force, one at a time', async ({ browser }) => {
  test.setTimeout(240_000)
  const secretary = await pageOf(browser, 'secretary', { viewport: { width: 1440, height: 900 } })
  await secretary.goto('/console/property')
  await expect(secretary.getByRole('row', { name: /冠发小区/ }).first()).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  // Drafted and put on public notice.
  await secretary.getByRole('button', { name: '起草方案' }).click()
  const form = secretary.getByRole('form', { name: '起草方案' })
  await form.getByLabel('小区').selectOption({ label: '冠发小区' })
  await form.getByLabel('管理模式').selectOption({ label: '国企接管' })
  await form.getByRole('button', { name: '起草方案' }).click()
  await expect(form.getByRole('alert')).toContainText('服务承诺')
  await form.getByLabel('服务承诺').fill('楼道每日清扫\n门岗全天值守')
  expect(await mistakesOf(secretary)).toEqual([])
  await form.getByRole('button', { name: '起草方案' }).click()
  await expect(secretary.getByRole('heading', { name: '冠发小区管理方案' })).toBeVisible()
  await expect(secretary.getByRole('button', { name: '登记业主表决' })).toHaveCount(0)
  await secretary.getByRole('button', { name: '公示征求意见' }).click()
  await secretary.getByRole('form', { name: '公示征求意见' }).getByRole('button', { name: '公示征求意见' }).click()
  await expect(secretary.getByText('公示中').first()).toBeVisible()
  const published = secretary.url()

  // A household says what it thinks, on the phone; the last word counts.
  const resident = await pageOf(browser, 'resident', PHONE)
  await resident.goto('/property')
  const notice = resident.getByRole('region', { name: '公示中' }).filter({ hasText: '国企接管' }).first()
  await notice.getByRole('radio', { name: '建议修改' }).check()
  await notice.getByLabel('希望怎么改').fill('门岗夜里也要有人')
  expect(await mistakesOf(resident)).toEqual([])
  await notice.getByRole('button', { name: '提交意见' }).click()
  await expect(notice.getByText('您家的意见：建议修改')).toBeVisible()
  await secretary.goto(published)
  await expect(secretary.getByText('门岗夜里也要有人')).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  // One whose notice is over is decided by the vote of the owners, and waits until the one before has ended.
  const { items } = await ask<Policies>(secretary, 'GET', '/property-policies')
  const [ready] = items.filter(({ state, compoundName, noticeEnds }) => state === 'CONSULTED' && compoundName === '冠发小区' && noticeEnds && Date.parse(noticeEnds) < Date.now())
  const [held] = items.filter(({ state, compoundName }) => state === 'REVIEW' && compoundName === '冠发小区')
  await secretary.goto(`/console/property/${ready?.id ?? ''}`)
  await secretary.getByRole('button', { name: '登记业主表决' }).click()
  const decide = secretary.getByRole('form', { name: '登记业主表决' })
  await expect(decide.getByRole('radio').first()).toBeChecked()
  await decide.getByLabel('意见答复').fill('门岗改为全天值守，其余照方案。')
  expect(await mistakesOf(secretary)).toEqual([])
  await decide.getByRole('button', { name: '登记业主表决' }).click()
  await expect(secretary.getByText('已表决').first()).toBeVisible()
  await secretary.getByRole('button', { name: '开始施行' }).click()
  const start = secretary.getByRole('form', { name: '开始施行' })
  await start.getByRole('button', { name: '开始施行' }).click()
  await expect(start.getByRole('alert')).toContainText('已有一份施行中的方案')
  await secretary.goto(`/console/property/${held?.id ?? ''}`)
  await secretary.getByRole('button', { name: '停止施行' }).click()
  await secretary.getByRole('form', { name: '停止施行' }).getByRole('button', { name: '停止施行' }).click()
  await expect(secretary.getByText('已被取代').first()).toBeVisible()
  await secretary.goto(`/console/property/${ready?.id ?? ''}`)
  await secretary.getByRole('button', { name: '开始施行' }).click()
  await secretary.getByRole('form', { name: '开始施行' }).getByRole('button', { name: '开始施行' }).click()
  await expect(secretary.getByText('施行中').first()).toBeVisible()

  await resident.reload()
  await expect(resident.getByRole('region', { name: '施行中' }).getByText('门岗改为全天值守，其余照方案。')).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])
})

test('金辉华府 and the others on the board: every figure opens to its matters, and terms of committees are listed', async ({ browser }) => {
  const officer = await pageOf(browser, 'city', { viewport: { width: 1440, height: 900 } })
  await officer.goto('/console/property')
  await officer.getByRole('link', { name: '物业计分' }).click()
  const solved = officer.getByRole('button', { name: /有方案的小区物业诉求已解决/ })
  await expect(solved).toContainText(/[1-9]\d*/)
  const n = Number((await solved.locator('b').textContent()) ?? '0')
  await solved.click()
  const matters = officer.getByRole('region', { name: '有方案的小区物业诉求已解决' })
  await expect(matters.getByRole('row').nth(1)).toBeVisible()
  for (const more = matters.getByRole('button', { name: '加载更多' }); await more.isVisible(); ) {
    const before = await matters.getByRole('row').count()
    await more.click()
    await expect(async () => expect(await matters.getByRole('row').count()).toBeGreaterThan(before)).toPass()
  }
  expect((await matters.getByRole('row').count()) - 1).toBe(n)
  expect(await mistakesOf(officer)).toEqual([])
  const file = officer.waitForEvent('download')
  await officer.getByRole('button', { name: '导出' }).click()
  expect((await file).suggestedFilename()).toMatch(/物业计分.*\.xlsx/)

  // Modes of management are the city's to change; a draft chooses among those of the day.
  const mode = `街道代管 ${Date.now() % 100_000}`
  await officer.goto('/console/property')
  await officer.getByRole('button', { name: '管理模式' }).click()
  const modes = officer.getByRole('region', { name: '管理模式' })
  await modes.getByRole('button', { name: '增加模式' }).click()
  await modes.getByLabel('名称').fill(mode)
  expect(await mistakesOf(officer)).toEqual([])
  await modes.getByRole('button', { name: '保存' }).click()
  await expect(modes.getByText(mode)).toBeVisible()
  await modes.getByRole('button', { name: `修改 ${mode}` }).click()
  await modes.getByLabel('最后一天').fill('2000-01-01')
  await modes.getByRole('button', { name: '保存' }).click()
  await expect(modes.getByRole('alert')).toContainText('停用日期')

  await officer.goto('/console/property/committees?standing=OVER')
  await expect(officer.getByRole('button', { name: '已届满' })).toHaveAttribute('aria-pressed', 'true')
  expect(await mistakesOf(officer)).toEqual([])

  const community = await pageOf(browser, 'community', { viewport: { width: 1440, height: 900 } })
  await community.goto('/console/property/committees')
  await community.getByRole('button', { name: '登记任期' }).click()
  const form = community.getByRole('form', { name: '登记任期' })
  await form.getByLabel('小区').selectOption({ index: 1 })
  await form.getByLabel('任期开始').fill('1990-01-01')
  await form.getByLabel('任期届满').fill('1996-01-01')
  await form.getByRole('button', { name: '登记任期' }).click()
  await expect(form.getByRole('alert')).toContainText('最长五年')
  expect(await mistakesOf(community)).toEqual([])

  const secretary = await pageOf(browser, 'secretary', PHONE)
  await secretary.goto('/property/matters')
  await expect(secretary.getByRole('heading', { name: '小区物业诉求' })).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])
  await secretary.getByRole('link', { name: '小区管理' }).click()
  await expect(secretary.getByText('这是您负责的小区')).toBeVisible()
  await expect(secretary.getByText('服务承诺').first()).toBeVisible()
  await expect(secretary.getByRole('radio', { name: '建议修改' })).toHaveCount(0)
  expect(await mistakesOf(secretary)).toEqual([])
})

test('owners’ evaluation stands on the board beside the kept clocks, and red committees are told apart', async ({ browser }) => {
  const officer = await pageOf(browser, 'city', { viewport: { width: 1440, height: 900 } })
  await officer.goto('/console/property/board')
  const year = officer.getByRole('button', { name: /住户年度评议满意率/ })
  await expect(year).toContainText(/参与率 [\d.]+% · [1-9]\d* 个小区/)
  const n = Number(/(\d+) 个小区/.exec((await year.textContent()) ?? '')?.[1])
  await year.click()
  const rows = officer.getByRole('region', { name: '住户年度评议满意率' }).getByRole('row')
  await expect(rows).toHaveCount(n + 1)
  await rows.nth(1).getByRole('link').click()
  await expect(officer.getByText(/参与率/).first()).toBeVisible()

  await officer.goto('/console/property/board')
  const red = officer.getByRole('button', { name: /红色业委会/ })
  const committees = Number((await red.locator('b').textContent()) ?? '0')
  await red.click()
  await expect(officer.getByRole('button', { name: '只看红色业委会' })).toHaveAttribute('aria-pressed', 'true')
  await expect(officer.getByRole('cell', { name: /红色业委会/ })).toHaveCount(committees)
  expect(await mistakesOf(officer)).toEqual([])
})
