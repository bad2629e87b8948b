import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { post } from './pages'

test.beforeEach(({ page }) => page.goto(post))

test('a post tells when it was written and how long it takes', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  const header = page.getByRole('article').getByRole('banner').or(page.locator('article > header'))
  await expect(header.first()).toContainText('10 min read')
  await expect(page.locator('article time')).toHaveText('29 March 2025')
  await expect(page.locator('article time')).toHaveAttribute('datetime', '2025-03-29')
  await expect(page.locator('article')).toContainText('The risks and rewards of moving back to an IC role after being an EM')
})

test('every word the author wrote is in the page, in order, and no other', async ({ page }) => {
  const source = readFileSync('content/posts/from-ic-to-em-and-back-again.mdx', 'utf8')
  const written = source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/^(#+|\*) /gm, '')
    .replace(/\*\*|_/g, '')
  const typed = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').split(/\s+/).filter(Boolean)
  expect(typed(await page.locator('.prose').innerText())).toEqual(typed(written))
})

test('its headings stand one level down, in order, and the contents lead to each', async ({ page }) => {
  const levels = await page.locator('.prose :is(h1, h2, h3, h4)').evaluateAll((headings) => headings.map(({ tagName }) => tagName))
  expect(levels.filter((level) => level === 'H1')).toEqual([])
  expect(levels[0]).toBe('H2')
  expect(levels).toContain('H3')

  const contents = page.getByRole('navigation', { name: 'On this page' })
  const titles = await contents.getByRole('link').allInnerTexts()
  expect(titles).toEqual(await page.locator('.prose :is(h2, h3)').allInnerTexts())
  for (const [index, title] of titles.entries()) {
    await contents.getByRole('link').nth(index).click()
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeInViewport()
  }
})

test('a heading links to itself, and the keyboard reaches that link', async ({ page }) => {
  const heading = page.getByRole('heading', { name: 'Wrap-up' })
  const link = page.locator('.heading').getByRole('link', { name: 'Wrap-up' })
  await expect(link).toHaveCSS('opacity', '0')
  await heading.hover()
  await expect(link).toHaveCSS('opacity', '1')
  await page.mouse.move(0, 0)
  await link.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await expect(link).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${post}#wrap-up`)
  const box = await link.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
})

test('the keyboard goes past the top of the page first', async ({ page }) => {
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toHaveCSS('clip-path', 'none')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true)
})

test('on a wide page the contents stand open, without a control that does nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await expect(contents.getByRole('link').first()).toBeVisible()
  await expect(contents.locator('summary')).toBeHidden()
  await page.evaluate(() => scrollTo(0, 3000))
  await expect(contents.getByRole('link').first()).toBeInViewport()
})

test('the contents mark the section that is being read, to the last', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  const current = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current]')
  await expect(current).toHaveCount(0)
  const titles = await links.allInnerTexts()
  const marked: string[] = []
  for (let y = 0; y < 20_000 && marked.at(-1) !== titles.at(-1); y += 40) {
    await page.evaluate((top) => scrollTo(0, top), y)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    const title = await current.allInnerTexts()
    expect(title.length).toBeLessThanOrEqual(1)
    if (title[0] && title[0] !== marked.at(-1)) marked.push(title[0])
  }
  expect(marked).toEqual(titles)

  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await still.setViewportSize({ width: 1440, height: 900 })
  await still.goto(`${page.url()}#wrap-up`)
  const last = still.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Wrap-up' })
  await expect(last).toHaveCSS('color', await still.evaluate(() => getComputedStyle(document.body).color))
  await still.context().close()
})

test('on a narrow page the contents fold away, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const first = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()
  await expect(first).toBeHidden()
  await page.getByText('On this page').click()
  await expect(first).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('on paper there is no chrome, and links show where they lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const address = await page.locator('.prose').evaluate((prose) => {
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    prose.append(link)
    return getComputedStyle(link, '::after').content
  })
  expect(address).toContain('https://example.org/')
})
