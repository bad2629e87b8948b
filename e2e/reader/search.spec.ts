import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { searchIndex, writeIndex } from '../../adapter/index-search'
import { publishParts } from '../../scripts/publish-search'
import { test as base } from './site'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Tests in which a page must not say anything to its console. */
const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await use(undefined)
      expect(said).toEqual([])
    },
    { auto: true },
  ],
})

const post = '/blog/from-ic-to-em-and-back-again'

/** Addresses of what the page asks for that belongs to the search. */
function watchRequests(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/search|^\/pagefind/.test(pathname)) requests.push(pathname.replace(/_[0-9a-f]{7,}\./, '_*.'))
  })
  return requests
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
const results = (page: Page) => page.locator('site-search ol > li')
const status = (page: Page) => page.getByRole('status')

/** Opens the dialog over a page, and waits until it is there. */
async function openDialog(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await expect(field(page)).toBeFocused()
}

test('a word in the middle of the first post is found with its section, and the way there is short', async ({ page }) => {
  await page.goto('/search')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('fledgling')
  await expect(status(page)).toHaveText('1 result')
  const result = results(page).first()
  await expect(result.getByRole('heading', { level: 2 })).toHaveText('From IC to EM and back again')
  await expect(result).toContainText('29 March 2025')
  const section = result.getByRole('link', { name: 'Risk 2. – Potential to be made redundant by working on a fledgling product' })
  await expect(section.locator('mark')).toHaveText('fledgling')
  await section.click()
  await expect(page).toHaveURL(`${post}#risk-2-potential-to-be-made-redundant-by-working-on-a-fledgling-product`)
  await page.goBack()
  await expect(status(page)).toHaveText('1 result')
})

test('nothing of it is loaded before a reader is about to search', async ({ page }) => {
  const requests = watchRequests(page)
  await page.goto(post, { waitUntil: 'networkidle' })
  expect(requests).toEqual([])
  await page.getByRole('link', { name: 'Search' }).focus()
  await expect.poll(() => requests).toEqual(['/search.js'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect.poll(() => requests.length).toBeGreaterThan(4)
  await page.keyboard.type('manager')
  await expect(status(page)).toHaveText(/\d+ results?/)
  const kinds = new Set(requests.map((path) => path.replace(/^\/pagefind\/(\w+)\/.*/, '/pagefind/$1/')))
  expect([...kinds].sort()).toEqual([
    '/pagefind/filter/',
    '/pagefind/fragment/',
    '/pagefind/index/',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.en_*.pf_meta',
    '/pagefind/pagefind.js',
    '/pagefind/wasm.en.pagefind',
    '/search-worker.js',
    '/search.js',
  ])
})

for (const key of ['/', 'Control+k', 'Meta+k'])
  test(`${key} opens it over any page, and Escape leads back`, async ({ page }) => {
    await page.goto(post)
    const link = page.getByRole('link', { name: 'About' })
    await link.focus()
    await openDialog(page, key)
    await page.keyboard.type('notes/k')
    await expect(field(page)).toHaveValue('notes/k')
    await page.keyboard.press('Escape')
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(link).toBeFocused()
    expect(page.url()).toMatch(new RegExp(`${post}$`))
    await openDialog(page, key)
  })

test('the keyboard goes from the field through what was found, and back', async ({ page }) => {
  await page.goto('/blog/very-short')
  await openDialog(page, '/')
  await page.keyboard.type('notes')
  await expect(results(page).first()).toBeVisible()
  const links = results(page).getByRole('link')
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const address = await links.first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address ?? '')
})

test('the arrow keys are left alone while a word is written, or with another key', async ({ page }) => {
  await page.goto('/search?q=notes')
  await expect(results(page).first()).toBeVisible()
  await field(page).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(field(page)).toBeFocused()
  await field(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true })
  await expect(field(page)).toBeFocused()
})

test('Caps Lock does not keep Ctrl-K from opening it, and Shift makes it another key', async ({ page }) => {
  await page.goto('/blog')
  const isLeftAlone = await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'K', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true })),
  )
  expect(isLeftAlone).toBe(true)
  await openDialog(page, 'Control+K')
})

