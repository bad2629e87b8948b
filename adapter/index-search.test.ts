import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { indexContents, indexSearch, searchIndex } from './index-search'
import { searchable } from './searchable'
import { readTree, type Tree, temporaryFolder, writeTree } from './test-build'
import { loadPagefind } from './test-index'

afterEach(() => {
  vi.unstubAllGlobals()
})

const post = (title: string, day: string, tag: string, words: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><main><article class="h-entry"><h1>${title}</h1><time class="dt-published" datetime="${day}">${day}</time><a class="p-category">${tag}</a><div class="e-content">${words}</div></article></main></body></html>`

const site: Tree = {
  'index.html': '<!doctype html><html lang="en"><body><main>Moving is listed here</main></body></html>',
  'blog/moving.html': post('Moving', '2025-03-29', 'Work', '<p>Before.</p><h2 id="why">Why</h2><p>I was running late.</p>'),
  'blog/café.html': post('Staying', '2024-01-02', 'Life', '<p>Nobody runs.</p>'),
  'about/index.html':
    '<!doctype html><html><body><article><h1>About</h1><div class="e-content"><p>Who runs it</p></div></article></body></html>',
  'blog/hidden.html': post('Hidden', '2025-01-01', 'Secret', '<p>A secret run</p>', '<meta name="robots" content="noindex">'),
}

/** Publishes the index of a site. */
async function publish(tree: Tree, pages = Object.keys(tree), language = 'en'): Promise<string> {
  const dir = temporaryFolder()
  writeTree(dir, tree)
  await indexSearch({ language })({ dir, pages, outside: [] })
  return dir
}

interface Pagefind {
  search(
    words: string,
    options?: object,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: object; sub_results: { url: string; excerpt: string }[] }> }[] }>
  filters(): Promise<object>
}

async function found(pagefind: Pagefind, words: string, options?: object): Promise<string[]> {
  const { results } = await pagefind.search(words, options)
  const pages = await Promise.all(results.map((result) => result.data()))
  return pages.flatMap(({ sub_results }) => sub_results.map(({ url, excerpt }) => `${url} ${excerpt}`)).sort()
}

describe('indexSearch', () => {
  it('makes an index of the articles, in which words are found with their sections', async () => {
    const pagefind = (await loadPagefind(await publish(site))) as Pagefind
    expect(await found(pagefind, 'run')).toEqual([
      '/about/ About. Who <mark>runs</mark> it.',
      '/blog/caf%C3%A9 Staying. Nobody <mark>runs.</mark>',
      '/blog/moving#why Why. I was <mark>running</mark> late.',
    ])
    expect(await found(pagefind, 'run', { filters: { year: '2024', tag: 'Life' } })).toHaveLength(1)
    expect(await pagefind.filters()).toEqual({ tag: { Life: 1, Work: 1 }, year: { 2024: 1, 2025: 1 } })
  })

  it('writes what the search reads, and nothing else', async () => {
    const files = Object.keys(readTree(join(await publish(site), 'pagefind'))).map((path) => path.replace(/_[0-9a-f]{7,}\./, '_*.'))
    expect(files).toEqual([
      'filter/en_*.pf_filter',
      'filter/en_*.pf_filter',
      'fragment/en_*.pf_fragment',
      'fragment/en_*.pf_fragment',
      'fragment/en_*.pf_fragment',
      'index/en_*.pf_index',
      'pagefind-entry.json',
      'pagefind.en_*.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ])
  })

  it('holds nothing of a page that asks to be left out', async () => {
    const dir = join(await publish(site), 'pagefind')
    const packed = Object.keys(readTree(dir)).filter((path) => /\.pf_/.test(path))
    const text = packed.map((path) => gunzipSync(readFileSync(join(dir, path))).toString()).join()
    expect(text).toContain('running')
    expect(text.toLowerCase()).not.toMatch(/secret|hidden/)
  })

  it('gives the same bytes for the same pages, in whatever order they come', async () => {
    const pages = Object.keys(site)
    const [one, other] = [await publish(site, pages), await publish(site, pages.toReversed())]
    expect(readTree(join(other, 'pagefind'))).toEqual(readTree(join(one, 'pagefind')))
  })

  it.each([
    ['pt-BR', 'pt'],
    ['ja', 'unknown'],
    ['zh-Hant', 'unknown'],
    ['xx', 'unknown'],
  ])('brings the code for a site in %s', async (language, code) => {
    const files = Object.keys(readTree(await publish(site, ['blog/moving.html'], language)))
    expect(files.filter((path) => path.includes('wasm'))).toEqual([`pagefind/wasm.${code}.pagefind`])
  })

  it('makes an empty index of a site that has no article', async () => {
    const files = Object.keys(readTree(await publish({ 'index.html': '<p>Nothing yet</p>' })))
    expect(files).toContain('pagefind/pagefind-entry.json')
  })

  it('numbers more pages than are on their way at once in the order they come', async () => {
    const pages = Array.from({ length: 60 }, (_, n) => ({
      address: `/blog/${n}`,
      html: post(`Post ${n}`, '2025-01-01', 'Work', `<p>${'Many words. '.repeat((60 - n) * 20)}</p>`),
    }))
    const contents = pages.map(({ address, html }) => ({ address, content: searchable(html, (text) => text) ?? '' }))
    const [one, other] = [await searchIndex(pages, { language: 'en' }), await indexContents(contents, 'en')].map(
      (files) => new Map(files.map(({ path, content }) => [path, content])),
    )
    expect([...(one?.keys() ?? [])].filter((path) => path.startsWith('fragment/'))).toHaveLength(60)
    expect(other).toEqual(one)
  })

  it('fails when a page cannot be read while others are on their way', async () => {
    function* contents() {
      yield { address: '/a', content: searchable(post('A', '2025-01-01', 'T', '<p>Words</p>'), (text) => text) ?? '' }
      throw new Error('gone.html')
    }
    await expect(indexContents(contents(), 'en')).rejects.toThrow('gone.html')
  })

  it('says which page cannot be read', async () => {
    const dir = temporaryFolder()
    await expect(indexSearch({ language: 'en' })({ dir, pages: ['gone.html'], outside: [] })).rejects.toThrow('gone.html')
  })

  it('takes pages from anywhere', async () => {
    async function* pages() {
      yield { address: '/a', html: post('A', '2025-01-01', 'T', '<p>Words</p>') }
    }
    expect((await searchIndex(pages(), { language: 'en' })).map(({ path }) => path)).toContain('pagefind-entry.json')
  })
})
