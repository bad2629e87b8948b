import { afterEach, describe, expect, test, vi } from 'vitest'
import { site } from '@/content/site'
import { listPagePath, pagePath, postPath } from './urls'

test('posts live under /blog, pages at the top', () => {
  expect(postPath('moving')).toBe('/blog/moving')
  expect(pagePath('about')).toBe('/about')
})

test('further pages of a list have their number behind its address', () => {
  expect([1, 2, 10].map((number) => listPagePath('/tags/café', number))).toEqual(['/tags/café', '/tags/café/2', '/tags/café/10'])
})

/** What the module says when the site is at an address. */
async function loadFor(url: string | undefined) {
  vi.stubEnv('SITE_URL', url)
  vi.resetModules()
  return import('./urls')
}
afterEach(() => void vi.unstubAllEnvs())

describe('the address of the site', () => {
  test('is that of content/site.ts', async () => {
    expect((await loadFor(undefined)).siteUrl).toBe(site.url)
  })

  test('is SITE_URL where it is set, without the slashes at its end', async () => {
    expect((await loadFor('https://preview.example.org//')).siteUrl).toBe('https://preview.example.org')
  })

  test.each([
    ['https://example.org', 'https://example.org/', 'https://example.org/tags/caf%C3%A9'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080/tags/caf%C3%A9'],
    ['https://me.github.io/blog', 'https://me.github.io/blog/', 'https://me.github.io/blog/tags/caf%C3%A9'],
    ['https://example.org/~me/my.notes_2/', 'https://example.org/~me/my.notes_2/', 'https://example.org/~me/my.notes_2/tags/caf%C3%A9'],
  ])('may be %s', async (url, home, tag) => {
    const { absoluteUrl, checkSiteUrl } = await loadFor(url)
    expect(checkSiteUrl).not.toThrow()
    expect(['/', '/tags/café'].map(absoluteUrl)).toEqual([home, tag])
  })

  test.each([
    'example.org',
    'ftp://example.org',
    'https://',
    'https://Example.org',
    'https://me@example.org',
    'https://example.org?a',
    'https://example.org/#a',
    'https://example.org/notes?a',
    'https://example.org//notes',
    'https://example.org/../notes',
    'https://example.org/./notes',
    'https://example.org/.notes',
    'https://example.org/my notes',
    'https://example.org/caf%C3%A9',
    'https://example.org/a$b',
    'https://example.org/a\nb',
  ])('is not %j', async (url) => {
    const { checkSiteUrl } = await loadFor(url)
    expect(checkSiteUrl).toThrow(`The site's address is "${url.replace(/\/+$/, '')}"; expected one such as https://example.org`)
  })
})

test.each([
  ['https://example.org', ''],
  ['https://example.org/', ''],
  ['https://me.github.io/notes', '/notes'],
  ['https://me.github.io/notes/2/', '/notes/2'],
])('addresses at %s begin with %j', async (url, path) => {
  expect((await loadFor(url)).basePath).toBe(path)
})
