import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { startServer } from '../server'
import { post } from './pages'

/** One request as bytes on the wire, without a client that unpacks them. */
const get = (url: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })

test('pages are packed, tagged, and asked for again each time', async ({ baseURL }) => {
  const url = new URL(post, baseURL).href
  const packed = await get(url, { 'accept-encoding': 'gzip, br' })
  expect(packed.headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8', 'content-encoding': 'br', 'cache-control': 'no-cache' })
  const plain = await get(url)
  expect(brotliDecompressSync(packed.body)).toEqual(plain.body)
  const zipped = await get(url, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(zipped.body)).toEqual(plain.body)

  const etag = String(packed.headers.etag)
  const again = await get(url, { 'if-none-match': etag, 'accept-encoding': 'br' })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('files whose names change with their bytes are kept for good', async ({ baseURL, page }) => {
  const font = page.waitForRequest('**/*.woff2')
  await page.goto(post)
  const answer = await get((await font).url())
  expect(answer.headers).toMatchObject({ 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' })
  expect((await get(new URL('/site.js', baseURL).href)).headers).toMatchObject({
    'content-type': 'text/javascript',
    'cache-control': 'no-cache',
  })
})

test('what is not there answers 404 with a page, and nothing outside the site is served', async ({ baseURL }) => {
  for (const path of [
    '/blog/no-such-post',
    '/404',
    '/404.html',
    '/package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.git/config',
    '/index.txt',
    '/_not-found',
    '/%E0%A4%A',
  ]) {
    const { status, headers } = await get(baseURL + path)
    expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8'])
  }
})

test('the next build is served as soon as it is there', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'start-'))
  const make = (name: string, words: string) => {
    mkdirSync(join(dir, name))
    const feed = JSON.stringify({ home_page_url: 'https://example.org/' })
    for (const [file, text] of Object.entries({ 'index.html': words, '404.html': 'not there', 'feed.json': feed, _headers: '' }))
      writeFileSync(join(dir, name, file), text)
  }
  const longEnoughToPack = '.'.repeat(1000)
  make('out', `first${longEnoughToPack}`)
  const server = await startServer('start', { port: 4316, env: { OUT_DIR: join(dir, 'out') } })
  const words = async () => String(gunzipSync((await get(server.url, { 'accept-encoding': 'gzip' })).body)).replaceAll('.', '')
  expect(await words()).toBe('first')
  make('out.new', `second${longEnoughToPack}`)
  writeFileSync(join(dir, 'out.new/more.html'), 'more')
  renameSync(join(dir, 'out'), join(dir, 'out.old'))
  expect(await words()).toBe('first')
  renameSync(join(dir, 'out.new'), join(dir, 'out'))
  expect(await words()).toBe('second')
  expect(String((await get(`${server.url}/more`)).body)).toBe('more')
  await server.stop()
  rmSync(dir, { recursive: true })
})
