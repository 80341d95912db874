import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { ask } from './ask'
import { type Person, pageOf } from './people'

/** Somebody who is nobody else's: what they set up stays with them. */
export interface Newcomer {
  username: string
  password: string
}

interface Grant {
  role: string
  node: string
}

async function as<T>(browser: Browser, person: Person | 'nobody', work: (page: Page) => Promise<T>): Promise<T> {
  const page = await pageOf(browser, person)
  const result = await work(page)
  await page.context().close()
  return result
}

/** Opens an account with a first password, and gives it a role where one is wanted, as the administrators do. */
export async function openAccount(browser: Browser, grant?: Grant): Promise<Newcomer> {
  const username = `new.${randomBytes(4).toString('hex')}`
  const opened = await as(browser, 'admin', (page) => ask<{ id: string; password: string }>(page, 'POST', '/accounts', { username, name: '林新来' }))
  if (grant) {
    const proposed = await as(browser, 'security', (page) => ask<{ id: string }>(page, 'POST', `/accounts/${opened.id}/grants`, { ...grant, reason: '新到岗' }))
    await as(browser, 'security2', (page) => ask(page, 'POST', `/approvals/${proposed.id}/approve`, {}))
  }
  return { username, password: opened.password }
}

/** The same, with a password of their own already. */
export async function aNewcomer(browser: Browser, grant?: Grant): Promise<Newcomer> {
  const { username, password } = await openAccount(browser, grant)
  const own = `own ${randomBytes(6).toString('hex')}`
  await as(browser, 'nobody', async (page) => {
    await page.context().request.get('/api/v1/session')
    await ask(page, 'POST', '/session', { username, password })
    await ask(page, 'PUT', '/session/password', { current: password, wanted: own })
  })
  return { username, password: own }
}

/** Name and password, on a page that asks for them. */
export async function fillIn(page: Page, { username, password }: Newcomer): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
