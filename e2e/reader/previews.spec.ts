import { expect, type Page } from 'playwright/test'
import { test } from './site'

const open = (page: Page) => page.locator('.preview:popover-open')
const link = (page: Page, name: string) => page.locator('.prose').getByRole('link', { name, exact: true })

/** Takes interest invokers from the browser, which then is like one that never had them. */
async function withoutInvokers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'interestForElement')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('a { interest-delay: 9999s }')
    document.adoptedStyleSheets.push(sheet)
  })
}

for (const [how, prepare] of [
  ['by the browser', async () => {}],
  ['by the script', withoutInvokers],
] as const)
  test.describe(`previews shown ${how}`, () => {
    test.beforeEach(async ({ page }) => {
      await prepare(page)
      await page.goto('/blog/on-staying')
    })

    test('tell of the post under the pointer, stay under it, and go with it', async ({ page }) => {
      await link(page, 'On leaving').hover()
      await expect(open(page)).toContainText('On leaving')
      const box = await open(page).boundingBox()
      const width = await page.evaluate(() => document.documentElement.clientWidth)
      if (!box) throw new Error('the preview has no place')
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)

      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
      await expect.poll(() => open(page).evaluate((preview) => preview.matches(':hover'))).toBe(true)

      await link(page, 'what I wrote about waiting').hover()
      await expect(open(page)).toHaveCount(1)
      await expect(open(page)).toContainText('On waiting')
      await page.getByRole('heading', { level: 1 }).hover()
      await expect(open(page)).toHaveCount(0)
    })

    test('come with the focus, and go by Escape', async ({ page }) => {
      await link(page, 'On leaving').focus()
      await expect(open(page)).toContainText('On leaving')
      await page.keyboard.press('Escape')
      await expect(open(page)).toHaveCount(0)
      await expect(link(page, 'On leaving')).toBeFocused()
    })

    test('leave the link a link', async ({ page }) => {
      await link(page, 'On leaving').hover()
      await expect(open(page)).toBeVisible()
      await link(page, 'On leaving').click()
      await expect(page).toHaveURL('/blog/on-leaving')
    })
  })

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a preview shows, and goes by Escape', async ({ page }) => {
    await page.goto('/blog/on-waiting')
    await link(page, 'staying').hover()
    await expect(open(page)).toContainText('Three reasons to stay where one is')
    await page.keyboard.press('Escape')
    await expect(open(page)).toHaveCount(0)
  })
})

test('a preview stays in the window, however narrow that is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await page.goto('/blog/on-staying-again')
  for (const link of await page.locator('.prose [interestfor]').all()) {
    await link.hover()
    const preview = page.locator(`[id="${await link.getAttribute('interestfor')}"]`)
    await expect(preview).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
  }
})

test('what links to a post is listed below it, with the sentence it does so in', async ({ page }) => {
  await page.goto('/blog/on-waiting')
  const mentions = page.getByRole('region', { name: 'Mentioned in' })
  await expect(mentions.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'On staying', exact: true }) })).toContainText(
    'There is more on paying late in what I wrote about waiting.',
  )
  await mentions.getByRole('link', { name: 'On staying', exact: true }).click()
  await expect(page).toHaveURL('/blog/on-staying')
})

test('mentions are newest first, each in its own language', async ({ page }) => {
  await page.goto('/blog/on-staying')
  const mentions = page.getByRole('region', { name: 'Mentioned in' })
  const posts = mentions.getByRole('listitem')
  await expect(posts.getByRole('link')).toHaveText(['On waiting', 'On leaving', 'رسالة إلى نفسي في المستقبل', 'O que eu diria a mim mesmo'])
  await expect(posts.first()).toContainText('Between staying and leaving there is a third way, which most of us take most of the time.')
  await expect(posts.nth(1)).toContainText('The reasons against are in On staying; they are good ones.')
  await expect(posts.nth(2)).toHaveAttribute('lang', 'ar')
  await expect(posts.nth(3)).toHaveAttribute('lang', 'pt-BR')
})
