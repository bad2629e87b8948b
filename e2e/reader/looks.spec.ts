import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, type TestInfo } from 'playwright/test'
import sharp from 'sharp'
import { picturesOf } from './pdf'
import { test } from './site'

/** What is looked at: a page, from its top or from one of its elements on; once something is there that a script brings. */
const views: { name: string; path: string; from?: string; once?: string }[] = [
  { name: 'home', path: '/' },
  { name: 'writing', path: '/blog' },
  { name: 'post', path: '/blog/from-ic-to-em-and-back-again' },
  { name: 'notes', path: '/blog/forty-notes' },
  { name: 'callouts', path: '/blog/writing-here', from: '#callouts' },
  { name: 'code', path: '/blog/writing-here', from: '#code' },
  { name: 'follow-up', path: '/blog/on-staying-again' },
  { name: 'mentions', path: '/blog/on-staying', from: '#it-is-enough' },
  { name: 'right-to-left', path: '/blog/arabic' },
  { name: 'page', path: '/about' },
  { name: 'missing', path: '/nowhere' },
  { name: 'archive', path: '/archive' },
  { name: 'series', path: '/series/going-or-staying' },
  { name: 'part', path: '/blog/on-leaving' },
  { name: 'ways-on', path: '/blog/on-leaving', from: '.tags' },
  { name: 'related', path: '/blog/forty-notes', from: '.related' },
  { name: 'search', path: '/search?q=staying', once: 'mark' },
]

const windows = [
  { width: 1440, height: 680 },
  { width: 768, height: 640 },
  { width: 390, height: 640 },
]

const schemes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const

/** Fonts of the machine that the pictures were approved on; words and labels have the site's own. */
const approvedFonts = ['DejaVu Sans', 'DejaVu Sans Mono', 'Liberation Serif']

test.skip(process.platform !== 'linux', 'other systems draw letters otherwise')

/** Fonts of this machine that a page is set in, and the approved pictures are not. */
async function otherFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'h1, .prose p, pre > code, .lists a' })
  const used = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })))
  await session.detach()
  const names = used.flatMap(({ fonts }) => fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName))
  return [...new Set(names)].filter((name) => !approvedFonts.includes(name))
}

/** Which Chromium drew the approved pictures: another draws the edges of letters a little otherwise. */
const approvedWith = 'e2e/reader/approved/chromium.txt'

/**
 * Compares a picture with the approved one, which is kept in as few colours as show what it shows.
 *
 * @param version of the browser that drew it
 */
async function compare(picture: Buffer, name: string, version: string, { config: { updateSnapshots } }: TestInfo): Promise<void> {
  const isApproving = updateSnapshots === 'all' || updateSnapshots === 'changed'
  const major = version.replace(/\..*/s, '\n')
  if (isApproving) writeFileSync(approvedWith, major)
  const isSame = readFileSync(approvedWith, 'utf8') === major
  const kept = isApproving ? await sharp(picture).png({ palette: true, colours: 32, dither: 0, effort: 10 }).toBuffer() : picture
  expect.soft(kept).toMatchSnapshot(name, isSame ? { threshold: 0.1, maxDiffPixels: 60 } : { threshold: 0.2, maxDiffPixelRatio: 0.02 })
}

test.use({ reducedMotion: 'reduce' })

for (const { name, path, from = '', once } of views)
  test(`${name} looks as approved`, async ({ page, browser }, info) => {
    for (const { name: scheme, ...media } of schemes) {
      await page.emulateMedia(media)
      await page.goto(path)
      await expect(page.getByRole('button', { name: 'Colours' })).toBeVisible()
      if (once) await expect(page.locator(once).first()).toBeVisible()
      const others = await otherFonts(page)
      test.skip(others.length > 0, `approved with other fonts than ${others.join(', ')}`)
      for (const window of windows) {
        await page.setViewportSize(window)
        await page.evaluate(async (heading) => {
          await document.fonts.ready
          if (heading) document.querySelector(heading)?.scrollIntoView()
          else scrollTo(0, 0)
          // What was asked for is painted in the frame after the next.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        }, from)
        const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
        await compare(picture, `${name}-${window.width}-${scheme}.png`, browser.version(), info)
      }
    }
  })

for (const [name, path, number] of [
  ['paper-first', '/blog/from-ic-to-em-and-back-again', 1],
  ['paper-notes', '/blog/forty-notes', 2],
] as const)
  test(`${name} looks as approved`, async ({ page, browser }, info) => {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready)
    const picture = (await picturesOf(await page.pdf({ format: 'A4' })))[number - 1]
    if (!picture) throw new Error('there is no such page')
    await compare(picture, `${name}.png`, browser.version(), info)
  })
