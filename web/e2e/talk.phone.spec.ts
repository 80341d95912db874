import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

interface Row {
  id: string
  version: number
  state: string
}

interface Room {
  meeting: Row
  code: string
  counted: number
}

const COMPOUND = '冠发小区'

/** The session of the compound that is held today, or went on today. */
async function today(secretary: Page): Promise<string> {
  const { items } = await ask<{ items: (Row & { tier: string })[] }>(secretary, 'GET', '/meetings?tier=COMPOUND&limit=1')
  return items[0]?.id ?? ''
}

test('every week the talk point opens: residents see when, say that they are there, and read what was decided', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const secretary = await pageOf(browser, 'secretary')
  const session = await today(secretary)
  const { meeting, code } = await ask<Room>(secretary, 'GET', `/meetings/${session}`)

  await resident.goto('/')
  await resident.getByRole('link', { name: '说事', exact: true }).click()
  await expect(resident.getByRole('heading', { name: '说事', level: 1 })).toBeVisible()
  await expect(resident.getByText('每星期二 19:30')).toBeVisible()
  const reminder = resident.getByRole('button', { name: '提醒我', exact: true })
  if (await reminder.isVisible()) await reminder.click()
  await expect(resident.getByRole('button', { name: '不再提醒' })).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])
  if (meeting.state === 'PLANNED') {
    const download = resident.waitForEvent('download')
    await resident.getByRole('button', { name: '加到手机日历' }).click()
    expect((await download).suggestedFilename()).toMatch(/冠发小区说事会-.*\.ics/)
  }

  await resident.goto(`/talk/${session}?code=${code}`)
  const here = resident.getByRole('button', { name: '我在会场' })
  await expect(here.or(resident.getByText('已签到'))).toBeVisible()
  if (await here.isVisible()) await here.click()
  await expect(resident.getByText('已签到，您算一位到会居民')).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  await secretary.goto('/meetings')
  await secretary.getByRole('link', { name: new RegExp(`${COMPOUND}说事会`) }).first().click()
  await expect(secretary.getByRole('heading', { name: '到会居民' })).toBeVisible()
  if (meeting.state === 'PLANNED') {
    for (const seat of ['支部书记', '网格长']) await secretary.getByRole('checkbox', { name: new RegExp(seat) }).setChecked(true)
    await secretary.getByLabel('没有手机的居民').fill('6')
    await secretary.getByRole('button', { name: '记下人数' }).click()
    await secretary.getByRole('button', { name: '开会', exact: true }).click()
  }
  await expect(secretary.getByText('进行中', { exact: true }).first()).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  const title = `北门装不装栏杆 ${Date.now() % 100_000}`
  await secretary.getByLabel('增加议题').fill(title)
  await secretary.getByRole('button', { name: '列入议程' }).click()
  const line = secretary.getByRole('listitem').filter({ hasText: title })
  await line.getByRole('button', { name: /写结果/ }).click()
  await line.getByRole('button', { name: '议过了' }).click()
  await line.getByLabel('说明').fill('到会居民多数赞成，先请物业报价。')
  await line.getByRole('button', { name: '保存结果' }).click()
  await expect(line.getByText('议过了')).toBeVisible()
  await secretary.getByRole('textbox', { name: '会议记录' }).fill('议了北门栏杆一件事。')
  await secretary.getByRole('button', { name: '保存记录' }).click()
  await expect(secretary.getByText(/已保存/)).toBeVisible()

  await resident.goto(`/talk/${session}`)
  await expect(resident.getByText(title)).toBeVisible()
  await expect(resident.getByText('到会居民多数赞成，先请物业报价。').first()).toBeVisible()
})

test('moving a session is refused where residents would hear of it too late, and says what else there is', async ({ browser }) => {
  const secretary = await pageOf(browser, 'secretary')
  const { items } = await ask<{ items: Row[] }>(secretary, 'GET', '/meetings?tier=COMPOUND&outcome=AHEAD&limit=10')
  const next = items.filter(({ state }) => state === 'PLANNED').at(-1)
  await secretary.goto(`/meetings/${next?.id ?? ''}`)
  await secretary.getByRole('button', { name: '改期', exact: true }).click()
  const tomorrow = new Date(Date.now() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10)
  await secretary.getByLabel('改到哪一天').fill(tomorrow)
  await secretary.getByLabel('改期原因').fill('架空层停电检修')
  await secretary.getByRole('button', { name: '确定改期' }).click()
  await expect(secretary.getByText(/提前三天/).first()).toBeVisible()
})
