import lighthouse from 'lighthouse'
import { chromium, expect, test } from 'playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/chromium'
import { pages } from '../site/pages'

const port = 4340
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const perfect = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 }

async function scoresOf(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories })
  return Object.fromEntries(Object.entries(result?.lhr.categories ?? {}).map(([name, { score }]) => [name, (score ?? 0) * 100]))
}

for (const path of Object.keys(pages))
  test(`on a phone, Lighthouse finds nothing to improve on ${path}`, async ({ baseURL }) => {
    test.setTimeout(180_000)
    const executablePath = findChromium()
    const browser = await chromium.launch({
      args: [...chromiumArgs, `--remote-debugging-port=${port}`],
      ...(executablePath && { executablePath }),
    })
    const url = new URL(path, baseURL).href
    // A busy machine makes a page look slow, and never quick: the best of three is nearest to the page itself.
    let scores = await scoresOf(url)
    for (let again = 0; again < 2 && scores.performance !== 100; again++) {
      const { performance = 0, ...others } = await scoresOf(url)
      scores = { ...others, performance: Math.max(scores.performance ?? 0, performance) }
    }
    await browser.close()
    console.log(path, scores)
    expect(scores).toEqual(perfect)
  })