test('a selection that is drawn out of the dialog leaves it open, a click beside it does not', async ({ page }) => {
  await page.goto('/blog')
  await openDialog(page, '/')
  await page.keyboard.type('notes')
  const { x, y } = (await field(page).boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 60, y + 20)
  await page.mouse.down()
  await page.mouse.move(10, y + 20)
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.mouse.click(10, y + 20)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('Enter in the dialog leads to the page of results, which can be shared', async ({ page }) => {
  await page.goto('/blog')
  await openDialog(page, '/')
  await page.keyboard.type('forty notes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=forty+notes')
  await expect(status(page)).toHaveText(/\d+ results/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a section of the page that is being read is gone to at once', async ({ page }) => {
  await page.goto('/blog/forty-notes')
  await openDialog(page, '/')
  await page.keyboard.type('few again')
  await results(page).getByRole('link', { name: 'Where they are few again' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Where they are few again' })).toBeInViewport()
})

test('the address keeps the query, by the step', async ({ page }) => {
  await page.goto('/search?q=the')
  await expect(field(page)).toHaveValue('the')
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2025')
  await expect(page).toHaveURL('/search?q=the&year=2025')
  await expect(status(page)).toHaveText('1 result')
  await field(page).fill('  manager ')
  await expect(page).toHaveURL('/search?q=manager&year=2025')
  await page.goBack()
  await expect(field(page)).toHaveValue('the')
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveValue('')
  await expect(status(page)).toHaveText(/\d\d results/)
  await page.goForward()
  await expect(field(page)).toHaveValue('manager')
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveValue('2025')
  await page.reload()
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText(['From IC to EM and back again'])
})

test('what was found can be narrowed by tag and year', async ({ page }) => {
  await page.goto('/search?q=the')
  const tag = page.getByRole('combobox', { name: 'Tag' })
  const year = page.getByRole('combobox', { name: 'Year' })
  await expect(year).toBeVisible()
  const options = await tag.getByRole('option').allTextContents()
  expect(options[0]).toBe('Any')
  expect(options.length).toBeGreaterThan(2)
  await year.selectOption('2025')
  await expect(status(page)).toHaveText('1 result')
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText(['From IC to EM and back again'])
})

test('more results come when they are asked for', async ({ page }) => {
  await page.goto('/search?q=the')
  await expect(results(page)).toHaveCount(5)
  await page.getByRole('button', { name: 'More results' }).click()
  await expect(results(page)).not.toHaveCount(5)
  await expect(results(page).nth(5).getByRole('link').first()).toBeFocused()
})

test('more results come once, however often they are asked for, and stay where the reader goes within the page', async ({ page }) => {
  await page.goto('/search?q=the')
  await expect(results(page)).toHaveCount(5)
  // Twice before the first answer is there: a double click may end on what has come by then.
  await page.getByRole('button', { name: 'More results' }).evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(results(page)).not.toHaveCount(5)
  const links = results(page).getByRole('heading', { level: 2 }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(addresses).size).toBe(addresses.length)
  await page.getByRole('link', { name: 'Back to the top' }).click()
  await expect(page).toHaveURL('/search?q=the#top')
  await field(page).press('End')
  await expect(results(page)).toHaveCount(addresses.length)
})

test('what a search can be narrowed to is told anew when the words are gone', async ({ page }) => {
  await page.goto('/search?q=fledgling')
  const year = page.getByRole('combobox', { name: 'Year' })
  await expect(status(page)).toHaveText('1 result')
  await field(page).fill('')
  await expect(year.getByRole('option', { name: '2026' })).toBeAttached()
})

test('where nothing is found, the archive is offered', async ({ page }) => {
  await page.goto('/search?q=xylophonic')
  await expect(status(page)).toHaveText('No results for “xylophonic”.')
  await expect(page.locator('site-search').getByRole('link', { name: 'archive' }).first()).toHaveAttribute('href', '/archive')
  await expect(results(page)).toHaveCount(0)
  await page.evaluate(() => history.pushState(null, '', '/search'))
  await page.goBack()
  await expect(status(page)).toHaveText('No results for “xylophonic”.')
  await page.goForward()
  await expect(status(page)).toHaveText('')
})

for (const [words, title] of [
  ['東京都', '東京の手帳'],
  ['覚え書き', '東京の手帳'],
  ['رسالة', 'رسالة إلى نفسي في المستقبل'],
] as const)
  test(`${words} is found on a site in English, and told in its language`, async ({ page }) => {
    await page.goto('/search')
    await field(page).fill(words)
    const link = results(page).getByRole('heading', { level: 2 }).getByRole('link', { name: title })
    await expect(link).toHaveAttribute('lang', /ja|ar/)
    await expect(results(page).locator('mark').filter({ hasText: words }).first()).toBeVisible()
  })

test('only the last question is answered', async ({ page }) => {
  await page.goto('/search')
  await field(page).pressSequentially('the notes are forty', { delay: 5 })
  await expect(page).toHaveURL('/search?q=the+notes+are+forty')
  await field(page).fill('fledgling')
  await expect(status(page)).toHaveText('1 result')
  await field(page).fill('')
  await expect(results(page)).toHaveCount(0)
  await expect(page.locator('site-search').getByRole('link', { name: 'archive' }).first()).toBeVisible()
})

/** Runs all rules of axe on what is open. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8')) // a script in the page would not run under its policy
  return page.evaluate(async () => {
    const rules = Object.fromEntries(
      window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !/focus-order-semantics|color-contrast-enhanced/.test(ruleId) }]),
    )
    const { violations } = await window.axe.run(document, { rules })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')} ${failureSummary}`),
    )
  })
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const forcedColors of ['none', 'active'] as const)
    test(`axe finds nothing in the dialog and the results, ${colorScheme}, forced colours ${forcedColors}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/search?q=the')
      await expect(results(page).first()).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
      await page.goto('/about')
      await openDialog(page, '/')
      expect(await faultsOf(page)).toEqual([])
      await page.keyboard.type('the')
      await expect(results(page).first()).toBeVisible()
      expect(await faultsOf(page)).toEqual([])
    })

test('it fits into a small window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await page.goto('/search?q=the')
  await expect(results(page).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.goto('/blog/wide')
  await openDialog(page, '/')
  await page.keyboard.type('the')
  await expect(results(page).first()).toBeVisible()
  const dialog = page.getByRole('dialog')
  expect(await dialog.evaluate((element) => [element.scrollWidth, element.clientWidth])).toEqual([320, 320])
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page of the search offers the archive and the newest posts', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
    await expect(page.getByRole('textbox').or(page.getByRole('searchbox'))).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('link', { name: 'archive' })).toHaveAttribute('href', '/archive')
    await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0)
  })
})

/** What a page says when it cannot search, and where that leads. */
async function expectUnreachable(page: Page): Promise<void> {
  await expect(status(page)).toHaveText('The search cannot be reached just now.')
  await expect(page.locator('site-search').getByRole('link', { name: 'archive' }).first()).toBeVisible()
}

/** A site that has so many posts that its search index is in parts: of some pages here, one in each. */
const divided = base.extend<{ folder: string }>({
  folder: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'search-'))
    const parts: string[] = []
    for (const day of ['2026-03-03', '2025-02-02', '2024-01-01']) {
      const part = join(folder, day)
      const html = `<article><h1>Of ${day}</h1><time class="dt-published" datetime="${day}">${day}</time><div class="e-content"><p>A harbour.</p></div></article>`
      writeIndex(await searchIndex([{ address: `/blog/${day}`, html }], { language: 'en' }), part)
      parts.push(part)
    }
    publishParts(parts, join(folder, 'pagefind'))
    await page.route('**/pagefind/**', (route) => route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
})

divided('an index in parts is searched as one', async ({ page, folder }) => {
  expect(existsSync(join(folder, 'pagefind/part-2/wasm.en.pagefind'))).toBe(false)
  await page.goto('/search?q=harbour')
  await expect(status(page)).toHaveText('3 results')
  await page.goto('/search?q=harbour&year=2024')
  await expect(status(page)).toHaveText('1 result')
  await expect(results(page).getByRole('link', { name: 'Of 2024-01-01' })).toBeVisible()
})

for (const part of ['part-2/pagefind-entry.json', 'part-1/index', 'pagefind/wasm'])
  divided(`nobody is told of some results when ${part} cannot be loaded; once it can, all are found`, async ({ page, folder }) => {
    expect(existsSync(folder)).toBe(true)
    await page.route(new RegExp(part), (route) => route.abort())
    await page.goto('/search?q=harbour')
    await expectUnreachable(page)
    await page.unroute(new RegExp(part))
    await field(page).fill('harbours')
    await expect(status(page)).toHaveText('3 results')
  })

base('when the index is gone, it is told in a sentence, and the archive is offered', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }))
  await page.goto('/search?q=notes')
  await expect(status(page)).toHaveText('The search cannot be reached just now.')
  await expect(page.locator('site-search').getByRole('link', { name: 'archive' }).first()).toBeVisible()
})

for (const part of ['pagefind-entry.json', 'wasm', 'pf_meta', 'pf_index', 'pf_filter', 'pf_fragment', 'search-worker.js'])
  base(`nobody is told that there is nothing when ${part} cannot be loaded; once it can, all is found`, async ({ page, context }) => {
    const address = new RegExp(part.replace('.', '\\.'))
    await context.route(address, (route) => route.abort())
    await page.goto('/search?q=fledgling&year=2025')
    await expectUnreachable(page)
    await context.unroute(address)
    await field(page).fill('manager')
    await expect(status(page)).toHaveText('1 result')
  })

base('more results that cannot be loaded are told of, and asked for again', async ({ page, context }) => {
  await page.goto('/search?q=the')
  await expect(results(page)).toHaveCount(5)
  const more = page.getByRole('button', { name: 'More results' })
  await context.route(/pf_fragment/, (route) => route.abort())
  await more.click()
  await expectUnreachable(page)
  await context.unroute(/pf_fragment/)
  await more.click()
  await expect(results(page)).not.toHaveCount(5)
  await expect(status(page)).toHaveText(/\d+ results/)
  await expect(page.getByText('Everything written here')).toBeHidden()
})
