import { expect, type Page, test } from 'playwright/test'
import { post } from './pages'

/** What moves when a page comes in: the parts of its view transition, by their names; nothing when it just appears. */
async function transitionTo(page: Page, go: () => Promise<unknown>): Promise<string[]> {
  const parts = page.waitForEvent('console', (message) => message.text().startsWith('parts:'))
  await go()
  const names = (await parts).text().slice('parts:'.length)
  return names ? names.split(' ').sort() : []
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', async ({ viewTransition }) => {
      await viewTransition?.ready
      const moving = viewTransition ? document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement) : []
      const groups = moving.flatMap((name) => /^::view-transition-group\((.*)\)$/.exec(name ?? '')?.[1] ?? [])
      console.log(`parts:${[...new Set(groups)].join(' ')}`)
    })
  })
  expect(await transitionTo(page, () => page.goto('/blog'))).toEqual([])
})

test('a title in a list becomes the title of its page, and pages fade into one another', async ({ page }) => {
  const link = page.getByRole('link', { name: 'From IC to EM and back again' })
  expect(await transitionTo(page, () => link.click())).toEqual(['root', 'title'])
  await expect(page).toHaveURL(post)
  // Here there is no cache of pages to go back to: the list comes anew, and its script may come after its first frame.
  expect(await transitionTo(page, () => page.goBack())).toContain('root')
  await expect(page).toHaveURL('/blog')
  expect(await transitionTo(page, () => page.getByRole('link', { name: 'About' }).click())).toEqual(['root'])
})

test('nothing moves for those who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await transitionTo(page, () => page.getByRole('link', { name: 'From IC to EM and back again' }).click())).toEqual([])
  await expect(page).toHaveURL(post)
})

test('a page that is about to be asked for is prepared, and files are not', async ({ page }) => {
  const asked: string[] = []
  const preload = await page.context().newCDPSession(page)
  await preload.send('Preload.enable')
  preload.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') asked.push(new URL(prefetchUrl).pathname)
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/icon.svg'
    link.append('A file')
    document.querySelector('main')?.prepend(link)
  })
  await page.getByRole('link', { name: 'A file' }).hover()
  await page.getByRole('link', { name: 'From IC to EM and back again' }).hover()
  await expect.poll(() => asked).toEqual([post])
})
