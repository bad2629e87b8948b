import { expect, type Page } from 'playwright/test'
import { wordsOf } from './pdf'
import { test } from './site'

const post = '/blog/forty-notes'
const notesOf = (page: Page) => page.locator('[role=doc-endnotes] > ol > li')
const openNote = (page: Page) => page.locator('[role=doc-endnotes] > ol > li:target')
const callsOf = (page: Page) => page.locator('[role=doc-noteref]')

/** The beginning of each note, as far as it is one line of text and tells it from the others. */
const beginnings = async (page: Page) =>
  (
    await notesOf(page)
      .locator(':is(p, li):nth-child(1)')
      .evaluateAll((lines) => lines.map((line) => line.firstChild?.textContent?.trim().slice(0, 30) ?? ''))
  ).filter(Boolean)

test('forty notes stand beside the text in order, none over another, each level with its call or below it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(post)
  await page.evaluate(() => document.fonts.ready)
  await expect(notesOf(page)).toHaveCount(40)
  await expect(callsOf(page)).toHaveCount(41)

  const text = await page
    .locator('.prose > p')
    .first()
    .evaluate((element) => element.getBoundingClientRect().right)
  const placed = await notesOf(page).evaluateAll((notes) =>
    notes.map((note) => {
      const call = document.querySelector(`[role=doc-noteref][href="#${note.id}"]`)
      const { left, right, top, bottom } = note.getBoundingClientRect()
      return { id: note.id, left, right, top, bottom, call: call?.getBoundingClientRect().top ?? Number.NaN }
    }),
  )
  // A note stands where its call does, or a line's height below the note before it.
  let end = Number.NEGATIVE_INFINITY
  for (const { id, left, right, top, bottom, call } of placed) {
    expect(left, `${id} is beside the text`).toBeGreaterThan(text)
    expect(right, `${id} is in the window`).toBeLessThanOrEqual(1440)
    expect(top, `${id} is below the one before`).toBeGreaterThan(end)
    expect(Math.abs(top - Math.max(call, end + 16)), `${id} is level with its call, if it can be`).toBeLessThan(12)
    end = bottom
  }
  const below = await page.getByRole('navigation', { name: 'More writing' }).boundingBox()
  const foot = await page.getByRole('contentinfo').boundingBox()
  for (const box of [below, foot])
    for (const { id, left, top, bottom } of placed) {
      const over = box && top < box.y + box.height && bottom > box.y && left < box.x + box.width
      expect(over, `${id} lies over what comes after the text`).toBe(false)
    }
})

test('in a list of assistive technology each note is there once, and leads back to each of its calls', async ({ page }) => {
  await page.goto(post)
  const found = await beginnings(page)
  expect(found.length).toBeGreaterThanOrEqual(40)
  const tree = await page.locator('body').ariaSnapshot()
  const typed = tree.replace(/\\"/g, '"')
  for (const beginning of found.filter((text) => text.length > 8)) expect(typed.split(beginning).length - 1, beginning).toBe(1)
  expect(typed).toMatch(/doc-endnotes|heading "Notes"/)
  const targets = await page.locator('[role=doc-backlink]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const ids = await callsOf(page).evaluateAll((calls) => calls.map((call) => `#${call.id}`))
  expect(targets.sort()).toEqual(ids.sort())
})

/** What can be seen of an open note and of the call it was opened by. */
const opened = (page: Page, index: number) =>
  callsOf(page)
    .nth(index)
    .evaluate((call) => {
      const note = document.querySelector(call.getAttribute('href') ?? '')
      if (!note) throw new Error('there is no such note')
      const box = note.getBoundingClientRect()
      const { top, bottom } = call.getBoundingClientRect()
      return {
        noteIsSeen: box.top >= 0 && box.bottom <= innerHeight && box.height > 20,
        callIsSeen: top >= 0 && bottom <= innerHeight && (bottom <= box.top || top >= box.bottom),
      }
    })

for (const [how, javaScriptEnabled, step] of [
  ['', true, 1],
  [', without a script', false, 5],
] as const)
  test.describe(`on a phone${how}`, () => {
    test.use({ javaScriptEnabled, hasTouch: true, viewport: { width: 390, height: 844 } })

    test(`${step === 1 ? 'each note' : 'a note'} opens where it is called when it is tapped, and closes with the next tap`, async ({
      page,
    }) => {
      await page.goto(post)
      const count = await callsOf(page).count()
      for (let index = 0; index < count; index += step) {
        const call = callsOf(page).nth(index)
        await call.tap()
        await expect.poll(() => opened(page, index), `call ${index + 1}`).toEqual({ noteIsSeen: true, callIsSeen: true })
        await page.touchscreen.tap(380, 10)
        await expect(openNote(page)).toHaveCount(0)
        await expect(page.locator('[role=doc-noteref]:target')).toBeInViewport()
      }
    })

    test(`${step === 1 ? 'each note' : 'a note'} opens and closes by keyboard`, async ({ page }) => {
      await page.goto(post)
      const count = await callsOf(page).count()
      for (let index = 0; index < count; index += step) {
        const call = callsOf(page).nth(index)
        await call.focus()
        await page.keyboard.press('Enter')
        await expect.poll(() => opened(page, index), `call ${index + 1}`).toEqual({ noteIsSeen: true, callIsSeen: true })
        const back = openNote(page).locator('[role=doc-backlink]').first()
        for (let presses = 0; presses < 6 && !(await back.evaluate((link) => link === document.activeElement)); presses++)
          await page.keyboard.press('Tab')
        await expect(back).toBeFocused()
        await page.keyboard.press('Enter')
        await expect(openNote(page)).toHaveCount(0)
        await expect(page.locator('[role=doc-noteref]:target')).toBeInViewport()
      }
    })
  })

test('the key that closes things closes a note', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(post)
  const call = callsOf(page).nth(6)
  await call.click()
  await expect(page).toHaveURL(/#fn-7$/)
  await page.keyboard.press('Escape')
  await expect(openNote(page)).toHaveCount(0)
  await expect(call).toBeFocused()
})

test('that key does nothing where no note is open, though the text was skipped to', async ({ page }) => {
  await page.goto(`${post}#main`)
  await page.keyboard.press('Escape')
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await expect(page).toHaveURL(/#main$/)
})

test('all forty are on paper, below the text and in order', async ({ page }) => {
  await page.goto(post)
  const found = await beginnings(page)
  const letters = (text: string) => text.replace(/\s+/g, '')
  const paper = letters((await wordsOf(await page.pdf({ format: 'A4' }))).join(' '))
  let at = paper.lastIndexOf('thenthelastone')
  for (const beginning of found) {
    const next = paper.indexOf(letters(beginning), at)
    expect(next, beginning).toBeGreaterThan(-1)
    at = next
  }
  expect(paper).not.toContain('↩')
})
