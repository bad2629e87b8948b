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
