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

describe('origin', () => {
  const loadOrigin = async (url: string | undefined) => {
    vi.stubEnv('SITE_URL', url)
    vi.resetModules()
    return (await import('./urls')).origin
  }
  afterEach(() => void vi.unstubAllEnvs())

  test('is that of the site', async () => {
    expect(await loadOrigin(undefined)).toBe(site.origin)
  })

  test('is SITE_URL where it is set, without the slashes at its end', async () => {
    expect(await loadOrigin('https://preview.example.org//')).toBe('https://preview.example.org')
  })
})
