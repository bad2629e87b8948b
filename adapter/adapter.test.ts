import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NextAdapter } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Step, staticSite } from './adapter'
import { UnexpectedExport } from './expectation'
import { readPage } from './page'
import { policyOf, withPolicy } from './policy'
import { clientManifest, nextModules, readTree, type Tree, temporaryFolder, writeTree } from './test-build'

const plain = readFileSync(join(import.meta.dirname, 'fixtures/plain/input.html'), 'utf8')
/** A page with its policy. */
const held = (html: string, more: Record<string, string>) => withPolicy(html, policyOf(readPage(html), more))
/** What its policy allows a page without the runtime, and one with it. */
const withoutRuntime = { 'require-trusted-types-for': "'script'" }
const withRuntime = Object.fromEntries(['connect-src', 'font-src', 'img-src', 'style-src'].map((directive) => [directive, "'self'"]))

const stripped = held(readFileSync(join(import.meta.dirname, 'fixtures/plain/output.html'), 'utf8'), withoutRuntime)
const interactive = plain.replace(
  '</main>',
  '<button>Count</button></main><script src="/_next/static/chunks/counter.js" async=""></script>',
)

const plainPayload = '1:"$Sreact.fragment"\nc:I[68027,["$b"],"default",1]\ne:I[39756,["$b"],"default"]\n'
const interactivePayload = `${plainPayload}20:I[54335,["/_next/static/chunks/counter.js"],"default"]\n`

const page = { routeType: 'page' }
const notFound = { ...page, initialStatus: 404 }
const routes: Record<string, { routeType: string; initialStatus?: number }> = {
  '/': page,
  '/_global-error': page,
  '/_not-found': notFound,
  '/blog/counted': page,
  '/blog/plain': page,
  '/blog/unwritten': notFound,
  '/blog/-/-': { routeType: 'route', initialStatus: 404 },
  '/feed.xml': { routeType: 'route' },
}

/** What Next leaves of a build: `.next`, and its export in `.cache/export`. */
const build = (exported: Tree = {}): Tree => ({
  '.next/prerender-manifest.json': JSON.stringify({ version: 4, routes }),
  '.next/server/app/page_client-reference-manifest.js': clientManifest('/page', nextModules),
  '.next/server/app/blog/[slug]/page_client-reference-manifest.js': clientManifest('/blog/[slug]/page', {
    ...nextModules,
    '[project]/components/counter.tsx': 54335,
  }),
  ...Object.fromEntries(Object.entries({ ...siteExport, ...exported }).map(([path, text]) => [`.cache/export/${path}`, text])),
})
const siteExport: Tree = {
  '404.html': plain,
  '_not-found.html': plain,
  '_not-found.txt': plainPayload,
  '_not-found/__next._tree.txt': plainPayload,
  'index.html': plain,
  'index.txt': plainPayload,
  '__next._full.txt': plainPayload,
  '__next.__PAGE__.txt': plainPayload,
  'blog/plain.html': plain,
  'blog/plain.txt': plainPayload,
  'blog/plain/__next.blog.$d$slug.__PAGE__.txt': plainPayload,
  'blog/counted.html': interactive,
  'blog/counted.txt': interactivePayload,
  'blog/unwritten.html': plain,
  'blog/unwritten.txt': plainPayload,
  'blog/-/-': '',
  'feed.xml': '<feed><icon>/_next/static/media/feed-icon.77.png</icon></feed>',
  'robots.txt': 'User-agent: *',
  'verify.html': 'a token that another site asked for',
  '_next/static/chunks/0cz1d0mv5g_q7.js': '/* polyfills */',
  '_next/static/chunks/0j1we3cwg31qe.js': '',
  '_next/static/chunks/1005q9grpu-wb.js': '',
  '_next/static/chunks/1pysvhfgm5miw.css': 'a{background:url(../media/link.88.svg)}',
  '_next/static/chunks/2pqkl8gd76a-y.js': '',
  '_next/static/chunks/3qfy96eoyh-ek.js': '',
  '_next/static/chunks/counter.js': 'e.v(t=>Promise.all(["static/chunks/lazy.js"].map(t)))',
  '_next/static/chunks/lazy.js': '"static/chunks/lazier.js"',
  '_next/static/chunks/lazier.js': '',
  '_next/static/chunks/other.js': 'nobody asks for it',
  '_next/static/chunks/turbopack-077hmtqrhcoji.js': '',
  '_next/static/build-id/_ssgManifest.js': '',
  '_next/static/media/desk.1a2b3c.png': 'PNG',
  '_next/static/media/feed-icon.77.png': 'PNG',
  '_next/static/media/inter-normal-400-latin.0p-meg8d1e2xp.woff2': 'wOF2',
  '_next/static/media/link.88.svg': '<svg/>',
  '_next/static/media/unused.99.png': 'PNG',
}

