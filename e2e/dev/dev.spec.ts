import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from 'playwright/test'
import { type Server, startServer } from '../server'

const content = '.cache/e2e/dev-content'
/** Hosts that the server has asked. */
const outgoing = '.cache/e2e/dev-outgoing.txt'
const postFile = join(content, 'posts/from-ic-to-em-and-back-again.mdx')
const post = '/blog/from-ic-to-em-and-back-again'

/** The development server over a copy of the content, which each test changes and puts back. */
const test = base.extend<{ restored: undefined }, { dev: Server }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      rmSync(content, { recursive: true, force: true })
      cpSync('content', content, { recursive: true })
      writeFileSync(outgoing, '')
      const noting = { NODE_OPTIONS: `--require=${resolve('e2e/dev/outgoing.cjs')}`, OUTGOING: resolve(outgoing) }
      const server = await startServer('dev', { port: 4320, env: { CONTENT_DIR: content, NEXT_TELEMETRY_DISABLED: undefined, ...noting } })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  restored: [
    async ({ dev: _ }, use) => {
      await use(undefined)
      const made = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => !existsSync(join('content', name)))
      for (const name of made) rmSync(join(content, name), { recursive: true, force: true })
      cpSync('content', content, { recursive: true })
    },
    { auto: true },
  ],
})

test.describe.configure({ mode: 'serial' })

/** Opens a page, and waits until it listens for changes: connected, and its words taken over by React. */
async function open(page: Page, url: string): Promise<void> {
  const connected = page.waitForEvent('console', (message) => message.text().includes('[HMR] connected'))
  await page.goto(url)
  await connected
  await page.getByRole('main').evaluate(async (main) => {
    while (!Object.keys(main).some((key) => key.startsWith('__reactFiber'))) await new Promise(requestAnimationFrame)
  })
}

