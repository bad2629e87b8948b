import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'playwright/test'
import { brokenLinks } from '../../scripts/broken-links'
import { addCounter } from '../interactive/add-counter'
import { copyProject } from '../project'
import type { Server } from '../server'
import { ask, hosts, isInstalled, serve } from './servers'

/** A folder of a host that has the name of one of the site. */
const basePath = '/blog'
const siteUrl = `https://me.example${basePath}`
const post = `${basePath}/blog/on-leaving`

let folder: string
test.beforeAll(() => {
  test.setTimeout(240_000)
  folder = copyProject('folder')
  cpSync('e2e/reader/content', join(folder, 'fixture'), { recursive: true })
  for (const post of ['content/posts/from-ic-to-em-and-back-again.mdx', 'e2e/interactive/content/posts/with-counter.mdx'])
    cpSync(post, join(folder, 'fixture/posts', basename(post)))
  // A picture that React has loaded ahead.
  appendFileSync(join(folder, 'fixture/posts/with-counter.mdx'), '\n<img src="/icon.svg" alt="The icon" />\n')
  addCounter(folder)
  execFileSync('npm', ['run', 'build'], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: '2026-11-22', SITE_URL: `${siteUrl}/`, NEXT_TELEMETRY_DISABLED: '1' },
  })
})

test('every link leads somewhere within the folder', () => {
  const { broken, followed } = brokenLinks(join(folder, 'out'), siteUrl)
  expect(broken).toEqual([])
  expect(followed).toBeGreaterThan(1000)
})

test('whole addresses are those of the folder', () => {
  const feed = JSON.parse(readFileSync(join(folder, 'out/feed.json'), 'utf8'))
  expect([feed.home_page_url, feed.feed_url]).toEqual([`${siteUrl}/`, `${siteUrl}/feed.json`])
  expect(feed.items.length).toBeGreaterThan(5)
  for (const { url, content_html: html } of feed.items) {
    expect(url).toMatch(`${siteUrl}/blog/`)
    for (const [, address] of html.matchAll(/(?:href|src)="(https:\/\/me\.example[^"]*)"/g)) expect(address).toMatch(siteUrl)
  }
  const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  for (const name of ['sitemap.xml', 'feed.xml', 'atom.xml', 'llms.txt', 'index.html', 'blog/on-leaving/index.md'])
    expect([name, text(name).match(/https:\/\/me\.example(?!\/blog\b)\S*/g)]).toEqual([name, null])
  expect(text('blog/on-leaving.html')).toContain(`<link rel="canonical" href="https://me.example${post}">`)
})

for (const [n, host] of hosts.entries())
  test.describe(host, () => {
    test.skip(!isInstalled(host) && !process.env.ALL_HOSTS, `${host} is not installed`)
    let server: Server
    test.beforeAll(async () => {
      server = await serve(host, 4480 + 10 * n + test.info().parallelIndex, folder, basePath)
    })
    test.afterAll(() => server.stop())

    test('every page loads what it needs from its folder, and says nothing', async ({ page }) => {
      test.setTimeout(180_000)
      const told: string[] = []
      page.on('console', (message) => told.push(`${page.url()} ${message.text()}`))
      page.on('pageerror', (error) => told.push(`${page.url()} ${error.message}`))
      page.on('response', (response) => {
        const isFine = response.status() < 400 && response.url().startsWith(`${server.url}${basePath}/`)
        if (!isFine) told.push(`${page.url()} gets ${response.status()} for ${response.url()}`)
      })
      const out = join(folder, 'out')
      const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
        (path) => path.endsWith('.html') && path !== '404.html' && !/http-equiv="refresh"/.test(readFileSync(join(out, path), 'utf8')),
      )
      expect(pages.length).toBeGreaterThan(15)
      for (const path of pages) {
        await page.goto(`${server.url}${basePath}/${path.replace(/(?:index)?\.html$/, '')}`)
        await page.evaluate(() => document.fonts.ready)
      }
      expect(told).toEqual([])
    })

    test('leads home, on from old addresses, and says what is not there', async ({ page }) => {
      expect((await ask(server.url + basePath)).headers.location).toMatch(new RegExp(`${basePath}/$`))
      const redirects = readFileSync(join(folder, 'out/_redirects'), 'utf8').trim().split('\n')
      expect(redirects.length).toBeGreaterThan(0)
      for (const line of redirects) {
        const [from, to = ''] = line.split(' ')
        const { status, headers } = await ask(`${server.url}${basePath}${from}`)
        expect([from, status, String(headers.location).replace(server.url, '')]).toEqual([from, 301, to])
        expect(to).toMatch(`${basePath}/`)
      }
      for (const path of ['/', '/blog-2/', `${basePath}/nowhere`])
        expect([path, (await ask(server.url + path)).status]).toEqual([path, 404])
      await page.goto(`${server.url}${basePath}/nowhere`)
      await page.getByRole('banner').getByRole('link').first().click()
      await expect(page).toHaveURL(`${server.url}${basePath}/`)
    })

    test('searches, and finds', async ({ page }) => {
      await page.goto(server.url + post)
      await page.keyboard.press('/')
      await expect(page.getByRole('dialog').getByRole('link', { name: 'archive' })).toHaveAttribute('href', `${basePath}/archive`)
      await page.getByRole('searchbox', { name: 'Search' }).fill('waiting')
      await page.getByRole('dialog').getByRole('link', { name: 'On waiting' }).click()
      await expect(page).toHaveURL(new RegExp(`${basePath}/blog/on-waiting`))
      await page.goto(`${server.url}${basePath}/search?q=waiting`)
      await expect(page.getByRole('status')).toHaveText(/\d+ results?/)
    })

    test('hydrates what runs in the browser', async ({ page }) => {
      await page.goto(`${server.url}${basePath}/blog/with-counter`)
      const counter = page.getByRole('button', { name: 'Pressed' })
      await expect(async () => {
        await counter.click()
        await expect(counter).not.toHaveText('Pressed 41 times', { timeout: 500 })
      }).toPass()
      await expect(page.locator(`link[href^="/"]:not([href^="${basePath}/"])`)).toHaveCount(0)
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'About' }).click()
      await expect(page).toHaveURL(`${server.url}${basePath}/about`)
    })
  })