let projectDir: string
let log: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  projectDir = temporaryFolder()
  vi.stubEnv('OUT_DIR', join(projectDir, 'out'))
  log = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Calls the adapter as Next does when a build is complete. */
async function complete(tree: Tree, config: { output?: string; distDir?: string } = {}, options: Parameters<typeof staticSite>[0] = {}) {
  writeTree(projectDir, tree)
  const { distDir = '.cache/export', output = 'export' } = config
  const staticFiles = Object.keys(readTree(join(projectDir, distDir))).map((path) => ({ filePath: join(projectDir, distDir, path) }))
  const context = {
    outputs: { staticFiles },
    config: { output, distDir, trailingSlash: false },
    distDir: join(projectDir, '.next'),
    projectDir,
  }
  await staticSite(options).onBuildComplete?.(context as unknown as Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0])
}
const published = (folder = 'out') => readTree(join(projectDir, folder))

describe('onBuildComplete', () => {
  it('publishes what readers get, and nothing else', async () => {
    await complete(build())
    expect(Object.keys(published())).toEqual([
      '404.html',
      '_next/static/chunks/0cz1d0mv5g_q7.js',
      '_next/static/chunks/0j1we3cwg31qe.js',
      '_next/static/chunks/1005q9grpu-wb.js',
      '_next/static/chunks/1pysvhfgm5miw.css',
      '_next/static/chunks/2pqkl8gd76a-y.js',
      '_next/static/chunks/3qfy96eoyh-ek.js',
      '_next/static/chunks/counter.js',
      '_next/static/chunks/lazier.js',
      '_next/static/chunks/lazy.js',
      '_next/static/chunks/turbopack-077hmtqrhcoji.js',
      '_next/static/media/desk.1a2b3c.png',
      '_next/static/media/feed-icon.77.png',
      '_next/static/media/inter-normal-400-latin.0p-meg8d1e2xp.woff2',
      '_next/static/media/link.88.svg',
      'blog/counted.html',
      'blog/plain.html',
      'feed.xml',
      'index.html',
      'robots.txt',
      'verify.html',
    ])
    expect(existsSync(join(projectDir, 'out.new'))).toBe(false)
  })

  it('strips the pages that render no client component of the site, and leaves the others byte for byte but for their policy', async () => {
    await complete(build())
    const out = published()
    for (const path of ['404.html', 'index.html', 'blog/plain.html']) expect(out[path], path).toBe(stripped)
    expect(out['blog/counted.html']).toBe(held(interactive, withRuntime))
    expect(out['blog/counted.html']?.replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, '')).toBe(interactive)
    expect(out['feed.xml']).toBe(siteExport['feed.xml'])
    expect(log).toHaveBeenCalledWith("\nPublished 4 pages in out/, 1 of them with Next's runtime")
  })

  it('prunes the styles of the pages it strips, of those only, and publishes no file that only pruned styles name', async () => {
    const withMore = (html: string) => html.replace('</style>', '.unused{background:url(/_next/static/media/unused.99.png)}</style>')
    await complete(build({ 'index.html': withMore(plain) }))
    expect(published()['index.html']).toBe(stripped)
    expect(Object.keys(published())).not.toContain('_next/static/media/unused.99.png')

    await complete(build({ 'blog/counted.html': withMore(interactive) }))
    expect(published()['blog/counted.html']).toBe(held(withMore(interactive), withRuntime))
    expect(Object.keys(published())).toContain('_next/static/media/unused.99.png')
  })

  it('publishes no script of Next when no page needs one', async () => {
    await complete(build({ 'blog/counted.html': plain, 'blog/counted.txt': plainPayload }))
    // A name is enough: the text of the fixture speaks of this one.
    expect(Object.keys(published()).filter((path) => path.startsWith('_next/static/chunks'))).toEqual([
      '_next/static/chunks/2pqkl8gd76a-y.js',
    ])
    expect(log).toHaveBeenCalledWith("\nPublished 4 pages in out/, none of them with Next's runtime")
  })

  it('publishes where OUT_DIR says', async () => {
    vi.stubEnv('OUT_DIR', join(projectDir, 'public_html'))
    await complete(build())
    expect(published('public_html')['index.html']).toBe(stripped)
    expect(existsSync(join(projectDir, 'out'))).toBe(false)
  })

  it('publishes in the place of the export when Next writes that to the same folder', async () => {
    const tree = Object.fromEntries(Object.entries(build()).map(([path, text]) => [path.replace('.cache/export/', 'out/'), text]))
    await complete(tree, { distDir: 'out' })
    expect(published()['index.html']).toBe(stripped)
    expect(published()['index.txt']).toBeUndefined()
  })

  it('lets steps add to the site, one after the other, before it takes the place of the last one', async () => {
    writeTree(projectDir, { 'out/index.html': 'former' })
    const seen: string[] = []
    const list: Step = async ({ dir, pages }) => {
      await Promise.resolve()
      seen.push(...pages)
      writeTree(dir, { 'pages.txt': pages.join() })
    }
    const count: Step = ({ dir }) => {
      expect(published()['index.html']).toBe('former')
      writeTree(dir, { 'count.txt': String(readTree(dir)['pages.txt']?.split(',').length) })
    }
    await complete(build(), {}, { steps: [list, count] })
    expect(seen).toEqual(['404.html', 'index.html', 'blog/counted.html', 'blog/plain.html'])
    expect(published()).toMatchObject({ 'pages.txt': seen.join(), 'count.txt': '4', 'index.html': stripped })
  })

  it('leaves the published site as it was when a step fails', async () => {
    writeTree(projectDir, { 'out/index.html': 'former' })
    const fail: Step = () => Promise.reject(new Error('no index'))
    await expect(complete(build(), {}, { steps: [fail] })).rejects.toThrow('no index')
    expect(published()).toEqual({ 'index.html': 'former' })
    expect(existsSync(join(projectDir, 'out.new'))).toBe(false)
  })

  it('replaces the site that was there', async () => {
    writeTree(projectDir, { 'out/gone.html': 'former', 'out.new/half.html': 'of a build that was killed' })
    await complete(build())
    expect(Object.keys(published())).not.toContain('gone.html')
    expect(Object.keys(published())).not.toContain('half.html')
  })

  it('holds pages to what the site says its scripts load, and to trusted types where React makes no scripts of text', async () => {
    const policy = { 'worker-src': "'self'", 'trusted-types': 'one' }
    await complete(build(), {}, { policy })
    const policies = ['blog/plain.html', 'blog/counted.html'].map((path) =>
      /Content-Security-Policy" content="(.*?)"/.exec(published()[path] ?? ''),
    )
    expect(policies[0]?.[1]).toMatch(/;worker-src 'self';.*;form-action 'none';trusted-types one;require-trusted-types-for 'script'$/)
    expect(policies[1]?.[1]).toMatch(/;worker-src 'self';.*;form-action 'none'$/)
  })

  it('puts the folder of a host before addresses: of pages, of what React finds in them, and of style sheets', async () => {
    const icon = '<link rel="icon" href="/icon.svg">'
    const payload = JSON.stringify('30:["$","link","0",{"rel":"icon","href":"/icon.svg"}]\n')
    const withIcon = (html: string) => html.replace('</head>', () => `${icon}<script>self.__next_f.push([1,${payload}])</script></head>`)
    const used = '<link rel="stylesheet" href="/notes/_next/static/chunks/1pysvhfgm5miw.css">'
    const sheet = 'a{background:url(/_next/static/media/link.88.svg)}'
    const tree = {
      'index.html': withIcon(plain),
      'blog/counted.html': withIcon(interactive).replace('</head>', `${used}</head>`),
      '_next/static/chunks/1pysvhfgm5miw.css': sheet,
    }
    await complete(build(tree), {}, { basePath: '/notes' })
    const files = published()
    expect(files['index.html']).toContain('<link rel="icon" href="/notes/icon.svg">')
    expect(files['blog/counted.html']).toContain('<link rel="icon" href="/notes/icon.svg">')
    expect(files['blog/counted.html']).toContain('\\"href\\":\\"/notes/icon.svg\\"')
    expect(files['blog/counted.html']).toContain(used)
    expect(files['_next/static/chunks/1pysvhfgm5miw.css']).toBe('a{background:url(/notes/_next/static/media/link.88.svg)}')
  })

  it('tells steps from where else its pages load files', async () => {
    const seen: string[][] = []
    const step: Step = ({ outside }) => void seen.push(outside)
    const withPicture = (html: string, origin: string) => html.replace('</main>', `<img src="${origin}/a.png"></main>`)
    await complete(build(), {}, { steps: [step] })
    const tree = {
      'index.html': withPicture(plain, 'https://b.example'),
      'blog/counted.html': withPicture(interactive, 'https://a.example'),
    }
    writeTree(projectDir, { '.cache/kept.html': held(withPicture('<main></main></html>', 'https://c.example'), withoutRuntime) })
    const pages = new Map([['blog/kept.html', join(projectDir, '.cache/kept.html')]])
    await complete(build(tree), {}, { steps: [step], kept: () => ({ pages, files: new Map(), keep: new Map() }) })
    expect(seen).toEqual([[], ['https://a.example', 'https://b.example', 'https://c.example']])
  })

  it('leaves the published site as it was when pages would need a weaker policy, and tells of all that does', async () => {
    writeTree(projectDir, { 'out/index.html': 'former' })
    const unsafe = (html: string) => html.replace('<h1>', '<h1 style="color:red" onclick="go()">')
    const keep = new Map([['blog/plain.html', join(projectDir, '.cache/kept.html')]])
    const kept = () => ({ pages: new Map(), files: new Map(), keep })
    const tree = { 'blog/plain.html': unsafe(plain), 'blog/counted.html': unsafe(interactive) }
    await expect(complete(build(tree), {}, { kept })).rejects.toThrow(
      [
        'blog/counted.html: <h1 style="color:red">',
        'blog/counted.html: <h1 onclick="go()">',
        'blog/plain.html: <h1 style="color:red">',
        'blog/plain.html: <h1 onclick="go()">',
      ].join('\n'),
    )
    expect(published()).toEqual({ 'index.html': 'former' })
    expect(existsSync(join(projectDir, '.cache/kept.html'))).toBe(false)
  })

  it('publishes a page with an address that leads nowhere', async () => {
    await complete(build({ 'index.html': plain.replace('<h1>', '<img src="https://["><h1>') }))
    expect(published()['index.html']).toBe(stripped.replace('<h1>', '<img src="https://["><h1>'))
  })

  it('does nothing in a build that is no export', async () => {
    await complete(build(), { output: 'standalone' })
    expect(existsSync(join(projectDir, 'out'))).toBe(false)
  })

  it.each<[string, Tree, RegExp]>([
    ['a page', { 'index.html': '<!DOCTYPE html><p>no runtime</p>' }, /^index\.html: none of Next's scripts/],
    ['the last page', { 'blog/plain.html': stripped }, /^blog\/plain\.html: /],
    ['a payload', { 'index.txt': '<!DOCTYPE html>' }, /^index\.txt: a row of the payload has no id/],
    ['an imported module', { 'index.txt': 'e:I[404404,[],""]\n' }, /^index\.txt: it imports the module 404404, which no manifest lists/],
    ['a page that is no route', { 'elsewhere.html': plain }, /^elsewhere\.html: no route of the build is this page/],
    [
      'the bundler',
      { 'blog/counted.html': interactive.replaceAll('turbopack-077hmtqrhcoji', 'webpack-1') },
      /a page needs Next's runtime, and it is not Turbopack's/,
    ],
  ])('leaves the published site as it was when it does not understand %s', async (_, exported, problem) => {
    const former = { 'index.html': 'former', 'blog/é.html': 'former, too' }
    writeTree(join(projectDir, 'out'), former)
    const failure = await complete(build(exported)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UnexpectedExport)
    expect(String(failure)).toMatch(new RegExp(problem.source.replace(/^\^/, '^UnexpectedExport: ')))
    expect(published()).toEqual(former)
    expect(existsSync(join(projectDir, 'out.new'))).toBe(false)
    expect(existsSync(join(projectDir, 'out.old'))).toBe(false)
  })
})

