import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, watch } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { indexContents } from '@/adapter/index-search'
import { searchable } from '@/adapter/searchable'
import { separate } from '@/client/search/words'
import { enterTestProject, readAnew, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { Sources } from './tasks'

vi.mock('@/adapter/index-search', { spy: true })

let project: TestProject
let search: typeof import('./search')
let articleSource: typeof import('@/lib/article/source').articleSource

const on = (date: string, more = '') => `date: ${date}\npublished: true\n${more}`
const files: Record<string, string> = {
  'content/posts/moving.mdx': writing('Mountains.', on('2025-03-01', 'tags: [Work]')),
  'content/posts/older.mdx': writing('Kitchens.', on('2024-01-01')),
  'content/posts/unlisted.mdx': writing('Secrets.', on('2024-02-01', 'listed: false')),
  'content/pages/about.mdx': '---\ntitle: About\ndescription: Me\n---\n\nBicycles.\n',
}

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  search = await import('./search')
  ;({ articleSource } = await import('@/lib/article/source'))
})
beforeEach(() => {
  for (const folder of ['.cache', 'content/posts', 'content/pages']) rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) project.write(name, text)
  vi.mocked(indexContents).mockReset()
})
afterAll(() => project.leave())

/** Has an index made, as a build does. @returns where it will be */
function beginIndex(sources: Sources): string {
  const folders = search.planIndex(sources)
  search.makeIndex(folders).catch((error) => search.failIndex(folders, error))
  return folders[0] ?? ''
}

/** Everything that is published now, and in a build what is searched of it. */
async function sourcesNow(): Promise<Sources> {
  const content = await readAnew()
  const entries = [...content.posts, ...content.unlisted, ...content.pages]
  const sources = new Map<string, Awaited<ReturnType<typeof articleSource>>>()
  for (const entry of entries) sources.set(entry.path, await articleSource(entry, content, testRegistry))
  return sources
}
async function sourceAt(path: string) {
  const source = (await sourcesNow()).get(path)
  if (!source) throw new Error(`there is nothing at ${path}`)
  return source
}

/** Keeps what is searched of everything there is, each with its words in a paragraph. */
function keepAll(sources: Sources): void {
  for (const source of sources.values()) {
    const [words = ''] = readFileSync(source.entry.file, 'utf8').split('---\n\n').slice(1)
    search.keepSearch(source, `<p>${words.trim()}</p>`)
  }
}

/** Waits until an index is made, or could not be. */
async function settled(folder: string): Promise<void> {
  const watcher = watch(dirname(folder))
  while (!existsSync(folder) && !existsSync(`${folder}.failed`)) await once(watcher, 'change')
  watcher.close()
}

/** What of all pages is in an index. */
function textOf(folder: string): string {
  const fragments = join(folder, 'pagefind/fragment')
  return readdirSync(fragments)
    .map((name) => gunzipSync(readFileSync(join(fragments, name))).toString())
    .sort()
    .join('\n')
}

describe('what is searched of a page', () => {
  const words = [
    '<style data-precedence="words" data-href="notes-1">p{}</style>',
    '<h2 id="why">Why <a href="#why">#</a></h2><p>R&amp;D &lt;b&gt; 東京都へ<sup><a role="doc-noteref" href="#n1">1</a></sup></p>',
    '<pre><code>if (a &lt; b) c()</code></pre>',
    '<section role="doc-endnotes"><ol><li id="n1">A note.</li></ol></section>',
  ].join('')

  test.each<[string, string, string]>([
    ['a post', '/blog/moving', writing('Words.', on('2025-03-01', 'tags: [Work & play, "<b>", 東京都]'))],
    ['a post in a language of its own', '/blog/moving', writing('Words.', on('2025-03-01', 'lang: ar'))],
    [
      'a post with a title that is no markup',
      '/blog/moving',
      writing('Words.', on('2025-03-01')).replace('Moving', '"<a> & 東京都 &amp; b"'),
    ],
    ['a page', '/about', '---\ntitle: About\ndescription: Me & mine\nlang: he\n---\n\nWords.\n'],
  ])('is what would be read off it: %s', async (_, path, text) => {
    const { Article } = await import('@/components/article')
    const { getTagsOf } = await import('@/lib/content/collections')
    project.write(path === '/about' ? 'content/pages/about.mdx' : 'content/posts/moving.mdx', text)
    const source = await sourceAt(path)
    const { entry } = source
    search.keepSearch(source, words)
    const [file = ''] = readdirSync('.cache/search/v1')
    const article = createElement(Article, {
      entry,
      body: { html: words, contents: [], words: 9 },
      ...('date' in entry && { tags: getTagsOf(entry) }),
    })
    const page = `<!doctype html><html lang="en"><head><title>Site</title></head><body><main>${renderToStaticMarkup(article)}</main></body></html>`
    const kept = readFileSync(join('.cache/search/v1', file), 'utf8')
    expect(kept).toContain('<div>A note.</div>')
    expect(kept).toBe(searchable(page, separate))
  })

  test.each<[string, string, string]>([
    ['its words', 'moving', writing('Others.', on('2025-03-01', 'tags: [Work]'))],
    ['its title', 'moving', writing('Mountains.', on('2025-03-01', 'tags: [Work]')).replace('title: Moving', 'title: On')],
    ['what most call its tag', 'one', writing('Words.', on('2023-01-01', 'tags: [WORK]'))],
  ])('is kept until a change of %s', async (_, slug, text) => {
    for (const [other, tag] of Object.entries({ one: 'Work', two: 'WORK' }))
      project.write(`content/posts/${other}.mdx`, writing('Words.', on('2023-01-01', `tags: [${tag}]`)))
    expect(search.isSearchKept(await sourceAt('/blog/moving'))).toBe(false)
    keepAll(await sourcesNow())
    expect(search.isSearchKept(await sourceAt('/blog/moving'))).toBe(true)
    project.write(`content/posts/${slug}.mdx`, text)
    expect(search.isSearchKept(await sourceAt('/blog/moving'))).toBe(false)
  })

  test('is nothing of what is not listed', async () => {
    const all = [...(await sourcesNow()).values()]
    expect(all.filter(search.isSearched).map(({ entry }) => entry.path)).toEqual(['/blog/moving', '/blog/older', '/about'])
  })
})