/** Marks the open document: the mark is gone when the page was loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window)

const draft = (title: string, body = 'Words.') =>
  `---\ntitle: ${title}\ndescription: Made by a test\ndate: 2025-04-01\npublished: false\n---\n\n${body}\n`

test('nobody is told that somebody writes', async ({ page, dev }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => new URL(request.url()).origin !== dev.url && elsewhere.push(request.url()))
  for (const path of ['/', post]) await open(page, dev.url + path)
  expect(elsewhere).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  const asked = () =>
    [...new Set(readFileSync(outgoing, 'utf8').split('\n'))].filter((host) => host && !/^(?:127\.|localhost$|::1$)/.test(host))
  // Next asks whether there is a newer one, as `npm install` does, when a browser is there to show it; by then it has told what it would tell.
  await expect.poll(asked).toEqual(['registry.npmjs.org'])
})

test('an edited post reaches the open page by itself, and the scroll is kept', async ({ page, dev }) => {
  await open(page, dev.url + post)
  await expect(page.getByRole('heading', { name: 'Summary', exact: true })).toBeVisible()
  await mark(page)
  await page.evaluate(() => scrollTo(0, 1500))
  writeFileSync(postFile, readFileSync(postFile, 'utf8').replace('# Wrap-up', '# Wrapped up anew'))
  await expect(page.getByRole('heading', { name: 'Wrapped up anew' })).toBeAttached()
  await expect(page.getByRole('navigation', { name: 'On this page' })).toContainText('Wrapped up anew')
  expect(await page.evaluate(() => scrollY)).toBe(1500)
  expect(await isMarked(page)).toBe(true)
})

test('posts added, renamed and deleted show in the open list, drafts marked as drafts', async ({ page, dev }) => {
  await open(page, `${dev.url}/blog`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Writing')
  await mark(page)
  writeFileSync(join(content, 'posts/new-one.mdx'), draft('A new one'))
  const link = page.getByRole('link', { name: 'A new one' })
  await expect(link).toHaveAttribute('href', '/blog/new-one')
  await expect(page.getByRole('listitem').filter({ has: link })).toContainText('Draft')
  renameSync(join(content, 'posts/new-one.mdx'), join(content, 'posts/newer-one.mdx'))
  await expect(link).toHaveAttribute('href', '/blog/newer-one')
  rmSync(join(content, 'posts/newer-one.mdx'))
  await expect(link).toHaveCount(0)
  expect(await isMarked(page)).toBe(true)
})

test('a scheduled post is shown with the day it waits for', async ({ page, dev }) => {
  writeFileSync(join(content, 'posts/later.mdx'), draft('Later').replace('2025-04-01', '2999-04-01').replace('false', 'true'))
  await open(page, `${dev.url}/blog/later`)
  await expect(page.locator('article > header')).toContainText('Draft until 1 April 2999')
})

test('a post that does not parse says where and why, in the browser and the terminal, until it is mended', async ({ page, dev }) => {
  await open(page, dev.url + post)
  const good = readFileSync(postFile, 'utf8')
  writeFileSync(postFile, good.replace('# Wrap-up', '# Wrap-up <b>'))
  const line = good.split('\n').indexOf('# Wrap-up') + 1
  const where = `${postFile}:${line}:11`
  await expect(page.getByRole('region', { name: 'One problem in the content' })).toContainText(where)
  await expect(page.getByRole('region')).toContainText('expected a closing tag for `<b>`')
  await expect(page.getByRole('region')).toContainText(`> ${line} | # Wrap-up <b>`)
  expect(dev.output()).toContain(where)
  writeFileSync(postFile, good)
  await expect(page.getByRole('heading', { name: 'Wrap-up' })).toBeAttached()
})

test('so does one whose front matter is wrong, and lists name it', async ({ page, dev }) => {
  await open(page, dev.url + post)
  const good = readFileSync(postFile, 'utf8')
  writeFileSync(postFile, good.replace('2025-03-29', '2025-02-30'))
  const problem = page.getByRole('region', { name: 'One problem in the content' })
  await expect(problem).toContainText(`${postFile}:4:7`)
  await expect(problem).toContainText('> 4 | date: 2025-02-30')
  await open(page, `${dev.url}/blog`)
  await expect(problem).toContainText(`${postFile}:4:7`)
  writeFileSync(postFile, good)
  await expect(page.getByRole('link', { name: 'From IC to EM and back again' })).toBeVisible()
  await expect(problem).toHaveCount(0)
})

test('a new empty file hangs nothing: it becomes a post as it is written', async ({ page, dev }) => {
  const file = join(content, 'posts/empty.mdx')
  await open(page, `${dev.url}/blog/empty`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
  writeFileSync(file, '')
  await expect(page.getByRole('region')).toContainText(`${file}:1:1  error  the file is empty`)
  writeFileSync(file, draft('No longer empty'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No longer empty')
  rmSync(file)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
})

test('a picture beside a post is added, changed and deleted in the open page', async ({ page, dev }) => {
  test.setTimeout(180_000)
  const dir = join(content, 'posts/pictured')
  const index = join(dir, 'index.mdx')
  mkdirSync(dir)
  writeFileSync(index, draft('Pictured', '![A screen](screen.png)'))
  /** Next at times holds a change back until the next one comes, most of all when it has just started: then the post is saved once more. */
  const eventually = (check: () => Promise<void>) =>
    expect(async () => {
      await check().catch((error) => {
        writeFileSync(index, readFileSync(index))
        throw error
      })
    }).toPass({ timeout: 45_000 })
  await eventually(() => expect.poll(async () => (await fetch(`${dev.url}/blog/pictured`)).status, { timeout: 5_000 }).toBe(200))
  await open(page, `${dev.url}/blog/pictured`)
  const width = () => page.getByRole('img', { name: 'A screen' }).evaluate((image: HTMLImageElement) => image.naturalWidth)
  const shows = (expected: number) => eventually(() => expect.poll(width, { timeout: 5_000 }).toBe(expected))
  await shows(0)
  await page.screenshot({ path: join(dir, 'screen.png'), clip: { x: 0, y: 0, width: 30, height: 20 } })
  await shows(30)
  await page.screenshot({ path: join(content, 'other.png'), clip: { x: 0, y: 0, width: 50, height: 20 } })
  copyFileSync(join(content, 'other.png'), join(dir, 'screen.png'))
  await shows(50)
  rmSync(join(dir, 'screen.png'))
  await shows(0)
})

