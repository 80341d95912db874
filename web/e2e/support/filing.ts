import { randomBytes } from 'node:crypto'
import { type Page, expect } from '@playwright/test'

const GRID = '35.01.81.007.010.004'

/** UUIDv7, as a device would choose it. */
function freshId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + '7' + randomBytes(8).toString('hex').slice(0, 3) + '8' + randomBytes(8).toString('hex').slice(0, 15)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

async function post(page: Page, path: string, data: object, headers: Record<string, string> = {}): Promise<{ version: number }> {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.context().request.post(`/api/v1${path}`, { data, headers: { 'X-XSRF-TOKEN': token, ...headers } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { version: number }
}

interface Filed {
  id: string
  act: (page: Page, action: string, inputs?: object) => Promise<void>
}

/** Files a request without the form, where the form is not what a journey is about. */
export async function fileRequest(page: Page, text: string): Promise<Filed> {
  const id = freshId()
  const { items } = (await (await page.context().request.get('/api/v1/categories')).json()) as {
    items: { code: string; level: number; photoAfter: boolean; verification: boolean }[]
  }
  const plain = items.find(({ level, photoAfter, verification }) => level === 3 && !photoAfter && !verification)
  await post(page, '/requests', {
    id,
    text,
    category: plain?.code,
    place: { area: GRID, address: '冠发小区 3号楼前' },
    photos: [],
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
