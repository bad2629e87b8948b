import { describe, expect, it } from 'vitest'
import { UnexpectedExport } from './expectation'
import { readRoutes } from './routes'
import { temporaryFolder, writeTree } from './test-build'

const page = { routeType: 'page' }
const route = { routeType: 'route' }
const routes = {
  '/': page,
  '/reindex': page,
  '/re': page,
  '/blog/été': page,
  '/blog/-/-': { ...route, initialStatus: 404 },
  '/feed.xml': route,
  '/_not-found': { ...page, initialStatus: 404 },
  '/_global-error': page,
}

const read = (manifest: unknown, files: string[], trailingSlash = false) => {
  const distDir = temporaryFolder()
  writeTree(distDir, {
    'prerender-manifest.json': JSON.stringify(manifest),
    'server/app/re.meta': JSON.stringify({ status: 404 }),
    'server/app/reindex.meta': JSON.stringify({ headers: {} }),
  })
  const { pages, unread } = readRoutes(distDir, new Set(files), trailingSlash)
  return { pages: Object.fromEntries(pages), unread: [...unread].sort() }
}
const both = (...names: string[]) => names.flatMap((name) => [`${name}.html`, `${name}.txt`])

describe('readRoutes', () => {
  it('finds the pages with their payloads, and the files that nobody reads', () => {
    const files = [...both('index', 'reindex', 're', 'blog/été', '_not-found'), '404.html', 'blog/-/-', 'feed.xml', 'robots.txt']
    expect(read({ routes }, [...files, '__next._tree.txt', 'blog/été/__next.blog.$d$slug.__PAGE__.txt', 'blog/not__next.a.txt'])).toEqual({
      pages: { '404.html': '_not-found.txt', 'index.html': 'index.txt', 'reindex.html': 'reindex.txt', 'blog/été.html': 'blog/été.txt' },
      unread: [
        '__next._tree.txt',
        '_global-error.html',
        '_global-error.txt',
        '_not-found.html',
        '_not-found.txt',
        'blog/-/-',
        'blog/été.txt',
        'blog/été/__next.blog.$d$slug.__PAGE__.txt',
        'index.txt',
        're.html',
        're.txt',
        'reindex.txt',
      ],
    })
  })

  it('finds them where `trailingSlash` puts them', () => {
    const files = [...both('index', 'about/index', '_not-found/index'), '404.html', '404/index.html']
    const { pages, unread } = read({ routes: { '/': page, '/about': page, '/_not-found': { ...page, initialStatus: 404 } } }, files, true)
    expect(pages).toEqual({
      '404.html': '_not-found/index.txt',
      '404/index.html': '_not-found/index.txt',
      'index.html': 'index.txt',
      'about/index.html': 'about/index.txt',
    })
    expect(unread).toEqual(['_not-found/index.html', '_not-found/index.txt', 'about/index.txt', 'index.txt'])
  })

  it.each([
    ['the manifest lists no routes', {}, [], /prerender-manifest\.json: it lists no routes/],
    ['there is no 404.html', { routes: {} }, both('_not-found'), /^404\.html: the export has no such file/],
    ['a page is missing', { routes: { '/about': page } }, ['404.html', ...both('_not-found')], /^about\.html: the export has no such file/],
    [
      'a payload is missing',
      { routes: { '/about': page } },
      ['404.html', ...both('_not-found'), 'about.html'],
      /^about\.txt: the export has/,
    ],
  ])('refuses a build where %s', (_, manifest, files, problem) => {
    expect(() => read(manifest, files)).toThrow(UnexpectedExport)
    expect(() => read(manifest, files)).toThrow(problem)
  })

  it('refuses a build without the manifest', () => {
    expect(() => readRoutes(temporaryFolder(), new Set(), false)).toThrow(/prerender-manifest\.json: it lists no routes/)
  })
})