test('a class written in a post takes effect, and a page edited beside the posts reaches its reader', async ({ page, dev }) => {
  await open(page, `${dev.url}/about`)
  const file = join(content, 'pages/about.mdx')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n<p className="pt-[37px]">Spaced out</p>\n`)
  await expect(page.getByText('Spaced out')).toHaveCSS('padding-top', '37px')
})

test('the guide shows everything there is, and nothing is wrong with it', async ({ page, dev }) => {
  const said: string[] = []
  page.on('console', (message) => /error|warning/.test(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await open(page, `${dev.url}/blog/writing-here`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Writing here')
  await expect(page.getByRole('region', { name: /problem/ })).toHaveCount(0)
  const words = page.locator('.prose')
  await expect(page.getByRole('img', { name: /^Rows of hills/ })).toBeVisible()
  await expect(words.getByRole('figure')).not.toHaveCount(0)
  await expect(words.getByRole('note').filter({ hasText: 'Tip' })).toBeVisible()
  await expect(words.getByRole('img', { name: 'From an idea to a decision' })).toBeVisible()
  await expect(words.locator('math')).toHaveCount(2)
  await expect(words.locator('video')).toHaveJSProperty('videoWidth', 800)
  await expect(words.locator('audio')).toHaveJSProperty('readyState', 4)
  await expect(words.getByText('The long calculation', { exact: true })).toBeVisible()
  expect(said).toEqual([])
})

test('warnings wait until they are asked for, and links are judged as they are written', async ({ page, dev }) => {
  writeFileSync(join(content, 'posts/warned.mdx'), draft('Warned', 'This is a posibility. See [this](/blog/nowhere).'))
  await open(page, `${dev.url}/blog/warned`)
  await expect(page.getByRole('region', { name: 'One problem in the content' })).toContainText('there is no /blog/nowhere on this site')
  await expect(page.getByRole('paragraph').filter({ hasText: 'This is a posibility' })).toBeVisible()
  await expect(page.getByText('"posibility" is in no dictionary')).toBeHidden()
  await page.getByText('One warning').click()
  await expect(page.getByText('"posibility" is in no dictionary')).toBeVisible()
})

test('feeds show an edit, and no draft', async ({ dev, request }) => {
  const feed = async () => (await request.get(`${dev.url}/feed.xml`)).text()
  expect(await feed()).toContain('<h2>Wrap-up</h2>')
  writeFileSync(postFile, readFileSync(postFile, 'utf8').replace('# Wrap-up', '# Wrapped up anew'))
  writeFileSync(join(content, 'posts/not-yet.mdx'), draft('Not yet'))
  await expect.poll(feed).toContain('<h2>Wrapped up anew</h2>')
  expect(await feed()).not.toContain('Not yet')
})

test('drafts and edits are found, in an index made of the pages as they are', async ({ page, dev }) => {
  test.setTimeout(120_000)
  const file = join(content, 'posts/found.mdx')
  const result = page.getByRole('link', { name: 'Found' })
  const search = async (words: string) => {
    await page.goto(`${dev.url}/search?q=${words}`)
    await expect(page.getByRole('status')).toHaveText(/result/)
  }
  await open(page, dev.url + post)
  for (const word of ['zyzzyva', 'qoph'])
    await expect(async () => {
      writeFileSync(file, draft('Found', `Here is a ${word}.`))
      await expect.poll(async () => (await fetch(`${dev.url}/blog/found`)).text(), { timeout: 5_000 }).toContain(word)
      await search(word)
      await expect(result).toHaveAttribute('href', '/blog/found', { timeout: 1_000 })
    }).toPass()
  await search('zyzzyva')
  await expect(page.getByRole('status')).toHaveText('No results for “zyzzyva”.')
})
