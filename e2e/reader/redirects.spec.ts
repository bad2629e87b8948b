import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { out, test } from './site'

/** An answer as it is, without going where it leads. */
const answer = async (url: string) => {
  const { status, headers } = await fetch(url, { redirect: 'manual' })
  return { status, to: headers.get('location'), type: headers.get('content-type') }
}

test('a server that knows redirects answers old addresses with them, and keeps what was asked', async ({ baseURL }) => {
  for (const path of ['/short', '/short/', '/2024/done.html', '/2024/done', '/caf%C3%A9'])
    expect(await answer(baseURL + path), path).toMatchObject({ status: 301, to: '/blog/very-short' })
  expect(await answer(`${baseURL}/short?from=feed&a=%20b`)).toMatchObject({ status: 301, to: '/blog/very-short?from=feed&a=%20b' })
  expect(await answer(`${baseURL}/shorter`)).toMatchObject({ status: 404 })
})

test('a host that knows none sends a page that leads on', async ({ page, server }) => {
  const html = readFileSync(join(out, 'short.html'), 'utf8')
  await page.route('**/short', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto(`${server.url}/short`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done')
  expect(new URL(page.url()).pathname).toBe('/blog/very-short')
})

test('Markdown and texts for tools are sent as what they are', async ({ baseURL }) => {
  expect(await answer(`${baseURL}/blog/very-short/index.md`)).toMatchObject({ status: 200, type: 'text/markdown; charset=utf-8' })
  expect(await answer(`${baseURL}/about/index.md`)).toMatchObject({ status: 200, type: 'text/markdown; charset=utf-8' })
  for (const path of ['/llms.txt', '/llms-full.txt'])
    expect(await answer(baseURL + path), path).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' })
})

test('old addresses are in no map, feed or list', async ({ baseURL }) => {
  for (const path of ['/sitemap.xml', '/feed.xml', '/feed.json', '/archive/2026', '/blog', '/llms.txt', '/llms-full.txt']) {
    const text = await (await fetch(baseURL + path)).text()
    expect(text, path).toContain('/blog/very-short')
    expect(text, path).not.toMatch(/\/2024\/done|\/short\b/)
  }
})
