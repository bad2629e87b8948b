import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { nowhere, pages, post } from './pages'

const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length

test('a first visit to the first post stays within its budget of bytes and requests', async ({ page }) => {
  const responses: { path: string; type: string; bytes: number }[] = []
  page.on('requestfinished', async (request) => {
    const path = new URL(request.url()).pathname
    const { responseBodySize } = await request.sizes()
    responses.push({ path, type: request.resourceType(), bytes: responseBodySize })
  })
  await page.goto(post, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  await expect.poll(() => responses.length).toBeGreaterThan(3)
  const of = (type: string) => responses.filter((response) => response.type === type).reduce((sum, { bytes }) => sum + bytes, 0)
  const all = responses.reduce((sum, { bytes }) => sum + bytes, 0)

  const html = brotli('out/blog/from-ic-to-em-and-back-again.html')
  const script = brotli('out/site.js')
  console.log({
    html,
    script,
    served: { html: of('document'), script: of('script'), fonts: of('font'), all },
    requests: responses.map(({ path }) => path),
  })
  expect(html).toBeLessThanOrEqual(8_670)
  expect(script).toBeLessThanOrEqual(1_360)
  expect(html + script).toBeLessThanOrEqual(10_000)
  // Compressed while they are being sent, they are a little larger.
  expect(of('document')).toBeLessThanOrEqual(8_690)
  expect(of('script')).toBeLessThanOrEqual(1_370)
  expect(all).toBeLessThanOrEqual(80_000)
  expect(responses.length).toBeLessThanOrEqual(6)
})

for (const width of [390, 768, 1440])
  test(`nothing moves when the fonts arrive late, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [...Object.keys(pages), nowhere]) {
      let deliver = () => {}
      const held = new Promise<void>((resolve) => {
        deliver = resolve
      })
      await page.route('**/*.woff2', async (route) => {
        await held
        await route.continue()
      })
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const shift = page.evaluate(async () => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        const frames = (count: number): Promise<void> =>
          new Promise((resolve) => requestAnimationFrame(() => (count ? frames(count - 1).then(resolve) : resolve())))
        await document.fonts.ready
        await frames(5)
        return { total, loaded: [...document.fonts].filter(({ status }) => status === 'loaded').length }
      })
      deliver()
      const { total, loaded } = await shift
      expect(loaded, `${path} loads fonts`).toBeGreaterThan(0)
      expect(total, path).toBeLessThan(0.01)
      await page.unroute('**/*.woff2')
    }
  })
