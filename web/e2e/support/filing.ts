import { randomBytes } from 'node:crypto'
import { type Page, expect } from '@playwright/test'
import { aPicture } from './phone'

const GRID = '35.01.81.007.010.004'

/** UUIDv7, as a device would choose it. */
function freshId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(8).toString('hex').slice(0, 3) + '8' + randomBytes(8).toString('hex').slice(0, 15)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

async function tokenOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
}

async function post(page: Page, path: string, data: object, headers: Record<string, string> = {}): Promise<{ version: number }> {
  const token = await tokenOf(page)
  const answer = await page.context().request.post(`/api/v1${path}`, { data, headers: { 'X-XSRF-TOKEN': token, ...headers } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { version: number }
}

/** Sends a picture as a phone would, and answers its id. */
async function sendPicture(page: Page): Promise<string> {
  const id = freshId()
  const token = await tokenOf(page)
  const answer = await page.context().request.put(`/api/v1/photos/${id}`, { multipart: { file: aPicture() }, headers: { 'X-XSRF-TOKEN': token } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}

interface Filed {
  id: string
  act: (page: Page, action: string, inputs?: object) => Promise<void>
}

/** Files a request without the form, where the form is not what a journey is about. */
export async function fileRequest(page: Page, text: string, { photo = false, category }: { photo?: boolean; category?: string } = {}): Promise<Filed> {
  const id = freshId()
  const { items } = (await (await page.context().request.get('/api/v1/categories')).json()) as {
    items: { code: string; level: number; photoAfter: boolean; verification: boolean }[]
  }
  const plain = items.find(({ level, photoAfter, verification }) => level === 3 && !photoAfter && !verification)
  await post(page, '/requests', {
    id,
    text,
    category: category ?? plain?.code,
    place: { area: GRID, address: '冠发小区 3号楼前' },
    photos: photo ? [await sendPicture(page)] : [],
  })
  return {
    id,
    act: async (who, action, inputs = {}) => {
      const read = await who.context().request.get(`/api/v1/requests/${id}`)
      const { version } = (await read.json()) as { version: number }
      await post(who, `/requests/${id}/actions/${action}`, inputs, { 'If-Match': `"${version}"` })
    },
  }
}
