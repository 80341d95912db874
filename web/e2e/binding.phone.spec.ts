import { expect, test } from '@playwright/test'
import { fillIn, openAccount } from './support/accounts'
import { mistakesOf } from './support/axe'
import { sayWho, sentCode } from './support/binding'
import { pageOf } from './support/people'

const OWN = 'a password of my own'

test.setTimeout(120_000)

test('a new resident chooses a password, says who they are, proves the phone, and sees both masked from then on', async ({ browser }) => {
  const page = await pageOf(browser, 'nobody')
  const account = await openAccount(browser)
  await page.goto('/sign-in')
  await fillIn(page, account)
  const first = page.getByRole('region', { name: '修改密码' })
  await first.getByLabel('现在的密码').fill('not the one')
  await first.getByLabel('新密码', { exact: true }).fill(OWN)
  await first.getByLabel('再填一次新密码').fill(OWN)
  await first.getByRole('button', { name: '修改密码' }).click()
  await expect(first.getByRole('alert')).toContainText('密码不正确')
  expect(await mistakesOf(page)).toEqual([])
  await first.getByLabel('现在的密码').fill(account.password)
  await first.getByRole('button', { name: '修改密码' }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/binding')
  await page.getByLabel('姓名').fill('林新来')
  await page.getByLabel('身份证号码').fill('350181199001011234')
  await page.getByLabel('手机号码').fill('139')
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  expect(await mistakesOf(page)).toEqual([])

  const { number, phone } = await sayWho(page, 1990)
  await page.getByLabel('短信验证码').fill('000000')
  await page.getByRole('button', { name: '确认绑定' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('短信验证码').fill(await sentCode(browser))
  await page.getByRole('button', { name: '确认绑定' }).click()

  await expect(page.getByText('已绑定')).toBeVisible()
  await expect(page.getByText('林*', { exact: true })).toBeVisible()
  await expect(page.getByText(number)).toHaveCount(0)
  await expect(page.getByText(phone)).toHaveCount(0)
  expect(await mistakesOf(page)).toEqual([])
  await page.reload()
  await expect(page.getByText('已绑定')).toBeVisible()
})
