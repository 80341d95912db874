import { type Page, expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

interface Shown {
  summary: { id: string; version: number; state: string; compound: string }
  course?: unknown
  reads: boolean
}

const MATTER = `卫生间的水一直往下渗 ${Date.now() % 100_000}`
const TERMS = '楼上十五日内重做防水，承担修补费用'

/** Chooses a step, reads what it means, and takes it. */
async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('form', { name: step }).getByRole('button', { name: step, exact: true }).click()
  await expect(page.getByRole('form', { name: step })).toBeHidden()
}

/** The building leader sits in the group of 冠发小区. */
async function seated(secretary: Page): Promise<void> {
  await secretary.goto('/console/mediations/groups')
  await secretary.getByRole('button', { name: /冠发小区/ }).click()
  const group = secretary.getByRole('region', { name: '小区劝和小组' })
  await expect(group.getByRole('button', { name: '加入小组' })).toBeVisible()
  await expect(group.getByRole('listitem').first()).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])
}

test('a quarrel about water from upstairs is settled in the compound, and nobody above reads what was said', async ({ browser }) => {
  test.setTimeout(180_000)
  const wide = { viewport: { width: 1440, height: 900 } }
  const resident = await pageOf(browser, 'resident')
  const secretary = await pageOf(browser, 'secretary', wide)
  const building = await pageOf(browser, 'building')
  await seated(secretary)

  await resident.goto('/mediations')
  await resident.getByRole('link', { name: '申请劝和' }).click()
  await resident.getByRole('button', { name: '提交申请' }).click()
  await expect(resident.getByRole('alert').first()).toBeVisible()
  await resident.getByRole('radio', { name: '漏水' }).check()
  await resident.getByLabel('另一方怎么称呼').fill('楼上 602 的邻居')
  await resident.getByLabel('是什么事').fill(MATTER)
  expect(await mistakesOf(resident)).toEqual([])
  await resident.getByRole('button', { name: '提交申请' }).click()
  await expect(resident.getByText('待双方同意').first()).toBeVisible()
  const id = resident.url().split('/').pop() ?? ''
  await resident.getByRole('button', { name: '打开查看' }).click()
  await expect(resident.getByText(MATTER)).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  await secretary.goto(`/console/mediations/${id}`)
  await expect(secretary.getByText('内容只有双方、调解员和指定调解员的人能看。')).toBeVisible()
  await secretary.getByRole('button', { name: '指定调解员', exact: true }).click()
  const naming = secretary.getByRole('form', { name: '指定调解员' })
  const me = await ask<{ account: { name: string } }>(building, 'GET', '/session')
  await naming.getByLabel('调解员').selectOption({ label: me.account.name })
  await naming.getByRole('button', { name: '指定调解员' }).click()
  await expect(naming).toBeHidden()
  await secretary.getByRole('button', { name: '打开查看' }).click()
  await expect(secretary.getByText('楼上 602 的邻居')).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  await building.goto('/mediations')
  await building.locator(`a[href$="${id}"]`).click()
  await take(building, '声明与双方无关')
  await secretary.reload()
  await take(secretary, '登记另一方的纸质同意')
  await expect(secretary.getByText('调解中').first()).toBeVisible()

  await building.reload()
  await building.getByRole('button', { name: '记一次调解会' }).click()
  await building.getByRole('form', { name: '记一次调解会' }).getByRole('button', { name: '记一次调解会' }).click()
  await expect(building.getByText('双方到场')).toBeVisible()
  await building.getByRole('button', { name: '拟定协议' }).click()
  const drafting = building.getByRole('form', { name: '拟定协议' })
  await drafting.getByLabel('约定内容').fill(TERMS)
  expect(await mistakesOf(building)).toEqual([])
  await drafting.getByRole('button', { name: '保存协议，请三方签字' }).click()
  await expect(drafting).toBeHidden()

  await resident.reload()
  await resident.getByRole('button', { name: '打开查看' }).click()
  await expect(resident.getByText(TERMS)).toBeVisible()
  await take(resident, '签字')
  await secretary.reload()
  await take(secretary, '登记另一方在纸上签字')
  await building.reload()
  await take(building, '签字')
  await expect(building.getByText('已达成协议').first()).toBeVisible()
  await resident.reload()
  expect(await mistakesOf(resident)).toEqual([])
  await take(resident, '确认已履行')
  await expect(resident.getByText('已履行').first()).toBeVisible()

  for (const above of ['community', 'street', 'city'] as const) {
    const page = await pageOf(browser, above, wide)
    const shown = await ask<Shown>(page, 'GET', `/mediations/${id}`)
    expect(shown.summary.state).toBe('FULFILLED')
    expect(shown.reads).toBe(false)
    expect(JSON.stringify(shown)).not.toContain('楼上 602')
    const refused = await page.context().request.post(`/api/v1/mediations/${id}/reading`, { headers: { 'X-XSRF-TOKEN': (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '' }, data: {} })
    expect(refused.status()).toBe(404)
    await page.context().close()
  }
  const street = await pageOf(browser, 'street', wide)
  await street.goto('/console/mediations')
  await street.getByRole('button', { name: /小区内调成 / }).click()
  await expect(street.getByRole('row', { name: /冠发小区.*已履行/ }).first()).toBeVisible()
  expect(await mistakesOf(street)).toEqual([])
  const file = street.waitForEvent('download')
  await street.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toContain('劝和')
  await street.goto(`/console/mediations/${id}`)
  await expect(street.getByText('内容只有双方、调解员和指定调解员的人能看。')).toBeVisible()
  await expect(street.getByText(TERMS)).toHaveCount(0)
  expect(await mistakesOf(street)).toEqual([])
})

test('a resident offers to sit in the group, and takes it back', async ({ browser }) => {
  const neighbour = await pageOf(browser, 'neighbour')
  await neighbour.goto('/mediations/group')
  await neighbour.getByRole('button', { name: '我愿意参加劝和小组' }).click()
  await expect(neighbour.getByRole('button', { name: '收回自荐' })).toBeVisible()
  expect(await mistakesOf(neighbour)).toEqual([])
  await neighbour.getByRole('button', { name: '收回自荐' }).click()
  await expect(neighbour.getByRole('button', { name: '我愿意参加劝和小组' })).toBeVisible()
})

test('a law talk is planned at the desk, and a resident signs up on the phone', async ({ browser }) => {
  const title = `楼上漏水谁来赔 ${Date.now() % 100_000}`
  const secretary = await pageOf(browser, 'secretary', { viewport: { width: 1440, height: 900 } })
  await secretary.goto('/console/law-talks')
  await secretary.getByRole('button', { name: '安排讲座' }).click()
  const form = secretary.getByRole('form', { name: '安排讲座' })
  await form.getByRole('button', { name: '安排讲座' }).click()
  await expect(form.getByRole('alert').first()).toBeVisible()
  await form.getByLabel('面向').selectOption({ label: '冠发小区' })
  await form.getByLabel('题目').fill(title)
  await form.getByLabel('主讲').fill('法律援助中心')
  await form.getByLabel('地点').fill('小区党群服务站')
  await form.getByLabel('时间').fill(`${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T19:30`)
  await form.getByRole('button', { name: '安排讲座' }).click()
  await expect(secretary.getByRole('row', { name: new RegExp(title) })).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  const resident = await pageOf(browser, 'resident')
  await resident.goto('/law-talks')
  const card = resident.getByRole('article', { name: title })
  await card.getByRole('button', { name: '我要参加' }).click()
  await expect(card.getByRole('button', { name: '不去了' })).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  await secretary.reload()
  await secretary.getByRole('button', { name: `取消讲座：${title}` }).click()
  await secretary.getByLabel('为什么取消').fill('主讲人临时有庭审')
  await secretary.getByRole('button', { name: '取消讲座', exact: true }).click()
  await expect(secretary.getByRole('row', { name: new RegExp(`${title}.*已取消`) })).toBeVisible()
  await resident.reload()
  await expect(card.getByText('主讲人临时有庭审')).toBeVisible()
})

test('a grid leader proposes mediation from a request, and it becomes a request in the end', async ({ browser }) => {
  test.setTimeout(180_000)
  const wide = { viewport: { width: 1440, height: 900 } }
  const resident = await pageOf(browser, 'resident')
  const home = await ask<{ building: { id: string } }>(resident, 'GET', '/me/home')
  const request = crypto.randomUUID()
  await ask(resident, 'POST', '/requests', { id: request, text: '楼上夜里敲打，说了几次没用', place: { buildingId: home.building.id } })

  const grid = await pageOf(browser, 'grid')
  await grid.goto(`/requests/${request}`)
  await grid.getByRole('button', { name: '提议劝和' }).click()
  const form = grid.getByRole('form', { name: '申请劝和' })
  await expect(form.getByText('申请人是这件诉求的反映人')).toBeVisible()
  await form.getByRole('radio', { name: '邻里噪音' }).check()
  await form.getByLabel('另一方怎么称呼').fill('楼上 702 的邻居')
  await form.getByLabel('是什么事').fill('夜里敲打')
  expect(await mistakesOf(grid)).toEqual([])
  await form.getByRole('button', { name: '提交申请' }).click()
  await expect(grid.getByText('提议邻里劝和')).toBeVisible()
  await expect(grid.getByText('702')).toHaveCount(0)
  const card = grid.getByRole('region', { name: '邻里劝和' })
  const href = await card.getByRole('link').first().getAttribute('href')
  const id = href?.split('/').pop() ?? ''

  await resident.goto(`/mediations/${id}`)
  await take(resident, '同意调解')
  await expect(resident.getByRole('button', { name: '同意调解', exact: true })).toHaveCount(0)

  const secretary = await pageOf(browser, 'secretary', wide)
  await secretary.goto(`/console/mediations/${id}`)
  await secretary.getByRole('button', { name: '指定调解员', exact: true }).click()
  const building = await pageOf(browser, 'building')
  const me = await ask<{ account: { name: string } }>(building, 'GET', '/session')
  await secretary.getByRole('form', { name: '指定调解员' }).getByLabel('调解员').selectOption({ label: me.account.name })
  await secretary.getByRole('form', { name: '指定调解员' }).getByRole('button', { name: '指定调解员' }).click()
  await expect(secretary.getByRole('button', { name: '更换调解员' })).toBeVisible()
  await building.goto(`/mediations/${id}`)
  await take(building, '声明与双方无关')
  await secretary.reload()
  await take(secretary, '登记另一方的纸质同意')
  await expect(secretary.getByText('调解中').first()).toBeVisible()
  expect(await mistakesOf(secretary)).toEqual([])

  await building.reload()
  await building.getByRole('button', { name: '记为未调成' }).click()
  await building.getByRole('form', { name: '记为未调成' }).getByLabel('原因').fill('双方谈了三次，谈不拢')
  await building.getByRole('form', { name: '记为未调成' }).getByRole('button', { name: '记为未调成' }).click()
  await building.getByRole('button', { name: '转到别处' }).click()
  const refer = building.getByRole('form', { name: '转到别处' })
  await refer.getByLabel('转到哪里').selectOption({ label: '转为诉求' })
  await refer.getByLabel('转出说明').fill('请社区协调装隔音垫')
  expect(await mistakesOf(building)).toEqual([])
  await refer.getByRole('button', { name: '转到别处' }).click()
  await expect(building.getByText('已转出').first()).toBeVisible()

  await resident.goto(`/mediations/${id}`)
  await expect(resident.getByText(/转成的诉求 FQ-\d{4}-\d+/)).toBeVisible()
  expect(await mistakesOf(resident)).toEqual([])

  await secretary.reload()
  const filed = await ask<{ summary: { request?: string } }>(secretary, 'GET', `/mediations/${id}`)
  await grid.goto(`/requests/${filed.summary.request ?? ''}`)
  await expect(grid.getByText('小区劝和小组没有调成，转来办理')).toBeVisible()
  await expect(grid.getByText('请社区协调装隔音垫').first()).toBeVisible()
  await expect(grid.getByText('谈不拢')).toHaveCount(0)
})

test('a mediator who turns out to be a relation is replaced, and reads nothing from then on', async ({ browser }) => {
  test.setTimeout(180_000)
  const resident = await pageOf(browser, 'resident')
  await resident.goto('/mediations/new')
  await resident.getByRole('radio', { name: '停车' }).check()
  await resident.getByLabel('另一方怎么称呼').fill('同单元的邻居')
  await resident.getByLabel('是什么事').fill('固定车位常被占')
  await resident.getByRole('button', { name: '提交申请' }).click()
  await expect(resident.getByText('待双方同意').first()).toBeVisible()
  const id = resident.url().split('/').pop() ?? ''

  const secretary = await pageOf(browser, 'secretary', { viewport: { width: 1440, height: 900 } })
  const building = await pageOf(browser, 'building')
  const me = await ask<{ account: { name: string } }>(building, 'GET', '/session')
  await secretary.goto(`/console/mediations/${id}`)
  await secretary.getByRole('button', { name: '指定调解员', exact: true }).click()
  const naming = secretary.getByRole('form', { name: '指定调解员' })
  await naming.getByLabel('调解员').selectOption({ label: me.account.name })
  await naming.getByRole('button', { name: '指定调解员' }).click()
  await expect(naming).toBeHidden()
  await building.goto(`/mediations/${id}`)
  await building.getByRole('button', { name: '打开查看' }).click()
  await expect(building.getByText('固定车位常被占')).toBeVisible()

  await secretary.getByRole('button', { name: '更换调解员' }).click()
  const replacing = secretary.getByRole('form', { name: '更换调解员' })
  await replacing.getByLabel('由谁接手').selectOption({ index: 1 })
  await replacing.getByLabel('更换原因').selectOption({ label: '与一方有利害关系' })
  expect(await mistakesOf(secretary)).toEqual([])
  await replacing.getByRole('button', { name: '更换调解员' }).click()
  await expect(replacing).toBeHidden()
  await expect(secretary.getByRole('region', { name: '经过' }).getByText(me.account.name)).toHaveCount(0)

  const gone = await building.context().request.get(`/api/v1/mediations/${id}`)
  expect(gone.status()).toBe(404)
  await resident.goto('/notices')
  await expect(resident.getByText(/更换了调解员（与一方有利害关系）/).first()).toBeVisible()
})

test('the city adds a kind of mediation and closes it again', async ({ browser }) => {
  const name = `异味${Date.now() % 10_000}`
  const city = await pageOf(browser, 'city', { viewport: { width: 1440, height: 900 } })
  await city.goto('/console/mediations/kinds')
  await city.getByRole('button', { name: '增加种类' }).click()
  const form = city.getByRole('form', { name: '增加种类' })
  await form.getByLabel('名称').fill('漏水')
  await form.getByLabel('从哪天起').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByText('已经有这个种类')).toBeVisible()
  await form.getByLabel('名称').fill(name)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(city.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  expect(await mistakesOf(city)).toEqual([])

  const resident = await pageOf(browser, 'resident')
  await resident.goto('/mediations/new')
  await expect(resident.getByRole('radio', { name })).toBeVisible()
  await city.getByRole('button', { name: `停用：${name}` }).click()
  await city.getByRole('button', { name: '停用', exact: true }).click()
  await expect(city.getByRole('listitem').filter({ hasText: name }).getByText('起停用')).toBeVisible()
})
