import { expect, type Locator, type Page } from 'playwright/test'
import { paths } from './pages'
import { test } from './site'

/** Where the keyboard is: what is wrong with how that shows, if anything. */
const stop = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!element || element === document.body) return { name: 'the page', faults: [] }
    const name = `${element.localName} “${(element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, 40)}”`
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const faults: string[] = []
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('has no outline')
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push('is out of sight')
    // Nothing of the page may lie over all of it; a note that is open stands over the page.
    for (const over of document.elementsFromPoint((left + right) / 2, (top + bottom) / 2)) {
      if (!/fixed|sticky/.test(getComputedStyle(over).position) || over.contains(element) || element.contains(over)) continue
      const box = over.getBoundingClientRect()
      if (box.left <= left && box.right >= right && box.top <= top && box.bottom >= bottom) faults.push(`lies under ${over.localName}`)
    }
    if ((element as HTMLElement).tabIndex > 0) faults.push('has a place of its own in the order')
    return { name, faults }
  })

/** Goes on with the keyboard until something has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key)
    const { name, faults } = await stop(page)
    expect(faults, name).toEqual([])
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('the keyboard does not come there')
}

for (const [how, javaScriptEnabled] of [
  ['by keyboard', true],
  ['by keyboard, without a script', false],
] as const)
  for (const width of [390, 1440])
    test.describe(`${how}, ${width} px wide`, () => {
      test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

      test('from the list to a post, to a note and back, by the contents, and on to the next post', async ({ page }) => {
        await page.goto('/')
        await page.keyboard.press('Tab')
        await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
        await page.keyboard.press('Enter')
        await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Forty notes' }))
        await page.keyboard.press('Enter')
        await expect(page).toHaveURL('/blog/forty-notes')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forty notes')

        const call = page.getByRole('article').getByRole('link', { name: '2', exact: true })
        await tabTo(page, call)
        await page.keyboard.press('Enter')
        await expect(page).toHaveURL(/#fn-2$/)
        const note = page.getByRole('listitem').filter({ hasText: 'Forty is also what a life in an office comes to' })
        await expect(note).toBeInViewport({ ratio: 1 })
        await tabTo(page, note.getByRole('link', { name: 'Back to reference 2' }))
        await page.keyboard.press('Enter')
        await expect(page).toHaveURL(/#fnref-2$/)
        await expect(call).toBeFocused()
        await expect(call).toBeInViewport({ ratio: 1 })

        const contents = page.getByRole('navigation', { name: 'On this page' })
        const section = contents.getByRole('link', { name: 'Where they are few again' })
        if (width < 1280) {
          await tabTo(page, contents.locator('summary'), 'Shift+Tab')
          await page.keyboard.press('Enter')
          await tabTo(page, section)
        } else await tabTo(page, section, 'Shift+Tab')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: 'Where they are few again' })).toBeInViewport({ ratio: 1 })

        // What comes next by keyboard is in the section that was gone to.
        await tabTo(page, page.locator('.prose').getByRole('link', { name: 'Where they are few again' }))
        await tabTo(page, page.getByRole('navigation', { name: 'More writing' }).getByRole('link', { name: 'Newer' }))
        await page.keyboard.press('Enter')
        await expect(page).toHaveURL('/blog/notes-and-side-notes')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes and side notes')
      })
    })

test('with a note open, the keyboard is still seen wherever it goes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/blog/forty-notes')
  await page.getByRole('link', { name: '14', exact: true }).click()
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab')
    const { name, faults } = await stop(page)
    expect(faults, name).toEqual([])
  }
})

for (const width of [390, 1440])
  test(`what can be pressed outside of sentences is 24 px high and wide at least, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const small: string[] = []
    for (const path of paths) {
      await page.goto(path)
      const found = await page
        .getByRole('link')
        .or(page.getByRole('button'))
        .or(page.locator('summary'))
        .evaluateAll((elements) =>
          elements
            .filter((element) => {
              const { display, clipPath } = getComputedStyle(element)
              const block = element.closest('p, li, td, th, h2, h3, figcaption, blockquote')
              const isInSentence =
                display === 'inline' && block?.closest('article') && block.textContent?.trim() !== element.textContent?.trim()
              return element.checkVisibility() && clipPath === 'none' && !isInSentence
            })
            .map((element) => ({
              text: element.textContent?.trim() || element.outerHTML,
              box: element.getBoundingClientRect().toJSON() as DOMRect,
            }))
            .filter(({ box }) => Math.min(box.width, box.height) < 24)
            .map(({ text, box }) => `${text.slice(0, 60)} ${Math.round(box.width)} × ${Math.round(box.height)}`),
        )
      small.push(...found.map((fault) => `${path}: ${fault}`))
    }
    expect(small).toEqual([])
  })
