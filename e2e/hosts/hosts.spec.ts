import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { headersFor, headersOf } from '../../scripts/hosts/headers'
import type { Server } from '../server'
import { ask, hosts, isInstalled, reader, serve } from './servers'

const post = '/blog/from-ic-to-em-and-back-again'
const out = join(reader, 'out')
const headers = headersOf({ outside: false })

/** Paths of all published files. */
const files = () =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `/${join(item.parentPath, item.name).slice(out.length + 1)}`)

const fileLike = (pattern: RegExp) => {
  const file = files().find((path) => pattern.test(path))
  expect(file, `a file like ${pattern}`).toBeDefined()
  return file ?? ''
}

for (const [n, host] of hosts.entries())
  test.describe(host, () => {
    test.skip(!isInstalled(host) && !process.env.ALL_HOSTS, `${host} is not installed`)
    let server: Server
    test.beforeAll(async () => {
      server = await serve(host, 4380 + 10 * n + test.info().parallelIndex)
    })
    test.afterAll(() => server.stop())

    test('sends each kind of file with its headers', async () => {
      const paths = [
        '/',
        post,
        '/site.js',
        '/search-worker.js',
        '/feed.xml',
        '/atom.xml',
        '/feed.json',
        `${post}/index.md`,
        '/llms.txt',
        '/robots.txt',
        '/sitemap.xml',
        '/manifest.webmanifest',
        '/.well-known/security.txt',
        fileLike(/^\/_next\/static\/.*\.woff2$/),
        fileLike(/\/writing-here\/.*\.[0-9a-f]{8}\.webp$/),
        fileLike(/^\/tags\/.*\/feed\.xml$/),
        '/icon.svg',
        '/there-is-nothing',
      ]
      for (const path of paths) {
        const answer = await ask(server.url + path)
        const expected = headersFor(path, headers).map(([name, value]) => [name.toLowerCase(), value.replace('; charset', ';charset')])
        const sent = expected.map(([name = '']) => [name, String(answer.headers[name]).replace('; charset', ';charset')])
        if (path === '/there-is-nothing') expect(answer.status).toBe(404)
        else expect([path, answer.status]).toEqual([path, 200])
        expect([path, ...sent]).toEqual([path, ...expected])
      }
    })

    test('sends types that browsers and readers of feeds know', async () => {
      const types: Record<string, RegExp> = {
        '/': /^text\/html; ?charset=utf-8$/,
        [post]: /^text\/html; ?charset=utf-8$/,
        '/there-is-nothing': /^text\/html; ?charset=utf-8$/,
        '/site.js': /^(?:text|application)\/javascript(?:; ?charset=utf-8)?$/,
        '/sitemap.xml': /^(?:text|application)\/xml(?:; ?charset=utf-8)?$/,
        '/icon.svg': /^image\/svg\+xml(?:; ?charset=utf-8)?$/,
        [fileLike(/\.woff2$/)]: /^font\/woff2$/,
        [fileLike(/^\/cards\/.*\.png$/)]: /^image\/png$/,
      }
      for (const [path, type] of Object.entries(types)) expect((await ask(server.url + path)).headers['content-type'], path).toMatch(type)
    })

    test('has one address for a page, and no other for its file', async () => {
      expect((await ask(server.url + post)).body.equals(readFileSync(join(out, `${post}.html`)))).toBe(true)
      const slash = await ask(`${server.url + post}/`)
      if (slash.status !== 200) expect([slash.status, slash.headers.location]).toEqual([301, expect.stringMatching(new RegExp(`${post}$`))])
      expect((await ask(`${server.url}/?from=elsewhere`)).status).toBe(200)
    })

    test('leads on from old addresses, once and for all', async () => {
      const redirects = readFileSync(join(out, '_redirects'), 'utf8').trim().split('\n')
      expect(redirects.length).toBeGreaterThan(1)
      for (const line of redirects) {
        const [from, to] = line.split(' ')
        const { status, headers } = await ask(`${server.url}${from}`)
        expect([from, status, String(headers.location).replace(server.url, '')]).toEqual([from, 301, to])
      }
    })

    test('answers 404 with the page for it, lists no folder, and shows no file that is none of the site', async () => {
      const page = readFileSync(join(out, '404.html'))
      for (const path of [
        '/there-is-nothing',
        '/blog/there-is-nothing',
        '/404',
        '/404.html',
        '/_next',
        '/_next/static',
        '/cards',
        '/_headers',
        '/_redirects',
        '/.git/config',
        '/.env',
        '/blog/.hidden',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
      ]) {
        const { status, body } = await ask(server.url + path)
        // Some refuse what leads out of the site before they look for it.
        const isOut = path.includes('2f') || path.includes('%2e')
        expect([path, isOut ? [400, 404].includes(status ?? 0) : status]).toEqual([path, isOut ? true : 404])
        if (!isOut) expect([path, body.equals(page)]).toEqual([path, true])
      }
    })

    test('compresses text, and says what it depends on', async () => {
      for (const path of ['/', post, '/site.js', '/feed.xml', '/feed.json', `${post}/index.md`, '/sitemap.xml']) {
        const packed = await ask(server.url + path, { 'accept-encoding': 'gzip' })
        expect([path, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
          path,
          'gzip',
          expect.stringMatching(/accept-encoding/i),
        ])
        expect(gunzipSync(packed.body).equals((await ask(server.url + path)).body)).toBe(true)
      }
      const picture = await ask(server.url + fileLike(/\.woff2$/), { 'accept-encoding': 'gzip' })
      expect(picture.headers['content-encoding']).toBeUndefined()
    })

    test('sends nothing again that a browser has', async () => {
      for (const path of [post, '/site.js', fileLike(/\.woff2$/)]) {
        const { headers } = await ask(server.url + path, { 'accept-encoding': 'gzip' })
        const known = headers.etag ? { 'if-none-match': String(headers.etag) } : { 'if-modified-since': String(headers['last-modified']) }
        const again = await ask(server.url + path, { 'accept-encoding': 'gzip', ...known })
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
      }
    })

    test('does not tell what it is', async () => {
      const { headers } = await ask(server.url)
      expect([undefined, 'nginx']).toContain(headers.server)
      expect(headers['x-powered-by']).toBeUndefined()
    })

    test('loads nothing from elsewhere, sets no cookie, and breaks no policy, on any page', async ({ page, context }) => {
      test.setTimeout(180_000)
      const told: string[] = []
      page.on('console', (message) => told.push(`${page.url()} ${message.text()}`))
      page.on('pageerror', (error) => told.push(`${page.url()} ${error.message}`))
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== server.url && !request.url().startsWith('data:'))
          told.push(`${page.url()} asks ${request.url()}`)
      })
      const isPage = (path: string) => path.endsWith('.html') && !/http-equiv="refresh"/.test(readFileSync(join(out, path), 'utf8'))
      const pages = files().filter((path) => isPage(path) && path !== '/404.html')
      expect(pages.length).toBeGreaterThan(20)
      for (const path of pages.map((path) => path.replace(/(?:index)?\.html$/, ''))) {
        expect((await page.goto(server.url + path))?.status(), path).toBe(200)
        await page.evaluate(() => document.fonts.ready)
      }
      expect(told).toEqual([])
      expect(await context.cookies()).toEqual([])
    })

    test('a script that got into a page does not run', async ({ page }) => {
      await page.route(server.url + post, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(
          '</main>',
          '<script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><a href="javascript:window.ran = 3">Here</a></main>',
        )
        await route.fulfill({ response, body })
      })
      const broken: string[] = []
      page.on('console', (message) => broken.push(message.text()))
      await page.goto(server.url + post)
      await page.getByRole('link', { name: 'Here', exact: true }).click()
      expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()
      expect(broken.filter((text) => /Content Security Policy/i.test(text)).length).toBeGreaterThanOrEqual(2)
      // Nor does one that a script of the site would be made to write.
      const written = await page.evaluate(() => {
        try {
          document.body.insertAdjacentHTML('beforeend', '<b>written</b>')
          return 'written'
        } catch (error) {
          return String(error)
        }
      })
      expect(written).toMatch(/TypeError/)
    })

    test('searches and changes colours under its policy', async ({ page }) => {
      const told: string[] = []
      page.on('console', (message) => told.push(message.text()))
      await page.goto(server.url + post)
      await page.keyboard.press('/')
      await page.getByRole('searchbox', { name: 'Search' }).fill('manager')
      await expect(page.getByRole('status')).toHaveText(/\d+ results?/)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Colours: system' }).click()
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
      await page.goto(`${server.url}/search?q=notes`)
      await expect(page.getByRole('status')).toHaveText(/\d+ results?/)
      expect(told).toEqual([])
    })
  })

test('what hosts read is there', () => {
  for (const name of ['Caddyfile', 'nginx.conf', 'vercel.json']) expect(existsSync(join(reader, 'deploy', name)), name).toBe(true)
})
