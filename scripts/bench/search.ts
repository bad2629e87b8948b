/** What a search costs a reader, measured over a site that is being served. */
import type { Browser, Page } from 'playwright'
import { withBrowser } from './browser'
import { whileServing } from './commands'
import { type Figure, median } from './figures'

/** Types words into the search over a page, as a reader does, and waits for what is found. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('searchbox').pressSequentially(words, { delay: 50 })
  await page.locator('search-dialog li').first().waitFor()
}

/**
 * The bytes that a first search takes, as they are sent: scripts, index, and the words of the results that are shown. Not the fonts,
 * which a tag with an accent may need.
 *
 * @param url a page of the site
 */
async function bytesOfSearch(browser: Browser, url: string, words: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  const sizes: Promise<number>[] = []
  page.context().on('requestfinished', (request) => {
    if (request.resourceType() !== 'font') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await search(page, words)
  await page.waitForLoadState('networkidle')
  const bytes = await Promise.all(sizes)
  await page.close()
  return bytes.reduce((sum, size) => sum + size, 0)
}

/** From the last key to the results on the screen, in milliseconds: of words that were not searched before, one time for each. */
async function timesOfSearch(browser: Browser, url: string, queries: string[]): Promise<number[]> {
  const page = await browser.newPage()
  await page.goto(url)
  const field = page.getByRole('searchbox')
  const times: number[] = []
  await search(page, 'first')
  for (const words of queries) {
    await field.fill(words.slice(0, -1))
    await page
      .getByRole('status')
      .filter({ hasText: /result/ })
      .waitFor()
    // It listens before the key is pressed.
    const listening = await field.evaluateHandle((input: HTMLInputElement) => {
      const root = input.getRootNode()
      const list = root instanceof ShadowRoot ? root.querySelector('ol') : undefined
      if (!list) throw new Error('there is no list of results')
      return {
        shown: new Promise<number>((resolve) => {
          input.addEventListener('input', () => {
            const began = performance.now()
            const answer = new MutationObserver(() => {
              if (list.children.length) requestAnimationFrame(() => resolve(performance.now() - began))
            })
            answer.observe(list, { childList: true })
          })
        }),
      }
    })
    await page.keyboard.type(words.slice(-1))
    times.push(await listening.evaluate(({ shown }) => shown))
    await field.fill('')
    await page.getByRole('status').filter({ hasText: /^$/ }).waitFor({ state: 'attached' })
  }
  await page.close()
  return times
}

export async function measureSearch(): Promise<Figure[]> {
  const [bytes, times] = await whileServing('start', (url) =>
    withBrowser(async (browser) => [
      await bytesOfSearch(browser, url, 'evidence'),
      await timesOfSearch(browser, url, ['quiet', 'decision', 'company', 'trade', 'future']),
    ]),
  )
  return [
    { name: 'first search', value: bytes, unit: 'bytes', meaning: 'all that a first search loads, fonts aside' },
    {
      name: 'key to results',
      value: median(times),
      unit: 'ms',
      meaning: 'median of five searches: from the last key until the results are there',
    },
  ]
}
