import lighthouse from 'lighthouse'
import { chromium, expect, test } from 'playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/chromium'
import { pages } from './pages'

const port = 4340
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

test('Lighthouse finds nothing to improve on a phone, on any kind of page', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: [...chromiumArgs, `--remote-debugging-port=${port}`],
    ...(executablePath && { executablePath }),
  })
  const scores: Record<string, Record<string, number | null>> = {}
  for (const path of Object.keys(pages)) {
    const result = await lighthouse(new URL(path, baseURL).href, { port, logLevel: 'error', onlyCategories: categories })
    scores[path] = Object.fromEntries(Object.entries(result?.lhr.categories ?? {}).map(([name, { score }]) => [name, score && score * 100]))
  }
  await browser.close()
  console.log(scores)
  for (const [path, score] of Object.entries(scores))
    expect(score, path).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 })
})
