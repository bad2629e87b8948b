import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { out, test } from './site'

const filesIn = (dir: string) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('a post that renders a client component hydrates, and counts', async ({ page, site }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`${site.url}/blog/with-counter`)
  const counter = page.getByRole('button', { name: 'Pressed' })
  await expect(counter).toHaveText('Pressed 41 times')
  await expect(async () => {
    await counter.click()
    await expect(counter).not.toHaveText('Pressed 41 times', { timeout: 500 })
  }).toPass()
  await page.getByRole('button', { name: 'Colours: system' }).click()
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeVisible()
  expect(said).toEqual([])
})

test('its neighbour without one ships no runtime', async ({ page, site }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname))
  await page.goto(`${site.url}/blog/with-counter`)
  await page.getByRole('navigation', { name: 'More writing' }).getByRole('link', { name: 'Older' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A post without')
  scripts.length = 0
  await page.reload({ waitUntil: 'networkidle' })
  // There is code in it, which can be copied.
  expect(scripts.sort()).toEqual(['/site.js', '/text.js'])
  expect(await page.content()).not.toContain('__next')
})

test('the published folder holds what pages use, and nothing of what is not published', () => {
  const files = filesIn(out)
  const names = files.map(({ name }) => name)
  expect(
    names.filter((name) => (name.endsWith('.txt') && !/^(?:llms(?:-full)?|robots)\.txt$/.test(name)) || /^(?:__next|-)/.test(name)),
  ).toEqual([])
  expect(names.filter((name) => name.endsWith('.html')).sort()).toEqual([
    '2025.html',
    '404.html',
    'about.html',
    'archive.html',
    'blog.html',
    'feeds.html',
    'index.html',
    'photographs.html',
    'search.html',
    'with-counter.html',
    'with-picture.html',
    'without.html',
  ])
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'latin1')
    expect(text.includes('wxyz-'), name).toBe(false)
    expect(/nobody sees|post for later/.test(text), name).toBe(false)
  }
  const pages = files
    .filter(({ name }) => name.endsWith('.html'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join()
  const scripts = files.filter(({ parentPath, name }) => parentPath.includes('_next') && name.endsWith('.js'))
  const chunks = scripts.map(({ name }) => name)
  expect(chunks.length).toBeGreaterThan(0)
  expect(chunks.filter((name) => pages.includes(name)).length).toBeGreaterThan(0)
  // Nothing is published that no page, and no other chunk, asks for.
  const asked = (chunk: string) =>
    pages.includes(chunk) ||
    scripts.some(({ parentPath, name }) => name !== chunk && readFileSync(join(parentPath, name), 'utf8').includes(chunk))
  expect(chunks.filter((chunk) => !asked(chunk))).toEqual([])
})

test('the callout written as a tag and as a component are one box', async ({ page, site }) => {
  await page.goto(`${site.url}/blog/without`)
  const look = (text: string) =>
    page.getByText(text, { exact: true }).evaluate((element) => {
      const style = getComputedStyle(element.closest('div') as Element)
      return Object.fromEntries(
        ['border', 'borderRadius', 'padding', 'margin', 'fontSize', 'lineHeight', 'color', 'backgroundColor'].map((name) => [
          name,
          style[name as 'border'],
        ]),
      )
    })
  const tag = await look('Written as a tag')
  expect(tag).toEqual(await look('Written as a component'))
  const muted = await page.getByText('another', { exact: true }).evaluate((element) => getComputedStyle(element).color)
  expect(tag.border).toBe(`2px solid ${muted}`)
  expect(tag.backgroundColor).toBe('rgba(0, 0, 0, 0)')
  expect(await page.getByText('an aside', { exact: true }).evaluate((element) => getComputedStyle(element).color)).toBe(muted)
})

test('Markdown becomes what it means', async ({ page, site }) => {
  await page.goto(`${site.url}/blog/without`)
  await expect(page.getByText('“Quoted” – and code')).toBeVisible()
  await expect(page.locator('blockquote code')).toHaveText('"not --"')
  await expect(page.getByRole('group', { name: 'Table' }).getByRole('cell', { name: '2' })).toHaveCSS('text-align', 'right')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await expect(page.locator('del')).toHaveText('never')
  await page.getByRole('link', { name: '1', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'A note, with a link' })).toBeInViewport()
  await expect(page.getByRole('link', { name: 'https://example.org' })).toHaveAttribute('href', 'https://example.org')
})

test('code is coloured in both schemes by classes alone', async ({ page, site }) => {
  await page.goto(`${site.url}/blog/without`)
  const colours = () =>
    page
      .locator('pre')
      .evaluate((pre) => [...pre.querySelectorAll('span')].map((span) => `${span.className} ${getComputedStyle(span).color}`))
  const light = await colours()
  expect(new Set(light.map((text) => text.split(' ').slice(1).join(' '))).size).toBeGreaterThan(2)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colours()
  expect(dark.filter((text, index) => text === light[index])).toEqual([])
  expect(await page.locator('[style]').count()).toBe(0)
})

test('a button copies the code as it stands', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site.url}/blog/with-counter`)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const answer = 42 // copied as it stands')
})

test('a browser that refuses to copy is told of', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.goto(`${site.url}/blog/with-counter`)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('button', { name: 'Not allowed' })).toBeVisible()
})

test('words of an essay that are also names of classes add no styles', async ({ page, site }) => {
  await page.goto(`${site.url}/blog/without`)
  await expect(page.getByText('A shadow in a container')).toBeVisible()
  const styles = await page
    .locator('style')
    .first()
    .evaluate((style) => style.textContent)
  expect(styles).not.toMatch(/\.(shadow|container|filter|ring|transform|underline|table|contents)\{/)
  expect(styles).toContain('.border-muted{')
})

for (const [path, name] of [
  ['/blog/with-picture', 'A grey square'],
  ['/about', 'A square'],
] as const)
  test(`a picture beside ${path} is published with it, under a name that changes with it`, async ({ page, site }) => {
    await page.goto(site.url + path)
    const picture = page.getByRole('img', { name })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
    const answer = await page.request.get(site.url + (await picture.getAttribute('src')))
    expect(answer.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
  })
