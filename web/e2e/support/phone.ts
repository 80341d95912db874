import { deflateSync } from 'node:zlib'
import { type Locator, type Page, expect } from '@playwright/test'

/** A small picture that a browser can really decode. */
export function aPicture(): { name: string; mimeType: string; buffer: Buffer } {
  const side = 64
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, 0x99)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const buffer = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
  return { name: 'lamp.png', mimeType: 'image/png', buffer }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}

export async function addPicture(within: Page | Locator, page: Page): Promise<void> {
  await within.locator('input[type=file]').setInputFiles(aPicture())
  await expect(page.getByRole('img', { name: '第 1 张照片' })).toBeVisible()
}

/** Chooses a building by its name, as the picker offers it. */
export async function chooseBuilding(page: Page, name: string, building: RegExp): Promise<void> {
  await page.getByRole('button', { name: '选楼栋' }).click()
  const sheet = page.getByRole('dialog', { name: '选楼栋' })
  await sheet.getByLabel('小区或楼栋的名字').fill(name)
  await sheet.getByRole('button', { name: building }).first().click()
  await expect(sheet).toBeHidden()
}

/** Chooses what it is about. */
export async function chooseCategory(page: Page, name: RegExp): Promise<void> {
  const field = page.getByLabel('类别', { exact: true })
  const code = await field.locator('option', { hasText: name }).first().getAttribute('value')
  await field.selectOption(code ?? '')
}

/** Opens an action's sheet. */
export async function begin(page: Page, action: string): Promise<Locator> {
  await page.getByRole('button', { name: action, exact: true }).click()
  return page.getByRole('dialog', { name: action })
}

export async function act(page: Page, action: string): Promise<void> {
  const sheet = await begin(page, action)
  await sheet.getByRole('button', { name: `确定${action}` }).click()
  await expect(sheet).toBeHidden()
}
