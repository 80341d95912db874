import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test'

export const PASSWORD = 'linjuli-demo'

/** The sample city's people. */
export type Person = 'resident' | 'neighbour' | 'grid' | 'othergrid' | 'building' | 'secretary' | 'member' | 'community' | 'street' | 'city' | 'unit' | 'property' | 'admin' | 'security' | 'security2' | 'audit'

async function token(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies()
  return cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
}

/** A page of its own for a person who is signed in already. */
export async function pageOf(browser: Browser, person: Person | 'nobody', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  if (person === 'nobody') return page
  await context.request.get('/api/v1/session')
  const answer = await context.request.post('/api/v1/session', {
    data: { username: person, password: PASSWORD },
    headers: { 'X-XSRF-TOKEN': await token(context) },
  })
  expect(answer.status(), `${person} signs in`).toBe(201)
  return page
}
