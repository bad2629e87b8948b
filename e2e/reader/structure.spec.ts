import { expect } from 'playwright/test'
import { test } from './site'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with the script' : 'without a script', () => {
    test.use({ javaScriptEnabled })

    test('from a post to what else is about the same, in another script, and on to it', async ({ page }) => {
      await page.goto('/blog/arabic')
      await page.getByRole('article').getByRole('link', { name: '日本' }).click()
      await expect(page).toHaveURL(`/tags/${encodeURIComponent('日本')}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Posts tagged 日本')
      await page.getByRole('link', { name: 'O que eu diria a mim mesmo' }).click()
      await expect(page).toHaveURL('/blog/portuguese')
    })

    test('a tag with an accent has an address without one', async ({ page }) => {
      await page.goto('/blog/on-waiting')
      await page.getByRole('article').getByRole('link', { name: 'Café' }).click()
      await expect(page).toHaveURL('/tags/cafe')
      await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(['On waiting', 'On staying'])
      await page.getByRole('main').getByRole('link', { name: 'Tags' }).click()
      await expect(page).toHaveURL('/tags')
      await page.getByRole('link', { name: 'work' }).click()
      await expect(page).toHaveURL('/tags/work')
    })

    test('a series is read from its first part to its last', async ({ page }) => {
      await page.goto('/blog/on-leaving')
      await page.getByRole('link', { name: 'Going or staying' }).click()
      await expect(page).toHaveURL('/series/going-or-staying')
      await expect(page.getByRole('listitem').getByRole('heading')).toHaveText(['On staying', 'On leaving', 'On waiting'])
      await page.getByRole('link', { name: 'On staying' }).click()
      await expect(page.getByRole('article')).toContainText('Part 1 of 3 of Going or staying')
      const next = page.getByRole('navigation', { name: 'Parts of Going or staying' }).getByRole('link', { name: 'Next part' })
      await next.click()
      await expect(page).toHaveURL('/blog/on-leaving')
      await next.click()
      await expect(page).toHaveURL('/blog/on-waiting')
      await expect(next).toHaveCount(0)
      await page.locator('header').getByRole('link', { name: 'Previous part' }).click()
      await expect(page).toHaveURL('/blog/on-leaving')
    })

    test('from the list of posts to the archive, to a year, and to a post of it', async ({ page }) => {
      await page.goto('/blog')
      await page.getByRole('main').getByRole('link', { name: 'Archive' }).click()
      await expect(page).toHaveURL('/archive')
      await expect(page.getByRole('listitem').filter({ hasText: '2025' })).toHaveText('2025 1 post')
      await page.getByRole('link', { name: '2026' }).click()
      await expect(page).toHaveURL('/archive/2026')
      const april = page.locator('section', { has: page.getByRole('heading', { name: 'April' }) })
      await expect(april.getByRole('listitem')).toHaveText(['15 Apr On waiting', '8 Apr On leaving', '1 Apr On staying'])
      await april.getByRole('link', { name: 'On leaving' }).click()
      await expect(page).toHaveURL('/blog/on-leaving')
    })

    test('by keyboard alone', async ({ page }) => {
      await page.goto('/blog/forty-notes')
      const tag = page.getByRole('article').getByRole('link', { name: 'notes', exact: true })
      await tag.focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL('/tags/notes')
      await page.getByRole('link', { name: 'Skip to the text' }).focus()
      await page.keyboard.press('Enter')
      for (const name of ['Tags', 'Feed', 'Notes and side notes']) {
        await page.keyboard.press('Tab')
        await expect(page.getByRole('main').getByRole('link', { name })).toBeFocused()
      }
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL('/blog/notes-and-side-notes')
    })
  })

test('what is related stands at the end of a post, and nothing that the reader is led to anyway', async ({ page }) => {
  await page.goto('/blog/forty-notes')
  const related = page.getByRole('region', { name: 'Related' })
  await expect(related.getByRole('link')).toHaveText(['Writing here'])
  await page.goto('/blog/on-staying')
  await expect(page.getByRole('region', { name: 'Mentioned in' }).getByRole('link')).toHaveCount(4)
  await expect(related).toHaveCount(0)
})

for (const path of ['/tags/work/2', '/tags/nothing', '/series/nothing', '/archive/1999', '/tags/-', '/archive/2026/2'])
  test(`there is nothing at ${path}`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })
