/** How soon the author sees what they write. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { withBrowser } from './browser'
import { whileServing } from './commands'
import { type Figure, median } from './figures'
import { editedPost } from './site'

/** From the moment a post is saved until its new words are painted in an open page, by Chromium's own frames. */
async function measureEdits(browser: Browser, site: string): Promise<number> {
  const source = readFileSync(editedPost.file, 'utf8')
  const page = await browser.newPage()
  await page.goto(site + editedPost.address, { waitUntil: 'networkidle' })
  const times: number[] = []
  for (let n = 0; n < 15; n++) {
    const words = `Edited for the ${n}th time.`
    const seen = page.waitForFunction((text) => document.body.textContent.includes(text) && Date.now(), words, { polling: 'raf' })
    const saved = Date.now()
    writeFileSync(editedPost.file, `${source}\n${words}\n`)
    times.push(Number(await (await seen).jsonValue()) - saved)
  }
  await page.close()
  return median(times.slice(5)) // the first ones warm the server up
}

export async function measureDevelopment(): Promise<Figure[]> {
  rmSync('.next', { recursive: true, force: true })
  const first = await whileServing('dev', async (site, seconds) => ({
    seconds,
    edit: await withBrowser((browser) => measureEdits(browser, site)),
  }))
  const again = await whileServing('dev', async (_, seconds) => seconds)
  return [
    { name: 'first page in dev', value: first.seconds, unit: 's', meaning: 'from npm run dev, with nothing compiled, to a post' },
    { name: 'second start of dev', value: again, unit: 's', meaning: 'the same, with what the first start left' },
    { name: 'edit to paint', value: first.edit, unit: 'ms', meaning: 'median of ten: a post saved, until the open page shows it' },
  ]
}