describe('what was kept', () => {
  /** Files are named by their paths from the project. */
  const inProject = (files: Record<string, string>) => new Map(Object.entries(files).map(([path, file]) => [path, join(projectDir, file)]))
  const completeWith = (kept: Record<'pages' | 'files' | 'keep', Record<string, string>>, exported: Tree = {}, steps: Step[] = []) =>
    complete(
      build(exported),
      {},
      {
        steps,
        kept: () => ({ pages: inProject(kept.pages), files: inProject(kept.files), keep: inProject(kept.keep) }),
      },
    )
  const nothing = { pages: {}, files: {}, keep: {} }

  const page = '<!doctype html><html><img src="/_next/static/media/unused.99.png"><p>Kept.</p></html>\n'

  it('is published: pages as they were, with what they name of the build, and files byte for byte', async () => {
    writeTree(projectDir, { '.cache/pages/a1.html': page, '.cache/bytes': '\0PNG' })
    const seen: string[] = []
    await completeWith(
      { ...nothing, pages: { 'blog/kept/one.html': '.cache/pages/a1.html' }, files: { 'blog/kept/one/desk.png': '.cache/bytes' } },
      {},
      [({ pages }) => void seen.push(...pages)],
    )
    expect(published()).toMatchObject({
      'blog/kept/one.html': page,
      'blog/kept/one/desk.png': '\0PNG',
      '_next/static/media/unused.99.png': 'PNG',
      'blog/plain.html': stripped,
    })
    expect(seen).toEqual(['404.html', 'index.html', 'blog/counted.html', 'blog/plain.html', 'blog/kept/one.html'])
    expect(log).toHaveBeenCalledWith("\nPublished 5 pages in out/, 1 of them with Next's runtime")
  })

  it("counts among the pages with Next's runtime, when it has that", async () => {
    writeTree(projectDir, { '.cache/pages/a1.html': interactive })
    const tree = { 'blog/counted.html': plain, 'blog/counted.txt': plainPayload }
    await completeWith({ ...nothing, pages: { 'blog/kept.html': '.cache/pages/a1.html' } }, tree)
    expect(published()['blog/kept.html']).toBe(interactive)
    expect(Object.keys(published())).toEqual(expect.arrayContaining(['_next/static/chunks/counter.js', '_next/static/chunks/lazier.js']))
    expect(log).toHaveBeenCalledWith("\nPublished 5 pages in out/, 1 of them with Next's runtime")
  })

  it('can be read by a host, even of a file that only its author may read', async () => {
    writeTree(projectDir, { '.cache/paper': 'PDF' })
    chmodSync(join(projectDir, '.cache/paper'), 0o600)
    await completeWith({ ...nothing, files: { 'blog/kept/paper.pdf': '.cache/paper' } })
    expect(statSync(join(projectDir, 'out/blog/kept/paper.pdf')).mode & 0o777).toBe(0o644)
  })

  it('gives way to a page that was rendered after all', async () => {
    writeTree(projectDir, { '.cache/pages/a1.html': page })
    await completeWith({ ...nothing, pages: { 'blog/plain.html': '.cache/pages/a1.html' } })
    expect(published()['blog/plain.html']).toBe(stripped)
    expect(log).toHaveBeenCalledWith("\nPublished 4 pages in out/, 1 of them with Next's runtime")
  })

  it('is there for the next build: a page as it is published, light or not, and no other', async () => {
    await completeWith({ ...nothing, keep: { 'blog/plain.html': '.cache/pages/a1.html', 'blog/counted.html': '.cache/pages/b2.html' } })
    expect(published('.cache/pages')).toEqual({ 'a1.html': stripped, 'b2.html': held(interactive, withRuntime) })
    await completeWith({ ...nothing, pages: { 'blog/again.html': '.cache/pages/a1.html' } })
    expect(published()['blog/again.html']).toBe(published()['blog/plain.html'])
  })

  it.each<[string, Partial<Parameters<typeof completeWith>[0]>, string]>([
    [
      'a page was to be rendered, and was not',
      { keep: { 'blog/new.html': '.cache/n.html' } },
      'blog/new.html was to be rendered, and was not',
    ],
    [
      'a kept page was cut short',
      { pages: { 'blog/kept.html': '.cache/short.html' } },
      '.cache/short.html holds no whole page. Remove it, and build again',
    ],
    ['a kept page is gone', { pages: { 'blog/kept.html': '.cache/gone.html' } }, 'ENOENT'],
    ['a kept file is gone', { files: { 'blog/desk.png': '.cache/gone.png' } }, 'ENOENT'],
  ])('leaves the published site as it was when %s', async (_, kept, problem) => {
    writeTree(projectDir, { 'out/index.html': 'former', '.cache/short.html': page.slice(0, 40) })
    await expect(completeWith({ ...nothing, ...kept })).rejects.toThrow(problem)
    expect(published()).toEqual({ 'index.html': 'former' })
    expect(existsSync(join(projectDir, 'out.new'))).toBe(false)
  })

  it('is asked for when the build is complete, and not in one that is no export', async () => {
    const kept = vi.fn(() => ({ pages: new Map(), files: new Map(), keep: new Map() }))
    await complete(build(), { output: 'standalone' }, { kept })
    expect(kept).not.toHaveBeenCalled()
    await complete(build(), {}, { kept })
    expect(kept).toHaveBeenCalledTimes(1)
  })
})

