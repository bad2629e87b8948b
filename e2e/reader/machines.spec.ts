import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { mf2 } from 'microformats-parser'
import { expect } from 'playwright/test'
import sharp from 'sharp'
import { visit } from 'unist-util-visit'
import { sitemapError } from '../../lib/test-sitemap-schema'
import { siteUrl } from '../../lib/urls'
import { out, test } from './site'

/** A page of the fixture site, as a program reads it. */
interface Page {
  path: string
  html: string
  all(tagName: string): Element[]
  /** Values of an attribute, of the elements in which others are as given. */
  values(tagName: string, given: Record<string, string>, attribute: string): string[]
}

const attribute = ({ properties }: Element, name: string) => [properties[name]].flat().join(' ')

function readPage(file: string): Page {
  const html = readFileSync(join(out, file), 'utf8')
  const elements: Element[] = []
  const tree: Root = fromHtml(html)
  visit(tree, 'element', (element) => void elements.push(element))
  const all = (tagName: string) => elements.filter((element) => element.tagName === tagName)
  return {
    path: `/${file.replace(/(?:^index)?\.html$/, '')}`,
    html,
    all,
    values: (tagName, given, name) =>
      all(tagName)
        .filter((element) => Object.entries(given).every(([key, value]) => attribute(element, key) === value))
        .map((element) => attribute(element, name)),
  }
}

/** Every page that has something to say: not those that lead on from an old address. */
const readPages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map(readPage)
    .filter((page) => page.values('meta', { httpEquiv: 'refresh' }, 'content').length === 0)

/** Every page with an address of its own. */
const pages = () => readPages().filter(({ path }) => path !== '/404')
const posts = () => pages().filter(({ path }) => path.startsWith('/blog/'))

const addressOf = (path: string) => new URL(path, siteUrl).href

/** The file that is published at an address of the site. */
const fileAt = (address: string) => {
  const path = decodeURIComponent(new URL(address, siteUrl).pathname)
  return [path, `${path}.html`, join(path, 'index.html')]
    .map((name) => join(out, name))
    .find((file) => existsSync(file) && !file.endsWith('/'))
}

const property = (page: Page, name: string) => page.values('meta', { property: name }, 'content')
const only = (values: string[], where: string) => {
  expect(values, where).toHaveLength(1)
  return values[0] ?? ''
}

/** What a page says in JSON-LD, by type. */
function dataOf(page: Page): Record<string, Record<string, unknown>> {
  const blocks = page.all('script').filter((element) => attribute(element, 'type') === 'application/ld+json')
  const things = blocks.flatMap((block) => JSON.parse(textOf(block))['@graph'] as Record<string, unknown>[])
  return Object.fromEntries(things.map((thing) => [String(thing['@type']), thing]))
}

test('every page has one address, which is its own, and is described', () => {
  expect(pages().length).toBeGreaterThan(20)
  for (const page of pages()) {
    const canonical = only(page.values('link', { rel: 'canonical' }, 'href'), page.path)
    expect(new URL(canonical).href).toBe(addressOf(page.path))
    expect(only(property(page, 'og:url'), page.path)).toBe(canonical)
    for (const name of ['og:title', 'og:description', 'og:site_name', 'og:locale', 'og:type', 'og:image:alt'])
      expect(only(property(page, name), `${page.path} ${name}`), name).not.toBe('')
    expect(only(page.values('meta', { name: 'description' }, 'content'), page.path)).not.toBe('')
    expect(only(page.values('meta', { name: 'twitter:card' }, 'content'), page.path)).toBe('summary_large_image')
  }
  expect(posts().flatMap((page) => property(page, 'og:type'))).toEqual(posts().map(() => 'article'))
})

test('every page, that of what is missing too, leads to the feeds; words lead to their Markdown', () => {
  for (const page of readPages()) {
    for (const [type, path] of [
      ['application/rss+xml', '/feed.xml'],
      ['application/atom+xml', '/atom.xml'],
      ['application/feed+json', '/feed.json'],
    ] as const) {
      const addresses = page.values('link', { rel: 'alternate', type }, 'href')
      expect(addresses.at(-1), page.path).toBe(addressOf(path))
      if (/^\/(tags|series)\/./.test(page.path)) expect(addresses[0]).toBe(addressOf(page.path.replace(/\/\d+$/, '') + path))
    }
    const links = page.values('link', { rel: 'alternate' }, 'href')
    for (const address of links) expect(fileAt(address), `${address} on ${page.path}`).toBeDefined()
    const isText = page.path.startsWith('/blog/') || page.path === '/about'
    expect(page.values('link', { rel: 'alternate', type: 'text/markdown' }, 'href'), page.path).toEqual(
      isText ? [addressOf(`${page.path}/index.md`)] : [],
    )
  }
})

