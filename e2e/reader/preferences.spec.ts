import { expect, type Locator } from 'playwright/test'
import { test } from './site'

const width = (of: Locator) => of.evaluate((element) => Number.parseFloat(getComputedStyle(element).borderInlineStartWidth))

test.describe("in the reader's own colours", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

  test('boxes, notes and code keep their bounds, though their grounds are gone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/blog/writing-here')
    for (const box of [
      '.callout',
      '.border-muted',
      '.side-note',
      'blockquote',
      'code-block:not(figure *) > pre',
      'figure.code',
      '.update',
      '.task-list-item input',
    ])
      expect(await width(page.locator('.prose').locator(box).first()), box).toBeGreaterThan(0)
    await expect(page.getByRole('checkbox', { name: 'Done' })).toHaveCSS('appearance', 'none')
    const tick = await page.getByRole('checkbox', { name: 'Done' }).evaluate((box) => getComputedStyle(box, '::before').borderBottomWidth)
    expect(Number.parseFloat(tick)).toBeGreaterThan(0)
  })

  test('where one is shows without colours', async ({ page }) => {
    await page.goto('/blog')
    const navigation = page.getByRole('navigation', { name: 'Site' })
    await expect(navigation.getByRole('link', { name: 'Writing' })).toHaveCSS('text-decoration-line', 'underline')
    await expect(navigation.getByRole('link', { name: 'About' })).toHaveCSS('text-decoration-line', 'none')
  })

  test('the switch of the colours can be seen', async ({ page }) => {
    await page.goto('/')
    const button = page.getByRole('button', { name: 'Colours: system' })
    const { icon, ground } = await button.evaluate((element) => ({
      icon: getComputedStyle(element.querySelector('path') as Element).fill,
      ground: getComputedStyle(document.body).backgroundColor,
    }))
    expect(icon).not.toBe(ground)
  })
})

test('who asks for more contrast gets darker labels and lines that can be seen', async ({ page }) => {
  await page.goto('/blog/writing-here')
  const tones = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement)
      return ['--muted', '--line', '--rule', '--accent'].map((name) => style.getPropertyValue(name))
    })
  const before = await tones()
  await page.emulateMedia({ contrast: 'more' })
  const after = await tones()
  expect(after.filter((tone, index) => tone === before[index])).toEqual([])
})

test('who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', '/blog/writing-here', '/blog/forty-notes']) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return element.checkVisibility() && (animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth')
        })
        .map(({ localName }) => localName),
    )
    expect(moving, path).toEqual([])
  }
})
