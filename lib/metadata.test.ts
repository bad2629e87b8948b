import { expect, test } from 'vitest'
import { site } from '@/content/site'
import { pageMetadata } from './metadata'

test('a page is named before the site, described, and has one address', () => {
  expect(pageMetadata({ title: 'Moving', description: 'To another house', path: '/blog/moving' })).toMatchObject({
    title: `Moving · ${site.title}`,
    description: 'To another house',
    alternates: { canonical: '/blog/moving' },
  })
})

test('a page without a name has that of the site', () => {
  expect(pageMetadata({ description: 'All of it', path: '/' }).title).toBe(site.title)
})

test('a page that is not listed is kept out of search engines', () => {
  const page = { title: 'Moving', description: 'To another house', path: '/blog/moving' }
  expect(pageMetadata({ ...page, listed: false })).toMatchObject({ robots: 'noindex', alternates: { canonical: '/blog/moving' } })
  expect(pageMetadata({ ...page, listed: true })).not.toHaveProperty('robots')
})
