import { expect, test } from 'playwright/test'
import { site } from '../../content/site'
import { siteUrl } from '../../lib/urls'
import { nowhere, pages, post } from './pages'

for (const [path, { title, heading }] of Object.entries(pages)) {
  test(`${path} says what it is, and needs no framework to say it`, async ({ page }) => {
    const requests: string[] = []
    const said: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(path, { waitUntil: 'networkidle' })

    await expect(page).toHaveTitle(title)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page.locator('html')).toHaveAttribute('lang', site.language)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S{3,}/)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', path === '/' ? siteUrl : siteUrl + path)
    await expect(page.locator('meta[name=theme-color]')).toHaveCount(2)
    const icon = await page.locator('link[rel=icon]').getAttribute('href')
    expect((await page.request.get(icon ?? '')).headers()['content-type']).toBe('image/svg+xml')

    expect(requests.filter((name) => name.startsWith('/_next/') && !name.endsWith('.woff2'))).toEqual([])
    expect(await (await page.request.get(path)).text()).not.toContain('__next')
    expect(said).toEqual([])
  })

  test(`${path} reads the same without JavaScript`, async ({ page, browser }) => {
    await page.goto(path)
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await still.goto(new URL(path, page.url()).href)
    expect(await still.locator('body').innerText()).toBe(await page.locator('body').innerText())
    await expect(still.getByRole('button')).toHaveCount(0)
    await still.context().close()
  })
}

test('the home page leads to the post, and the post to the rest of the site', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText(site.description)
  await page.getByRole('link', { name: 'From IC to EM and back again' }).click()
  await expect(page).toHaveURL(post)
  const nav = page.getByRole('navigation', { name: 'Site' })
  await expect(nav.getByRole('link', { name: 'Writing' })).toHaveAttribute('aria-current', 'true')
  await nav.getByRole('link', { name: 'Writing' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2025' })).toBeVisible()
  await nav.getByRole('link', { name: 'About' }).click()
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(post)
  await page.getByRole('link', { name: site.title }).first().click()
  await expect(page).toHaveURL('/')
})

test('an address without a page answers 404, and offers a way on', async ({ page }) => {
  const response = await page.goto(nowhere)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
  await page.getByRole('link', { name: 'From IC to EM and back again' }).click()
  await expect(page).toHaveURL(post)
})

test('every link, fragment and file that a page refers to exists', async ({ page, request }) => {
  const seen = new Set<string>()
  const broken: string[] = []
  const queue = [...Object.keys(pages), nowhere]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    await page.goto(path)
    const references = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[href], [src]')]
        .filter(({ tagName, attributes }) => !(tagName === 'LINK' && attributes.getNamedItem('rel')?.value === 'canonical'))
        .map((element) => ({
          url: new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', location.href).href,
          isPage: element.tagName === 'A',
        })),
    )
    for (const { url, isPage } of references) {
      const { origin, pathname, hash } = new URL(url)
      if (origin !== new URL(page.url()).origin) continue
      if (hash && pathname === new URL(page.url()).pathname && !(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count()))
        broken.push(`${path} → ${hash}`)
      if ((await request.get(url)).status() !== 200 && pathname !== nowhere) broken.push(`${path} → ${pathname}`)
      else if (isPage) queue.push(pathname)
    }
  }
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(4)
})
