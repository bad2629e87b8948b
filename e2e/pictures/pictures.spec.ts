import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import sharp from 'sharp'
import { out, test } from '../interactive/site'
import { secret } from './photographs'

test.describe.configure({ mode: 'serial' })

/** Watches a page for pictures that arrive, and for anything that moves without having been asked to. */
async function watch(page: Page) {
  const bytes = new Map<string, number>()
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'image') bytes.set(new URL(response.url()).pathname, (await response.body()).length)
  })
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return bytes
}

const pictures = (page: Page) =>
  page
    .getByRole('article')
    .getByRole('img')
    .evaluateAll((found) =>
      found.map((img) => {
        const { currentSrc, width, height, alt, complete, loading } = img as HTMLImageElement
        return { file: new URL(currentSrc || 'about:blank').pathname, width, height, alt, complete, loading }
      }),
    )

for (const [width, height, scale] of [
  [390, 844, 3],
  [768, 1024, 2],
  [1440, 900, 1],
  [1440, 900, 2],
] as const)
  test(`at ${width} px and ${scale} dots a pixel, pictures fit the text and move nothing`, async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale })
    const page = await context.newPage()
    const bytes = await watch(page)
    await page.goto(`${site.url}/blog/photographs`, { waitUntil: 'networkidle' })
    expect(bytes.size, 'pictures below wait until they are near').toBeLessThan(4)

    for (const img of await page.getByRole('article').getByRole('img').all()) {
      await img.scrollIntoViewIfNeeded()
      await expect.poll(() => img.evaluate((element) => (element as HTMLImageElement).complete)).toBe(true)
    }
    const found = await pictures(page)
    expect(found.map(({ alt }) => alt)).toEqual(['Hills in a wide frame', 'Hills in a tall frame', 'Hills, far away', 'Hills once more'])
    const column = await page.locator('.prose').evaluate((prose) => prose.clientWidth)
    for (const { file, width: shown, alt } of found) {
      // The file has the pixels that the screen shows, where the picture has them at all, and not many more.
      const pixels = Number(/\.(\d+)\.[0-9a-f]{8}\.avif$/.exec(file)?.[1])
      const needed = Math.min(shown * scale, alt === 'Hills, far away' ? 500 : 1360)
      expect(shown, alt).toBeLessThanOrEqual(column)
      expect(pixels, alt).toBeGreaterThanOrEqual(needed)
      expect(pixels, alt).toBeLessThan(Math.max(needed * 1.6, 500))
    }
    expect(found.map(({ width, height }) => Math.round((width / height) * 100))).toEqual([150, 67, 125, 150])
    expect(found.map(({ loading }) => loading)).toEqual(['auto', 'lazy', 'lazy', 'lazy'])
    // A late font may move a letter; a picture without a place of its own would move everything below it.
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.001)
    console.log(`${width} px × ${scale}: ${[...bytes].map(([name, size]) => `${name.split('/').at(-1)} ${size}`).join(', ')}`)
    await context.close()
  })

test('no published file tells who took a photograph, or where', async () => {
  const folder = join(out, 'blog/photographs')
  const files = readdirSync(folder).filter((name) => !name.endsWith('.md'))
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const bytes = readFileSync(join(folder, name))
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    expect({ name, exif, xmp, iptc, icc, orientation }).toEqual({ name })
    for (const word of [secret, 'GPS', 'Exif']) expect(bytes.includes(word), `${name} holds ${word}`).toBe(false)
  }
})

test('without the newer formats the picture itself is there', async ({ site }) => {
  const html = readFileSync(join(out, 'blog/photographs.html'), 'utf8')
  const own = [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, src = '']) => src)
  expect(own.map((src) => src.replace(/^.*\/(\w+)\.[0-9a-f]{8}\./, '$1.'))).toEqual(['wide.jpg', 'tall.jpg', 'small.jpg', 'screen.png'])
  for (const src of own) expect((await fetch(site.url + src)).status).toBe(200)
})

test('a picture is kept by browsers for good, since its name changes with it', async ({ site, request }) => {
  const name = readdirSync(join(out, 'blog/photographs')).find((file) => file.endsWith('.avif'))
  const response = await request.get(`${site.url}/blog/photographs/${name}`)
  expect(response.headers()['content-type']).toBe('image/avif')
  expect(response.headers()['cache-control']).toContain('immutable')
})
