import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect } from 'playwright/test'
import { visit } from 'unist-util-visit'
import { jsonFeedErrors } from '../../lib/feeds/test-json-schema'
import { xmlError } from '../../lib/feeds/test-xml'
import { out, test } from './site'

interface Item {
  id: string | undefined
  title: string | undefined
  address: string | undefined
  html: string
}

/** The formats as readers know them, each with what is wrong with one, and with its items. */
const formats: Record<string, { error(text: string): unknown; items(text: string): Item[] | undefined }> = {
  'application/rss+xml': {
    error: xmlError,
    items: (text) =>
      parseRssFeed(text).items?.map(({ guid, title, link, content }) => ({
        id: guid?.value,
        title,
        address: link,
        html: content?.encoded ?? '',
      })),
  },
  'application/atom+xml': {
    error: xmlError,
    items: (text) =>
      parseAtomFeed(text).entries?.map(({ id, title, links, content }) => ({
        id,
        title: title?.value,
        address: links?.[0]?.href,
        html: content?.value ?? '',
      })),
  },
  'application/feed+json': {
    error: (text) => jsonFeedErrors(text)[0],
    items: (text) =>
      parseJsonFeed(text).items?.map(({ id, title, url, content_html = '' }) => ({ id, title, address: url, html: content_html })),
  },
}

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = []
  visit(tree, 'element', (element) => void elements.push(element))
  return elements
}

/** The feeds that a page tells feed readers of: where they are on this site, and what they are. */
const feedsOf = (page: string) =>
  elementsOf(fromHtml(readFileSync(join(out, page), 'utf8'))).flatMap(({ tagName, properties: { rel, type, href } }) =>
    tagName === 'link' && String(rel) === 'alternate' && String(type) in formats
      ? [{ path: new URL(String(href)).pathname, type: String(type) }]
      : [],
  )

/** An old address leads on at once, and tells of nothing. */
const leadsOn = (page: string) => readFileSync(join(out, page), 'utf8').includes('http-equiv="refresh"')

const pages = () => filesOf(out).filter((name) => name.endsWith('.html') && !leadsOn(name))

/** Every feed that some page tells of, once. */
const allFeeds = () => new Map(pages().flatMap((page) => feedsOf(page).map(({ path, type }) => [path, type] as const)))

const itemsIn = (path: string, type: string) => formats[type]?.items(readFileSync(join(out, decodeURI(path)), 'utf8')) ?? []

test('every page tells of the feeds, and those are all there are', () => {
  for (const page of pages())
    expect(feedsOf(page), page).toEqual(
      expect.arrayContaining([
        { path: '/feed.xml', type: 'application/rss+xml' },
        { path: '/atom.xml', type: 'application/atom+xml' },
        { path: '/feed.json', type: 'application/feed+json' },
      ]),
    )
  const published = filesOf(out).filter((name) => /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/.test(name))
  expect([...allFeeds().keys()].map((path) => decodeURI(path).slice(1)).sort()).toEqual(published.sort())
})

test('every feed is what it says it is', async ({ request }) => {
  for (const [path, type] of allFeeds()) {
    const response = await request.get(path)
    expect([response.status(), response.headers()['content-type']], path).toEqual([200, `${type}; charset=utf-8`])
    const text = await response.text()
    expect(formats[type]?.error(text), path).toBeUndefined()
    expect(formats[type]?.items(text)?.length, path).toBeGreaterThan(0)
  }
})

test('the three formats of a list hold the same', () => {
  const [rss, ...others] = [...allFeeds()].filter(([path]) => !path.slice(1).includes('/')).map(([path, type]) => itemsIn(path, type))
  expect(others).toEqual([rss, rss])
})

test('no feed holds a relative address, nor one of a picture that is not there', () => {
  for (const [path, type] of allFeeds())
    for (const { id, address, html } of itemsIn(path, type)) {
      expect([id, address]).toEqual([expect.stringMatching(/^https:\/\//), expect.stringMatching(/^https:\/\//)])
      for (const { tagName, properties } of elementsOf(fromHtml(html, { fragment: true }))) {
        for (const name of ['href', 'src', 'poster', 'cite'])
          if (properties[name] !== undefined) expect(String(properties[name]), path).toMatch(/^(?:https?:\/\/|mailto:)/)
        if (tagName === 'img' || tagName === 'video' || tagName === 'audio')
          expect(existsSync(join(out, new URL(String(properties.src)).pathname)), String(properties.src)).toBe(true)
        expect([properties.className, properties.srcSet, properties.style], path).toEqual([undefined, undefined, undefined])
      }
    }
})

test('feeds hold whole posts', () => {
  const items = new Map(itemsIn('/feed.xml', 'application/rss+xml').map((item) => [item.address?.replace(/^.*\//, ''), item]))
  const notes = items.get('forty-notes')?.html ?? ''
  const numbers = [...notes.matchAll(/<li id="fn-[^"]+">/g)]
  const page = readFileSync(join(out, 'blog/forty-notes.html'), 'utf8')
  expect(numbers).toHaveLength([...page.matchAll(/<li id="fn-/g)].length)
  expect(numbers.length).toBeGreaterThanOrEqual(40)
  expect(items.get('arabic')?.html).toMatch(/^<div lang="ar" dir="rtl">/)

  const guide = items.get('writing-here')?.html ?? ''
  for (const part of [
    '<abbr title="Individual Contributor">IC</abbr> (Individual Contributor) writes H<sub>2</sub>O',
    '<li>☑ Done</li>',
    '<td align="right">12</td>',
    '<blockquote><p><strong>In short</strong>: a few paragraphs set apart.</p></blockquote>',
    '<blockquote><p><strong>Note</strong></p><p><strong>For later</strong></p><p>Something to know.</p></blockquote>',
    '<blockquote><p><strong>Tip</strong></p><p>The same, as GitHub writes it.</p></blockquote>',
    'A thought that stands apart.  (Below its line, as long as there are footnotes.) And the text',
    '<strong>Updated <time datetime="2026-12-01">1 December 2026</time></strong>',
    '<p><strong>The long calculation</strong></p><p>It is there for those who ask for it, and on paper.</p>',
    'alt="Rows of hills at dusk, the nearest ones dark with firs" width="680" height="453">',
    '>Open the video</a><figcaption>A look along the hills, without sound</figcaption>',
    '<pre><code>/** The first option that holds. */',
    '<mfrac>',
    '>Diagram: From an idea to a decision</a>',
    'A year has 8760 hours; three, words.',
  ])
    expect(guide).toContain(part)
  expect(guide).not.toMatch(/<(?:svg|button|script|style|picture|details|input)\b/)
})

test('the page of the feeds leads to each', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Feeds' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Feeds' })).toBeVisible()
  const main = page.getByRole('main')
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json']) {
    const link = main.getByRole('link', { name: new RegExp(`^https://[^/]+${path}$`) })
    await expect(link).toHaveAttribute('href', path)
  }
  const rss = [...allFeeds()].filter(([, type]) => type === 'application/rss+xml')
  const hrefs = await main.getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  for (const [path] of rss) expect(hrefs).toContain(path)
})