test('every page has a card that is there, and there is no other card', async () => {
  const shown = new Set<string>()
  for (const page of pages()) {
    const file = fileAt(only(property(page, 'og:image'), page.path))
    expect(file, page.path).toBeDefined()
    shown.add(file ?? '')
  }
  for (const file of shown) {
    const bytes = readFileSync(file)
    expect(await sharp(bytes).metadata(), file).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(bytes.length, file).toBeLessThan(300_000)
  }
  const made = readdirSync(join(out, 'cards'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'))
  expect(made.map((name) => join(out, 'cards', name)).sort()).toEqual([...shown].sort())
})

test('a post says all that engines want to know, and says the same everywhere', () => {
  const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8')
  for (const page of posts()) {
    const { BlogPosting: posting = {}, BreadcrumbList: crumbs } = dataOf(page)
    const address = addressOf(page.path)
    expect(posting).toMatchObject({
      headline: only(property(page, 'og:title'), page.path),
      description: only(property(page, 'og:description'), page.path),
      url: address,
      mainEntityOfPage: address,
      datePublished: only(property(page, 'article:published_time'), page.path),
      dateModified: only(property(page, 'article:modified_time'), page.path),
      inLanguage: expect.any(String),
      author: { '@type': 'Organization', name: 'Notes to my future self', sameAs: ['https://example.social/@me'] },
    })
    expect(posting.wordCount).toBeGreaterThan(0)
    for (const image of posting.image as string[]) expect(fileAt(image), image).toBeDefined()
    expect(posting.image).toContain(only(property(page, 'og:image'), page.path))
    expect(crumbs).toBeDefined()
    expect(sitemap).toContain(`<loc>${address}</loc><lastmod>${posting.dateModified}</lastmod>`)
    const days = page.all('time').filter((time) => /dt-(?:published|updated)/.test(attribute(time, 'className')))
    expect(days.map((time) => attribute(time, 'dateTime'))).toEqual([...new Set([posting.datePublished, posting.dateModified])])
  }
})

test('lists say the way to them, and the first page what the site is', () => {
  for (const page of pages().filter(({ path }) => /^\/(tags|series|archive)\/./.test(path)))
    expect(dataOf(page), page.path).toHaveProperty('BreadcrumbList')
  const { WebSite } = dataOf(readPage('index.html'))
  expect(WebSite).toMatchObject({ url: `${siteUrl}/`, potentialAction: { target: { urlTemplate: `${siteUrl}/search?q={words}` } } })
})

test('a post is one complete h-entry', () => {
  for (const page of posts()) {
    const entries = mf2(page.html, { baseUrl: addressOf(page.path) }).items.filter(({ type }) => type?.includes('h-entry'))
    expect(entries, page.path).toHaveLength(1)
    const { published, updated = published, name, summary, url, author, content } = entries[0]?.properties ?? {}
    const { BlogPosting: posting = {} } = dataOf(page)
    expect({ published, updated, name, summary, url }, page.path).toEqual({
      published: [posting.datePublished],
      updated: [posting.dateModified],
      name: [posting.headline],
      summary: [posting.description],
      url: [posting.url],
    })
    expect(author?.[0]).toMatchObject({ type: ['h-card'], properties: { name: ['Notes to my future self'] } })
    expect(content?.[0]).toMatchObject({ html: expect.stringMatching(/./), value: expect.stringMatching(/./) })
  }
})

test('the sitemap lists exactly the pages that engines may know of', () => {
  const xml = readFileSync(join(out, 'sitemap.xml'), 'utf8')
  expect(sitemapError(xml)).toBeUndefined()
  const listed = pages().filter((page) => page.values('meta', { name: 'robots' }, 'content').length === 0)
  const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)
  expect(addresses.toSorted()).toEqual(listed.map(({ path }) => addressOf(path)).sort())
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${siteUrl}/sitemap.xml`)
})

test('icons are there in the sizes they are said to have', async () => {
  const home = readPage('index.html')
  const manifest = JSON.parse(readFileSync(join(out, only(home.values('link', { rel: 'manifest' }, 'href'), 'manifest')), 'utf8'))
  expect(manifest).toMatchObject({ name: 'Notes to my future self', lang: 'en' })
  expect(new URL(manifest.start_url, `${siteUrl}/manifest.webmanifest`).href).toBe(`${siteUrl}/`)
  const sizes: string[] = []
  for (const { src, sizes: size, type } of manifest.icons) {
    const { width, height, format } = await sharp(join(out, src)).metadata()
    expect([`${width}x${height}`, `image/${format}`]).toEqual([size, type])
    sizes.push(size)
  }
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']))
  const colors = home.values('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)' }, 'content')
  expect(colors).toEqual([manifest.theme_color])
  const touch = only(home.values('link', { rel: 'apple-touch-icon' }, 'href'), 'touch icon')
  expect(await sharp(join(out, touch)).metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false })
  expect(existsSync(join(out, 'favicon.ico'))).toBe(true)
})

test('what programs ask for is served as what it is', async ({ request }) => {
  for (const [path, type] of [
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', /^(?:text|application)\/xml\b/],
    ['/manifest.webmanifest', /^application\/manifest\+json\b/],
    ['/favicon.ico', /^image\//],
    ['/cards/index.png', 'image/png'],
  ] as const) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['content-type']?.toLowerCase(), path).toMatch(type)
  }
})

test('whoever finds a flaw is told whom to tell, and for how long that holds', () => {
  expect(readFileSync(join(out, '.well-known/security.txt'), 'utf8')).toBe(
    `Contact: mailto:me@example.org\nExpires: 2027-11-21T00:00:00Z\nPreferred-Languages: en\nCanonical: ${siteUrl}/.well-known/security.txt\n`,
  )
})
