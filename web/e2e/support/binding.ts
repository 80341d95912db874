import { type Browser, type Page, expect } from '@playwright/test'
import { ask } from './ask'
import { aCitizenNumber, aPhone } from './citizens'
import { pageOf } from './people'

/** The code that was sent last, as the system administrator sees it in the outbox of the demo. */
export async function sentCode(browser: Browser): Promise<string> {
  const admin = await pageOf(browser, 'admin')
  const { items } = await ask<{ items: { text: string }[] }>(admin, 'GET', '/outbox?limit=1')
  await admin.context().close()
  return /\d{6}/.exec(items[0]?.text ?? '')?.[0] ?? ''
}

/** Says who they are and which phone is theirs, and waits for the code. */
export async function sayWho(page: Page, yearOfBirth: number): Promise<{ number: string; phone: string }> {
  const [number, phone] = [aCitizenNumber(yearOfBirth), aPhone()]
  await page.goto('/binding')
  await page.getByLabel('姓名').fill('林新来')
  await page.getByLabel('身份证号码').fill(number)
  await page.getByLabel('手机号码').fill(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByText(`验证码已发到 ${phone}`)).toBeVisible()
  return { number, phone }
}

/** Binds whoever is signed in on this page. */
export async function bind(browser: Browser, page: Page, yearOfBirth: number): Promise<void> {
  await sayWho(page, yearOfBirth)
  await page.getByLabel('短信验证码').fill(await sentCode(browser))
  await page.getByRole('button', { name: '确认绑定' }).click()
  await expect(page.getByText('已绑定')).toBeVisible()
}
