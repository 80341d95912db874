import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { fileRequest } from './support/filing'
import { pageOf } from './support/people'

interface Row {
  id: string
  version: number
  state: string
}

interface Room {
  meeting: Row
  code: string
  seats: { id: string; present: boolean }[]
  items: { id?: string; outcome?: string; request?: { id: string } }[]
}

const RAISING = { tried: '已上门查看并联系产权单位', reason: '需要街道协调资金' }
const STREET = '35.01.81.007'

/** The joint meeting of the street that is held today. */
async function today(street: Page): Promise<string> {
  const { items } = await ask<{ items: Row[] }>(street, 'GET', `/meetings?area=${STREET}&tier=STREET&limit=1`)
  return items[0]?.id ?? ''
}

/** Opens it with everybody present, unless it is open already. */
async function opened(street: Page, id: string): Promise<void> {
  const { meeting, seats } = await ask<Room>(street, 'GET', `/meetings/${id}`)
  if (meeting.state === 'OPEN') return
  for (const seat of seats.filter(({ present }) => !present)) await ask(street, 'PUT', `/meetings/${id}/seats/${seat.id}`, { present: true })
  const { meeting: now } = await ask<Room>(street, 'GET', `/meetings/${id}`)
  await ask(street, 'POST', `/meetings/${id}/actions/open`, {}, now.version)
}

test('a matter the grid can’t solve reaches the street joint meeting, gets an owner and a date, and comes back', async ({ browser }) => {
  const resident = await pageOf(browser, 'resident')
  const { id, act } = await fileRequest(resident, `整条巷子的路灯都不亮 ${Date.now() % 100_000}`)
  const grid = await pageOf(browser, 'grid')
  const community = await pageOf(browser, 'community')
  await act(grid, 'raise', RAISING)
  await act(community, 'raise', RAISING)

  const street = await pageOf(browser, 'street')
  const meeting = await today(street)
  await street.goto(`/console/requests/${id}`)
  await expect(street.getByRole('link', { name: /列入.*的议程/ })).toBeVisible()
  await street.goto(`/console/meetings/${meeting}`)
  const agenda = street.getByRole('region', { name: /议程/ })
  await expect(agenda.getByRole('link', { name: /整条巷子的路灯都不亮/ }).first()).toBeVisible()

  const room = await ask<Room>(street, 'GET', `/meetings/${meeting}`)
  const phone = await pageOf(browser, 'community')
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(`/meetings/${meeting}?code=${room.code}`)
  const own = phone.getByRole('region', { name: '到会席位' }).getByRole('listitem').filter({ hasText: '我的席位' })
  await expect(own).toBeVisible()
  const checkIn = phone.getByRole('button', { name: '签到', exact: true })
  if (await checkIn.isVisible()) await checkIn.click()
  await expect(own.getByText('到会', { exact: true })).toBeVisible()
  expect(await mistakesOf(phone)).toEqual([])

  await street.reload()
  const seats = street.getByRole('region', { name: '到会席位' })
  const absent = seats.getByRole('checkbox', { checked: false })
  await expect(seats.getByRole('checkbox').first()).toBeVisible()
  for (let left = await absent.count(); left > 0; left--) {
    await absent.first().click()
    await expect(absent).toHaveCount(left - 1)
  }
  if (room.meeting.state === 'PLANNED') await street.getByRole('button', { name: '开会', exact: true }).click()
  await expect(street.getByText('进行中', { exact: true }).first()).toBeVisible()
  expect(await mistakesOf(street)).toEqual([])

  const line = agenda.getByRole('listitem').filter({ hasText: '整条巷子的路灯都不亮' }).first()
  await line.getByRole('button', { name: /写结果/ }).click()
  await line.getByLabel('决定事项').fill('更换整条巷子的路灯')
  await line.getByRole('searchbox').fill('福百')
  await line.getByRole('radio', { name: '福百社区', exact: true }).check()
  await line.getByLabel('完成标准').fill('夜间全部亮灯')
  await expect(line.getByLabel('同时对诉求')).toHaveValue('DELEGATE')
  await line.getByRole('button', { name: '保存结果' }).click()
  await expect(line.getByText('形成决议')).toBeVisible()
  await expect(line.getByText('福百社区').first()).toBeVisible()

  await street.getByRole('textbox', { name: '会议记录' }).fill('主持人通报上周情况。水务、供电单位表态。')
  await street.getByRole('button', { name: '保存记录' }).click()
  await expect(street.getByText(/已保存/)).toBeVisible()

  await resident.goto(`/requests/${id}`)
  await expect(resident.getByText('福百社区').first()).toBeVisible()
  await act(community, 'accept')
  await act(community, 'resolve', { result: '路灯已全部更换' })
  const { state } = await ask<{ state: string }>(street, 'GET', `/requests/${id}`)
  if (state === 'VERIFYING') await act(street, 'verify', { opinion: '已到现场看过' })
  await street.goto(`/console/meetings`)
  await street.getByRole('button', { name: '决议', exact: true }).click()
  await street.getByRole('button', { name: '待确认', exact: true }).click()
  const owed = street.getByRole('listitem').filter({ hasText: '整条巷子的路灯都不亮' }).first()
  await expect(async () => {
    await street.getByRole('button', { name: '未落实', exact: true }).click()
    await street.getByRole('button', { name: '待确认', exact: true }).click()
    await expect(owed).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await owed.getByRole('button', { name: /确认落实/ }).first().click()
  await street.getByRole('button', { name: '确定确认落实' }).click()
  await expect(owed).toBeHidden()
})

test('a meeting closes when every item has an outcome, and its minutes leave as Word and PDF', async ({ browser }) => {
  const street = await pageOf(browser, 'street')
  const meeting = await today(street)
  await opened(street, meeting)
  await street.goto(`/console/meetings/${meeting}`)

  await expect(street.getByText(/还有 \d+ 项议题没有结果/)).toBeVisible()
  await expect(street.getByRole('button', { name: '闭会', exact: true })).toHaveCount(0)
  const room = await ask<Room>(street, 'GET', `/meetings/${meeting}`)
  for (const item of room.items.filter(({ outcome }) => !outcome)) {
    await ask(street, 'PUT', `/meetings/${meeting}/items/${item.id}/decision`, { outcome: 'CARRIED', note: '材料不齐，下次再议', confirms: false })
  }
  await street.reload()
  await street.getByRole('button', { name: '闭会', exact: true }).click()
  await expect(street.getByText('已闭会', { exact: true }).first()).toBeVisible()

  for (const [button, ending] of [['下载 Word', 'docx'], ['下载 PDF', 'pdf']] as const) {
    const file = street.waitForEvent('download')
    await street.getByRole('button', { name: button }).click()
    expect((await file).suggestedFilename()).toMatch(new RegExp(`联席会议记录.*\\.${ending}$`))
  }
})

test('figures of the three tiers open to their rows', async ({ browser }) => {
  const city = await pageOf(browser, 'city')
  await city.goto('/console/meetings')
  const figures = city.getByRole('region', { name: '三级会商数据' })
  await expect(figures.getByText(/应开/).first()).toBeVisible()
  expect(await mistakesOf(city)).toEqual([])

  await figures.getByRole('button', { name: '查看网格例会 未召开' }).click()
  await expect(city.getByRole('row').filter({ hasText: '未召开' }).first()).toBeVisible()
})
