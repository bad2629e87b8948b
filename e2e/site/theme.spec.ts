import { expect, type Page, test } from 'playwright/test'
import { pages, post } from './pages'

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('the colours follow the system, or the choice, which is kept and shared between tabs', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  const dark = await background(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await background(page)
  expect(light).not.toBe(dark)

  const other = await context.newPage()
  await other.goto('/about')
  const button = (name: string, on = page) => on.getByRole('button', { name })
  await button('Colours: system').click()
  await button('Colours: light').click()
  await expect(button('Colours: dark')).toBeVisible()
  expect(await background(page)).toBe(dark)
  await expect(button('Colours: dark', other)).toBeVisible()
  expect(await background(other)).toBe(dark)

  await page.goto(post)
  expect(await background(page)).toBe(dark)
  await expect(page.locator('meta[name=theme-color][media=all]')).toHaveCount(1)
  await button('Colours: dark').click()
  await expect(button('Colours: system')).toBeVisible()
  expect(await background(page)).toBe(light)
  await page.reload()
  expect(await background(page)).toBe(light)
})

test('a kept choice is there before the first paint, without waiting for any script file', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.evaluate(() => localStorage.setItem('theme', 'dark'))
  await page.route('**/site.js', (route) => route.abort())
  await page.reload()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('the switch works by keyboard', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Colours: system' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Colours: light' })).toBeFocused()
})

/** WCAG 2.2 contrast ratio of two colours, as the browser paints them. */
const contrast = (page: Page, a: string, b: string) =>
  page.evaluate(
    (names) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      const luminance = (name: string) => {
        context.fillStyle = getComputedStyle(document.querySelector(`[data-probe=${name}]`) as Element).color
        context.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const channel = value / 255
          return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const [light = 0, dark = 0] = names.map(luminance).sort((x, y) => y - x)
      return (light + 0.05) / (dark + 0.05)
    },
    [a, b],
  )

for (const scheme of ['light', 'dark'] as const)
  test(`in ${scheme}, text is readable at 7:1 and labels at 4.5:1`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(post)
    await page.evaluate(() => {
      for (const name of ['paper', 'ink', 'muted', 'accent', 'wash']) {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.dataset.probe = name
        probe.style.color = `var(--${name})`
      }
    })
    const measured = {
      ink: await contrast(page, 'ink', 'paper'),
      muted: await contrast(page, 'muted', 'paper'),
      accent: await contrast(page, 'accent', 'paper'),
      code: await contrast(page, 'muted', 'wash'),
    }
    console.log(scheme, measured)
    expect(measured.ink).toBeGreaterThanOrEqual(7)
    expect(measured.muted).toBeGreaterThanOrEqual(7)
    expect(measured.accent).toBeGreaterThanOrEqual(4.5)
    expect(measured.code).toBeGreaterThanOrEqual(4.5)
    const aside = await page.locator('.prose .text-muted').evaluate((element) => getComputedStyle(element).color)
    expect(aside).toBe(await page.locator('[data-probe=muted]').evaluate((element) => getComputedStyle(element).color))
  })

test('every page has its colours in both schemes, and tells the browser the same', async ({ page }) => {
  for (const path of Object.keys(pages)) {
    const seen: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      seen.push(await background(page))
      const told = await page.locator(`meta[name=theme-color][media*=${colorScheme}]`).getAttribute('content')
      const bytes = (colour: string) =>
        page.evaluate((name) => {
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
          if (!context) throw new Error('no canvas')
          context.fillStyle = name
          context.fillRect(0, 0, 1, 1)
          return [...context.getImageData(0, 0, 1, 1).data]
        }, colour)
      expect(await bytes(told ?? ''), `${path} ${colorScheme}`).toEqual(await bytes(seen.at(-1) ?? ''))
    }
    expect(seen[0]).not.toBe(seen[1])
  }
})

test('a page that comes back by the back button has the colours chosen since', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'About' }).click()
  await page.getByRole('button', { name: 'Colours: system' }).click()
  await page.getByRole('button', { name: 'Colours: light' }).click()
  const dark = await background(page)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Colours: dark' })).toBeVisible()
  expect(await background(page)).toBe(dark)
})

test('where nothing may be kept, the switch still works', async ({ page }) => {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    }),
  )
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Colours: system' }).click()
  await page.getByRole('button', { name: 'Colours: light' }).click()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  expect(said).toEqual([])
})