describe('an index', () => {
  /** The folder of the index of everything there is now, which is not made. */
  async function folderNow(change: (sources: Sources) => Sources = (sources) => sources): Promise<string> {
    vi.mocked(indexContents).mockImplementationOnce(() => new Promise(() => {}))
    return beginIndex(change(await sourcesNow()))
  }

  test('is made in a folder that is whole when it is there, of what is listed', async () => {
    const sources = await sourcesNow()
    keepAll(sources)
    const folder = beginIndex(sources)
    expect(dirname(folder)).toBe(resolve('.cache/search-index'))
    expect(existsSync(folder)).toBe(false)
    await settled(folder)
    expect(readdirSync(folder)).toEqual(['pagefind'])
    expect(readdirSync(join(folder, 'pagefind'))).toEqual(expect.arrayContaining(['pagefind-entry.json', 'pagefind.js']))
    const text = textOf(folder)
    for (const word of ['Mountains', 'Kitchens', 'Bicycles', '/blog/moving', '/about']) expect(text).toContain(word)
    expect(text).not.toMatch(/Secrets|unlisted/)
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
  })

  test('is not made again while it is there', async () => {
    const sources = await sourcesNow()
    keepAll(sources)
    const folder = beginIndex(sources)
    await settled(folder)
    expect(beginIndex(await sourcesNow())).toBe(folder)
    expect(indexContents).toHaveBeenCalledTimes(1)
  })

  test('is of the same name for the same words, in whatever order they come', async () => {
    const folder = await folderNow()
    expect(await folderNow()).toBe(folder)
    expect(await folderNow((sources) => new Map([...sources].reverse()))).toBe(folder)
  })

  test('takes pages in the order of their files, as the adapter does', async () => {
    keepAll(await sourcesNow())
    const addresses: string[] = []
    vi.mocked(indexContents).mockImplementationOnce(async (contents) => {
      for await (const { address } of contents) addresses.push(address)
      return []
    })
    for (const slug of ['moving-on', 'movingon', 'cafe']) project.write(`content/posts/${slug}.mdx`, writing('Words.', on('2025-01-01')))
    await settled(beginIndex(await sourcesNow()))
    expect(addresses).toEqual(
      addresses
        .map((address) => `${address}.html`)
        .sort()
        .map((file) => file.slice(0, -'.html'.length)),
    )
    expect(addresses).toHaveLength(6)
  })

  test.each<[string, string, string]>([
    ['words', 'content/posts/moving.mdx', writing('Hills.', on('2025-03-01', 'tags: [Work]'))],
    ['a title', 'content/posts/moving.mdx', writing('Mountains.', on('2025-03-01', 'tags: [Work]')).replace('title: Moving', 'title: On')],
    ['a tag', 'content/posts/moving.mdx', writing('Mountains.', on('2025-03-01', 'tags: [Play]'))],
    ['a day', 'content/posts/moving.mdx', writing('Mountains.', on('2025-03-02', 'tags: [Work]'))],
    ['another post', 'content/posts/other.mdx', writing('Words.', on('2025-01-01'))],
    ['a post that is listed now', 'content/posts/unlisted.mdx', writing('Secrets.', on('2024-02-01'))],
    ['a page', 'content/pages/about.mdx', '---\ntitle: About\ndescription: Me\n---\n\nTricycles.\n'],
  ])('is of another name with %s', async (_, file, text) => {
    const folder = await folderNow()
    project.write(file, text)
    expect(await folderNow()).not.toBe(folder)
  })

  test('is of another name with other code', async () => {
    const folder = await folderNow()
    vi.stubEnv('SITE_VERSION', 'v2')
    expect(await folderNow()).not.toBe(folder)
    vi.stubEnv('SITE_VERSION', 'v1')
  })

  test('is of the same name whatever is not listed', async () => {
    const folder = await folderNow()
    project.write('content/posts/unlisted.mdx', writing('Other secrets.', on('2024-02-01', 'listed: false')))
    expect(await folderNow()).toBe(folder)
  })

  test('takes the place of earlier ones, and of what is left of some, but for what another build may be at', async () => {
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const name of ['a1', 'a1.failed', 'b2.123']) {
      mkdirSync(join('.cache/search-index', name), { recursive: true })
      utimesSync(join('.cache/search-index', name), longAgo, longAgo)
    }
    mkdirSync('.cache/search-index/now')
    vi.mocked(indexContents).mockResolvedValueOnce([])
    const folder = beginIndex(await sourcesNow())
    await settled(folder)
    expect(readdirSync('.cache/search-index').sort()).toEqual([basename(folder), 'now'].sort())
    rmSync('.cache/search-index/now', { recursive: true })
  })

  describe('of many pages', () => {
    /** The addresses of the pages in the parts of an index, two or three in each. */
    function partsNow(sources: Sources): string[][] {
      const pages = (folder: string): { address: string }[] => JSON.parse(readFileSync(`${folder}.json`, 'utf8'))
      return search.planIndex(sources, 2).map((folder) => pages(folder).map(({ address }) => address))
    }
    const write = (slug: string, date: string) => project.write(`content/posts/${slug}.mdx`, writing('Words.', on(date)))

    test('has parts by their time, the newest first and never a small one', async () => {
      expect(partsNow(await sourcesNow())).toEqual([['/about', '/blog/moving', '/blog/older']])
      write('a', '2025-03-03')
      expect(partsNow(await sourcesNow())).toEqual([
        ['/blog/a', '/blog/moving'],
        ['/about', '/blog/older'],
      ])
      write('b', '2025-03-02')
      expect(partsNow(await sourcesNow())).toEqual([
        ['/blog/a', '/blog/b', '/blog/moving'],
        ['/about', '/blog/older'],
      ])
    })

    test('keeps parts of which nothing has changed', async () => {
      write('a', '2025-03-03')
      const now = async () => search.planIndex(await sourcesNow(), 2)
      const [newest, oldest] = await now()
      write('b', '2025-03-02')
      const [withOneMore, same] = await now()
      expect(same).toBe(oldest)
      expect(withOneMore).not.toBe(newest)
      project.write('content/posts/older.mdx', writing('Cellars.', on('2024-01-01')))
      const [unchanged, edited] = await now()
      expect(unchanged).toBe(withOneMore)
      expect(edited).not.toBe(oldest)
    })

    test('makes what is missing, and tells of each part that fails', async () => {
      write('a', '2025-03-03')
      const folders = search.planIndex(await sourcesNow(), 2)
      vi.mocked(indexContents).mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('Pagefind: no memory'))
      await search.makeIndex(folders).catch((error) => search.failIndex(folders, error))
      expect(folders.map((folder) => [existsSync(folder), existsSync(`${folder}.failed`)])).toEqual([
        [true, false],
        [false, true],
      ])
      vi.mocked(indexContents).mockResolvedValueOnce([])
      await search.makeIndex(search.planIndex(await sourcesNow(), 2))
      expect(indexContents).toHaveBeenCalledTimes(3)
      expect(folders.map(existsSync)).toEqual([true, true])
      expect(readdirSync('.cache/search-index').sort()).toEqual(folders.map((folder) => basename(folder)).sort())
    })
  })

  test('that cannot be made leaves why, until it is begun again', async () => {
    vi.mocked(indexContents).mockRejectedValueOnce(new Error('Pagefind: no memory'))
    const sources = await sourcesNow()
    const folder = beginIndex(sources)
    await settled(folder)
    expect(existsSync(folder)).toBe(false)
    expect(readFileSync(`${folder}.failed`, 'utf8')).toBe('Error: Pagefind: no memory')
    vi.mocked(indexContents).mockResolvedValueOnce([])
    expect(beginIndex(sources)).toBe(folder)
    expect(existsSync(`${folder}.failed`)).toBe(false)
    await settled(folder)
    expect(readdirSync('.cache/search-index')).toEqual([basename(folder)])
  })
})
