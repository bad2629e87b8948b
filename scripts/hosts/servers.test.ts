import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask as askAt, isLeftOut, serve, servers } from './programs'
import { odd, redirect } from './sample'

const long = 'long '.repeat(200)
const files = {
  'index.html': 'home',
  '404.html': 'not there',
  'blog.html': `list ${long}`,
  'blog/moving.html': `moving ${long}`,
  'blog/moving/desk.1a2b3c4d.png': long,
  'feed.json': long,
  '_next/static/a.woff2': long,
  _headers: 'for others',
  _redirects: 'for others',
  '.env': 'secret',
  '.git/config': 'secret',
  '.well-known/security.txt': 'mail me',
  // Folders whose names are those of files.
  'notes.md/old.html': 'leads on',
  'notes.txt/index.html': 'leads on',
}

const moves = [...odd, ["/it's", "/it's"] as const].map(([from]) => redirect(from))

const bases = [
  ['', ''],
  [' in a folder of a host', '/~me/my.notes'],
] as const

for (const [name, where, basePath] of servers.flatMap((name) => bases.map((base) => [name, ...base] as const)))
  describe.skipIf(isLeftOut(name))(`${name}${where}`, () => {
    let dir: string
    let server: Awaited<ReturnType<typeof serve>>
    const ask = (path: string, headers?: Record<string, string>, method?: string) => askAt(server.port, basePath + path, headers, method)

    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), `${name}-`))
      const root = join(dir, 'site')
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, basePath, path)), { recursive: true })
        writeFileSync(join(root, basePath, path), text)
      }
      if (basePath) writeFileSync(join(root, 'other.txt'), 'none of the site')
      server = await serve(name, { dir, root, basePath }, moves)
      await vi.waitFor(() => ask('/'), { timeout: 20_000 })
    }, 30_000)
    afterAll(async () => {
      await server.stop()
      rmSync(dir, { recursive: true })
    })

    test.each(odd)('leads on from %s, with what is asked of it', async (from) => {
      for (const [asked, to] of [
        [from, '/blog/moving'],
        [`${from}/`, '/blog/moving'],
        [`${from}?a=%20&b={env.SECRET}$uri`, '/blog/moving?a=%20&b={env.SECRET}$uri'],
      ] as const) {
        const { status, headers } = await ask(asked)
        expect([asked, status, headers.location]).toEqual([asked, 301, basePath + to])
      }
    })

    test.each([
      ['/blog/', '/blog'],
      ['/blog/moving/?a=1', '/blog/moving?a=1'],
      ['/x//', '/x'],
      ['/caf%c3%a9-3/', '/caf%c3%a9-3'],
      ['/x%20y%25/', '/x%20y%25'],
      ['//evil.example/', '/evil.example'],
      ['///evil.example//?a//', '/evil.example?a//'],
      ['/%5Cevil.example/', '/%5Cevil.example'],
      ['/%2F/evil.example/', '/%2F/evil.example'],
      ['/%09/evil.example/', '/%09/evil.example'],
      ['/x%0D%0ASet-Cookie:%20a=b/', '/x%0D%0ASet-Cookie:%20a=b'],
      ['/%7Benv.SECRET%7D/?{env.SECRET}$uri', '/%7Benv.SECRET%7D?{env.SECRET}$uri'],
    ])('takes the slash off %s, and stays here', async (asked, to) => {
      const { status, headers } = await ask(asked)
      expect([status, headers.location, headers['set-cookie']]).toEqual([301, basePath + to, undefined])
    })

    test('makes no other host of a backslash', async () => {
      const { headers } = await ask('/\\evil.example/')
      expect(headers.location ?? '/x').toMatch(/^\/[^\\/]/)
    })

    test.each(['/', '/?a', '//', '/blog', '/blog/moving', '/.well-known/security.txt'])('sends %s', async (path) => {
      expect((await ask(path)).status).toBe(200)
    })

    test.each([
      ...['/x', '/x.md', '/x.txt', '/x/feed.xml', '/x.1a2b3c4d.png', '/_next/static/x.js', '/OLD-x', '/it', "/it's/x"],
      ...['/_next', '/_next/static', '/notes.md', '/404', '/404.html', '/_headers', '/_redirects'],
      ...['/.env', '/.git/config', '/%2Egit/config', '/.well-known/.env', '/blog/.x'],
    ])('says of %s that it is not there, and does not have it kept', async (path) => {
      const first = await ask(path)
      const again = await ask(path, { 'if-none-match': String(first.headers.etag ?? '*'), range: 'bytes=0-1' })
      for (const { status, headers, body } of [first, again])
        expect([status, headers['cache-control'], headers['content-type'], String(body)]).toEqual([
          404,
          'no-cache',
          'text/html; charset=utf-8',
          'not there',
        ])
    })

    test.skipIf(!basePath)('has its home at the end of its folder, and nothing beside that', async () => {
      for (const [path, status, location] of [
        [basePath, 301, `${basePath}/`],
        [`${basePath}?a=b`, 301, `${basePath}/?a=b`],
        ['/', 404, undefined],
        ['/blog', 404, undefined],
        ['/_next/static/a.woff2', 404, undefined],
        ['/other.txt', 200, undefined],
      ] as const) {
        const { status: answered, headers } = await askAt(server.port, path)
        expect([path, answered, headers.location]).toEqual([path, status, location])
      }
    })

    test('goes round in no circle', async () => {
      for (const path of ['/notes.md', '/notes.md/', '/notes.txt', '/notes.txt/', '/_next', '/_next/']) {
        const { status, headers } = await ask(path)
        if (status === 301) expect((await askAt(server.port, String(headers.location))).status).not.toBe(301)
      }
    })

    test('compresses texts and nothing else, and says what they are written in', async () => {
      for (const [path, type, packed] of [
        ['/blog', 'text/html; charset=utf-8', true],
        ['/feed.json', 'application/feed+json; charset=utf-8', true],
        ['/_next/static/a.woff2', 'font/woff2', false],
        ['/blog/moving/desk.1a2b3c4d.png', 'image/png', false],
      ] as const) {
        const { headers, body } = await ask(path, { 'accept-encoding': 'gzip' })
        expect([path, headers['content-type'], headers['content-encoding']]).toEqual([path, type, packed ? 'gzip' : undefined])
        expect(packed ? gunzipSync(body) : body).toEqual((await ask(path)).body)
      }
    })

    test('sends nothing again that is there already, and no words where none are asked for', async () => {
      for (const path of ['/blog', '/feed.json', '/_next/static/a.woff2']) {
        const encoding = { 'accept-encoding': 'gzip' }
        const { headers } = await ask(path, encoding)
        const again = await ask(path, { ...encoding, 'if-none-match': String(headers.etag) })
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
        const head = await ask(path, encoding, 'HEAD')
        expect([path, head.status, head.body.length, head.headers.etag]).toEqual([path, 200, 0, headers.etag])
      }
    })
  })
