import { type Page, expect, test } from '@playwright/test'
import { mistakesOf } from './support/axe'
import { type Person, pageOf } from './support/people'

const pages: [Person | 'nobody', string[]][] = [
  ['nobody', ['/', '/sign-in', '/public', '/alliances', '/nowhere']],
  ['resident', ['/', '/report', '/mine', '/notices', '/me', '/devices', '/looks', '/binding', '/security', '/evaluations', '/talk', '/topics', '/topics/new', '/mediations', '/mediations/new', '/mediations/group', '/law-talks', '/property']],
  ['grid', ['/todo', '/map', '/door', '/households', '/evaluations/collect', '/meetings', '/projects', '/duties', '/fields', '/handovers', '/property/matters']],
  ['building', ['/topics/collect']],
]

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('正在加载…')).toHaveCount(0)
}

for (const mode of ['standard', 'elder'] as const) {
  for (const [person, paths] of pages) {
    test(`the phone's pages of ${person} can be used by everybody (${mode})`, async ({ browser }) => {
      test.setTimeout(20_000 * paths.length)
      const page = await pageOf(browser, person)
      await page.addInitScript(
        (elder) => localStorage.setItem('linjuli.preferences', JSON.stringify({ elder, elderSize: 22 })),
        mode === 'elder',
      )
      for (const path of paths) {
        await page.goto(path)
        await settled(page)
        expect(await mistakesOf(page), path).toEqual([])
      }
    })
  }
}

test('everything to touch is large enough', async ({ browser }) => {
  const page = await pageOf(browser, 'resident')
  for (const path of ['/', '/report', '/mine', '/me', '/talk']) {
    await page.goto(path)
    await settled(page)
    const small = await page.locator('button:visible, a:visible, select:visible, textarea:visible').evaluateAll((all) =>
      all
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => ({ box: one.getBoundingClientRect(), name: one.textContent?.trim() || one.getAttribute('aria-label') }))
        .filter(({ box }) => box.height < 43.5)
        .map(({ box, name }) => `${name} ${box.height}`),
    )
    expect(small, path).toEqual([])
  }
})

test('the city’s words are there in English too', async ({ browser }) => {
  const page = await pageOf(browser, 'resident')
  await page.goto('/me')
  await page.getByLabel('语言').selectOption('en')
  await expect(page.getByRole('heading', { name: 'Me', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Mine' }).first()).toBeVisible()
})
