import { expect, test } from 'vitest'
import type { Content } from '.'
import { redirectsOf } from './redirects'

const entry = (path: `/${string}`, aliases: string[], more = {}) => ({ path, aliases, title: path, draft: false, ...more })

const content = (posts: object[], unlisted: object[] = [], pages: object[] = []) => ({ posts, unlisted, pages }) as Content

test('old addresses of posts, unlisted posts and pages lead there, in order', () => {
  const all = content(
    [entry('/blog/a', ['/z', '/2019/a.html'], { lang: 'pt-BR' }), entry('/blog/b', [])],
    [entry('/blog/c', ['/c'])],
    [entry('/about', ['/me'])],
  )
  expect(redirectsOf(all)).toEqual([
    { from: '/2019/a.html', to: '/blog/a', title: '/blog/a', lang: 'pt-BR' },
    { from: '/c', to: '/blog/c', title: '/blog/c' },
    { from: '/me', to: '/about', title: '/about' },
    { from: '/z', to: '/blog/a', title: '/blog/a', lang: 'pt-BR' },
  ])
})

test('those of drafts lead nowhere', () => {
  expect(redirectsOf(content([entry('/blog/a', ['/z'], { draft: true })], [], [entry('/b', ['/c'], { draft: true })]))).toEqual([])
})

test.each(['/blog/a', '/Blog/a.html', '/about/index', '/blog/c', '/blog', '/tags/work'])(
  '%s leads nowhere while something is there',
  (alias) => {
    const all = content([entry('/blog/a', [alias]), entry('/blog/c', [], { draft: true })], [], [entry('/about', [alias])])
    expect(redirectsOf(all)).toEqual([])
  },
)

test('there may be none', () => {
  expect(redirectsOf(content([]))).toEqual([])
})
