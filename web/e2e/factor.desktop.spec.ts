import { createHmac } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { aNewcomer, fillIn } from './support/accounts'
import { mistakesOf } from './support/axe'
import { pageOf } from './support/people'

const STEP = 30_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function bytesOf(base32: string): Buffer {
  const bits = [...base32.replace(/\s/g, '')].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? [])
}

/** What an authenticator app shows at this time (RFC 6238). */
function codeOf(secret: string, at: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP)))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test.setTimeout(120_000)

test('codes of an app are set up once, asked for after the password, and each recovery code opens once', async ({ browser }) => {
  const officer = await aNewcomer(browser, { role: 'COMMUNITY_OFFICER', node: '35.01.81.007.010' })
  const page = await pageOf(browser, 'nobody')
  await page.goto('/console/sign-in')
  await fillIn(page, officer)
  await expect(page).not.toHaveURL(/sign-in/)

  await page.goto('/console/account')
  const panel = page.getByRole('region', { name: '二次验证' })
  await panel.getByRole('button', { name: '启用二次验证' }).click()
  const secret = (await panel.locator('code.secret').textContent()) ?? ''
  await panel.getByLabel('动态码').fill('000000')
  await panel.getByRole('button', { name: '确认启用' }).click()
  await expect(panel.getByRole('alert')).toContainText('动态码不正确')
  expect(await mistakesOf(page)).toEqual([])
  const begun = Date.now()
  await panel.getByLabel('动态码').fill(codeOf(secret, begun))
  await panel.getByRole('button', { name: '确认启用' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(10)
  const codes = await panel.getByRole('listitem').allTextContents()
  expect(await mistakesOf(page)).toEqual([])
  await panel.getByRole('button', { name: '已经抄好，继续' }).click()
  await expect(panel).toContainText('恢复码还剩 10 个')

  await page.context().clearCookies()
  await page.goto('/console/sign-in')
  await fillIn(page, officer)
  const step = page.getByRole('region', { name: '再验证一步' })
  expect(await mistakesOf(page)).toEqual([])
  await step.getByLabel('动态码或恢复码').fill(codeOf(secret, begun))
  await step.getByRole('button', { name: '验证', exact: true }).click()
  await expect(step.getByRole('alert')).toContainText('已经用过')
  // The code of the next half minute is taken already: clocks drift.
  await step.getByLabel('动态码或恢复码').fill(codeOf(secret, begun + STEP))
  await step.getByRole('button', { name: '验证', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  await page.context().clearCookies()
  await page.goto('/console/sign-in')
  await fillIn(page, officer)
  await step.getByLabel('动态码或恢复码').fill(codes[0] ?? '')
  await step.getByRole('button', { name: '验证', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto('/console/account')
  await expect(panel).toContainText('恢复码还剩 9 个')
})