describe('modifyConfig', () => {
  const modify = (phase: typeof PHASE_PRODUCTION_BUILD | typeof PHASE_DEVELOPMENT_SERVER) => {
    const config = {} as Parameters<NonNullable<NextAdapter['modifyConfig']>>[0]
    expect(staticSite().modifyConfig?.(config, { phase, nextVersion: '16.4.6', projectDir })).toBe(config)
  }

  it('has the files of Next asked for in the folder of a host', () => {
    const { modifyConfig } = staticSite({ basePath: '/notes' })
    const modified = (phase: typeof PHASE_PRODUCTION_BUILD | typeof PHASE_DEVELOPMENT_SERVER) =>
      modifyConfig?.({} as Parameters<typeof modifyConfig>[0], { phase, nextVersion: '16.4.6', projectDir })
    expect(modified(PHASE_PRODUCTION_BUILD)).toEqual({ assetPrefix: '/notes' })
    expect(modified(PHASE_DEVELOPMENT_SERVER)).toEqual({})
  })

  it('brings the last good site back before a build, and leaves the settings alone', () => {
    writeTree(projectDir, { 'out.old/index.html': 'former' })
    modify(PHASE_DEVELOPMENT_SERVER)
    expect(existsSync(join(projectDir, 'out'))).toBe(false)
    modify(PHASE_PRODUCTION_BUILD)
    expect(published()).toEqual({ 'index.html': 'former' })
  })
})
