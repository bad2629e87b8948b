import { expect, type Page } from 'playwright/test'
import { paths } from './pages'
import { test } from './site'

/** What every reader may set, whatever a page says (WCAG 2.2, 1.4.12). */
const spacing = `
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

/** Windows that words must fit into: a small phone, and 1280 × 1024 at 400 %. */
const small = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]

/** What of a page cannot be read as it is laid out: words cut off, beside the page, or over one another. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    interface Box {
      left: number
      top: number
      right: number
      bottom: number
    }
    const faults: string[] = []
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide`)

    /** What is there for those who listen, or for the keyboard alone. */
    const isHidden = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath, opacity, visibility } = getComputedStyle(at)
        if (clipPath === 'inset(50%)' || opacity === '0' || visibility === 'hidden' || at.matches('.sr-only')) return true
      }
      return false
    }
    const name = (element: Element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`

    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      if (isCut && element.textContent?.trim() && !element.closest('svg, math') && !isHidden(element))
        faults.push(`${name(element)} is cut off`)
    }

    const lines: (Box & { text: string })[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('script, style, svg, math') || isHidden(parent)) continue
      const scroller = parent.closest('.scroll, pre')?.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, top, right, bottom } of range.getClientRects()) {
        // Letters take the middle of their line box.
        const box = { left, right, top: top + (bottom - top) * 0.3, bottom: bottom - (bottom - top) * 0.3 }
        const seen = scroller ? { ...box, left: Math.max(left, scroller.left), right: Math.min(right, scroller.right) } : box
        if (seen.right - seen.left > 1) lines.push({ ...seen, text: node.textContent.trim().slice(0, 40) })
      }
    }
    for (const { left, right, text } of lines) if (left < -1 || right > clientWidth + 1) faults.push(`“${text}” is beside the page`)
    lines.sort((a, b) => a.top - b.top)
    for (const [index, line] of lines.entries())
      for (let next = index + 1; next < lines.length; next++) {
        const other = lines[next]
        if (!other || other.top >= line.bottom) break
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2) faults.push(`“${line.text}” lies over “${other.text}”`)
      }
    return faults
  })

for (const path of paths)
  test(`${path} fits into small windows, with letters and lines far apart as well`, async ({ page }) => {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready)
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '')
    })
    const faults: string[] = []
    const look = async (how: string) => {
      for (const size of small) {
        await page.setViewportSize(size)
        faults.push(...(await faultsOf(page)).map((fault) => `${how}, ${size.width} × ${size.height}: ${fault}`))
      }
    }
    await look('as it is')
    for (const width of [390, 600, 768, 1024, 1279, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      faults.push(...(await faultsOf(page)).map((fault) => `${width} px: ${fault}`))
    }
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, spacing)
    await look('far apart')
    expect(faults).toEqual([])
  })

test('what is wider than the page scrolls by keyboard, wherever scrolling needs it to be said', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/blog/wide')
  const wide = await page.locator('.prose *').evaluateAll((elements) =>
    elements
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth)
      .map((element, index) => {
        element.id ||= `wide-${index}`
        return element.id
      }),
  )
  expect(wide.length).toBeGreaterThan(3)
  for (const id of wide) {
    const scroller = page.locator(`[id="${id}"]`)
    await expect(scroller).toHaveAttribute('tabindex', '0')
    await scroller.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  }
})
