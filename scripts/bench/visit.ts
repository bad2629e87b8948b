/** What the median post costs a reader: bytes and requests, and how soon it is there on a slow phone. */
// Lighthouse's own numbers for a phone in a slow 4G network, as it sets them in a browser: 150 ms and 1.6 Mbit/s down, 750 kbit/s up
// become those of single requests there.
import { screenEmulationMetrics, throttling } from 'lighthouse/core/config/constants.js'
import type { Browser, BrowserContext, Page } from 'playwright'
import { withBrowser } from './browser'
import { whileServing } from './commands'
import { type Figure, median } from './figures'
import { medianPost } from './output'

/** Opens a page until its network is quiet, and counts what came over it: answers from the browser's cache are none. */
async function visit(context: BrowserContext, url: string): Promise<{ bytes: number; requests: number }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const sizes: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (encodedDataLength) sizes.push(encodedDataLength)
  })
  await session.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length }
}

/** What has happened of a type so far, as it was recorded. */
const entriesOf = (page: Page, type: string) =>
  page.evaluate((type) => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type, buffered: true })
    return observer.takeRecords().map((entry): Record<string, number> & { name: string } => entry.toJSON())
  }, type)

type Entries = Awaited<ReturnType<typeof entriesOf>>

/** Cumulative layout shift: that of the worst burst, with less than a second between two shifts and five seconds at most. */
function worstShift(shifts: Entries): number {
  let [began, last, sum, worst] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const { startTime = 0, value = 0 } of shifts.filter(({ hadRecentInput }) => !hadRecentInput)) {
    if (startTime - last > 1000 || startTime - began > 5000) [began, sum] = [startTime, 0]
    last = startTime
    sum += value
    worst = Math.max(worst, sum)
  }
  return worst
}

/** Opens a page on a slow phone that has nothing of it yet. */
async function visitSlowly(browser: Browser, url: string) {
  const { width, height, deviceScaleFactor, mobile } = screenEmulationMetrics.mobile
  const { requestLatencyMs, downloadThroughputKbps, uploadThroughputKbps, cpuSlowdownMultiplier } = throttling.mobileSlow4G
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor, isMobile: mobile, hasTouch: mobile })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: requestLatencyMs,
    downloadThroughput: (downloadThroughputKbps * 1024) / 8,
    uploadThroughput: (uploadThroughputKbps * 1024) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdownMultiplier })
  await page.goto(url, { waitUntil: 'networkidle' })
  const fcp = (await entriesOf(page, 'paint')).find(({ name }) => name === 'first-contentful-paint')?.startTime
  const lcp = (await entriesOf(page, 'largest-contentful-paint')).at(-1)?.startTime
  if (fcp === undefined || lcp === undefined) throw new Error(`${url} painted nothing`)
  const tasks = await entriesOf(page, 'longtask')
  const tbt = tasks.reduce(
    (sum, { startTime = 0, duration = 0 }) => sum + Math.max(0, startTime + duration - Math.max(startTime + 50, fcp)),
    0,
  )
  const cls = worstShift(await entriesOf(page, 'layout-shift'))
  await context.close()
  return { fcp, lcp, tbt, cls }
}

export function measureVisits(): Promise<Figure[]> {
  return whileServing('start', (site) =>
    withBrowser(async (browser) => {
      const url = site + medianPost().address
      const context = await browser.newContext()
      const first = await visit(context, url)
      const second = await visit(context, url)
      await context.close()
      const slow = [await visitSlowly(browser, url), await visitSlowly(browser, url), await visitSlowly(browser, url)]
      const middle = (of: 'fcp' | 'lcp' | 'tbt' | 'cls') => median(slow.map((times) => times[of]))
      return [
        { name: 'first visit', value: first.bytes, unit: 'bytes', meaning: 'all that the median post loads, with headers' },
        { name: 'first visit asks', value: first.requests, unit: '', meaning: 'requests of that' },
        { name: 'second visit', value: second.bytes, unit: 'bytes', meaning: 'the same post again, with what the browser kept' },
        { name: 'second visit asks', value: second.requests, unit: '', meaning: 'requests of that which went over the network' },
        {
          name: 'FCP',
          value: middle('fcp'),
          unit: 'ms',
          meaning: 'median of three: first paint of the median post on a phone, Lighthouse’s slow 4G, CPU four times slower',
        },
        { name: 'LCP', value: middle('lcp'), unit: 'ms', meaning: 'the same: its largest part is painted' },
        { name: 'TBT', value: middle('tbt'), unit: 'ms', meaning: 'the same: how long tasks after the first paint went beyond 50 ms' },
        { name: 'CLS', value: middle('cls'), unit: '', meaning: 'the same: how far things moved, by the score of that name' },
      ]
    }),
  )
}
