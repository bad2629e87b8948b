import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { pages } from '../site/pages'
import { paths } from './pages'
import { test } from './site'

/** Evaluated, not put into the page, whose policy would not let it run. */
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** How readers may have set their screens. */
const schemes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

const widths = [390, 1440]

/** Rules that are not run. This one knows no group that scrolls, only landmarks; of those a page should have few. */
const left = ['focus-order-semantics']

/** In the words of a post, what is a label and not running text, of which a contrast of 7:1 is asked. */
const labels = '.callout-label, [role=doc-noteref], [role=doc-backlink]'

/** Runs the rules that axe has on a page as it is shown, those that are off by default included. */
const examine = (page: Page) =>
  page.evaluate(
    async ({ left, labels }) => {
      const ids = window.axe.getRules().map(({ ruleId }) => ruleId)
      const rules = Object.fromEntries(ids.map((id) => [id, { enabled: !left.includes(id) }]))
      const { violations } = await window.axe.run(document, { rules })
      const isRunning = (element: Element | null) => !!element?.closest('.prose') && !element.closest(labels)
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes
          .map(({ target, failureSummary = '' }) => ({ selector: target.flat().join(' '), failureSummary }))
          .filter(({ selector }) => id !== 'color-contrast-enhanced' || isRunning(document.querySelector(selector)))
          .map(({ selector, failureSummary }) => `${id}  ${selector}  ${failureSummary.replace(/^.*\n/, '').trim()}`),
      )
      return { rules: ids.length - left.length, faults }
    },
    { left, labels },
  )

for (const [site, addresses, baseURL] of [
  ['site', Object.keys(pages), 'http://127.0.0.1:4310'],
  ['fixture site', paths, undefined],
] as const)
  test.describe(site, () => {
    if (baseURL) test.use({ baseURL })
    for (const path of addresses)
      test(`axe finds nothing on ${path}, in light, dark and forced colours, on a phone and a wide screen`, async ({ page }) => {
        await page.goto(path)
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '')
        })
        await page.evaluate(axeSource)
        const faults: string[] = []
        let rules = 0
        for (const media of schemes)
          for (const width of widths) {
            await page.emulateMedia(media)
            await page.setViewportSize({ width, height: 900 })
            const found = await examine(page)
            rules = found.rules
            faults.push(...found.faults.map((fault) => `${media.colorScheme} ${media.forcedColors} ${width}: ${fault}`))
          }
        console.log(`axe: ${path} of the ${site}: ${rules} rules × ${schemes.length * widths.length}, ${faults.length} faults`)
        expect(faults).toEqual([])
      })
  })
