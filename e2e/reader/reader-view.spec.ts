import type { Readability } from '@mozilla/readability'
import { expect, type Page } from 'playwright/test'
import { test } from './site'

// A reader view works on a page from outside, and its policy does not hold it back.
test.use({ bypassCSP: true })

declare global {
  interface Window {
    Readability: typeof Readability
  }
}

/** What the reader views of browsers make of a page: its title, and its words by blocks. */
async function readerView(page: Page, path: string) {
  await page.goto(path)
  await page.addScriptTag({ path: 'node_modules/@mozilla/readability/Readability.js' })
  return page.evaluate(() => {
    const found = new window.Readability(document.cloneNode(true) as Document).parse()
    const view = document.createElement('div')
    view.innerHTML = found?.content ?? ''
    const blocks = [...view.querySelectorAll('p, h2, h3, li, pre, td, figcaption, blockquote')]
    return {
      title: found?.title,
      lang: found?.lang,
      text: (view.textContent ?? '').replace(/\s+/g, ' '),
      blocks: blocks.map((block) => block.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      pictures: [...view.querySelectorAll('img')].map(({ alt }) => alt),
    }
  })
}

/** The same blocks as the page has them. */
const blocksOf = (page: Page, within = 'article > .prose') =>
  page
    .locator(within)
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        [...part.querySelectorAll('p, h2, h3, li, pre, td, figcaption, blockquote')].map(
          (block) => block.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        ),
      ),
    )

/** Words around an article that are none of its own. */
const chrome = ['Skip to the text', 'Back to the top', 'On this page', 'Older', 'Newer', 'Reply by email', 'me@example.org']

test('a reader view has every block of the first post, in order', async ({ page }) => {
  const { title, text, blocks } = await readerView(page, '/blog/from-ic-to-em-and-back-again')
  expect(title).toMatch(/^From IC to EM and back again( · |$)/)
  const written = await blocksOf(page)
  expect(blocks.filter((block) => written.includes(block))).toEqual(written)
  for (const words of chrome) expect(text, words).not.toContain(words)
})

test('a reader view keeps callouts, tables, code, pictures, notes, and what is folded away', async ({ page }) => {
  const { title, text, blocks, pictures } = await readerView(page, '/blog/writing-here')
  expect(title).toMatch(/^Writing here( · |$)/)
  const written = await blocksOf(page)
  expect(written.filter((block) => !blocks.includes(block) && !text.includes(block))).toEqual([])
  expect(pictures).toEqual(expect.arrayContaining(['Hills at dusk', 'A right triangle with the sides a, b and c']))
  for (const words of chrome) expect(text, words).not.toContain(words)
})

test('a reader view keeps all forty notes', async ({ page }) => {
  const { text } = await readerView(page, '/blog/forty-notes')
  const notes = await blocksOf(page, '[role=doc-endnotes]')
  expect(notes.length).toBeGreaterThan(40)
  expect(notes.filter((note) => !text.includes(note))).toEqual([])
})

test('a reader view knows a text that runs from right to left', async ({ page }) => {
  const { title, text } = await readerView(page, '/blog/arabic')
  expect(title).toMatch(/^رسالة إلى نفسي في المستقبل( · |$)/)
  expect((await blocksOf(page)).filter((block) => !text.includes(block))).toEqual([])
})

test('without its styles a page reads in order, from its title to the foot', async ({ page }) => {
  await page.goto('/blog/on-staying-again')
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll('style, link[rel=stylesheet]')) sheet.remove()
  })
  const text = await page.locator('body').innerText()
  const order = [
    'Skip to the text',
    'Notes to my future self',
    'Writing',
    '1 October 2026',
    'On staying, half a year on',
    'What has become of three reasons to stay',
    'On this page',
    'Half a year ago I gave three reasons',
    'It still is not.',
    '15 November 2026',
    'Now it is.',
    'This one held.',
    'Reply by email',
    'Older',
    'Back to the top',
  ]
  let at = 0
  for (const words of order) {
    const next = text.indexOf(words, at)
    expect(next, words).toBeGreaterThan(-1)
    at = next + words.length
  }
})
