import { describe, expect, test } from 'vitest'
import type { Reference } from '@/lib/mdx/rehype-references'
import { referenceProblem, type Surroundings, type Target } from './references'

const targets: Target[] = [
  { path: '/', public: true },
  { path: '/blog', public: true },
  { path: '/feed.xml', public: true },
  { path: '/about', file: 'content/pages/about.mdx', public: true },
  { path: '/blog/moving', file: 'content/posts/moving.mdx', public: true },
  { path: '/blog/été', file: 'content/posts/été.mdx', public: true },
  { path: '/blog/draft', file: 'content/posts/draft.mdx', public: false },
  { path: '/blog/broken', file: 'content/posts/broken.mdx', public: true },
]
const here: Target = { path: '/blog/here', file: 'content/posts/here.mdx', public: true }

const around: Surroundings = {
  origin: 'https://example.org',
  find: (path) => targets.find((target) => target.path === path),
  paths: () => targets.map(({ path }) => path),
  aliases: new Map([['/old/moving', '/blog/moving']]),
  idsOf: async ({ path }) =>
    path === here.path ? ['here', 'größe'] : path === '/blog/moving' ? ['risk', 'fn-1'] : path === '/blog/broken' ? undefined : [],
  fileProblem: async (name) =>
    ['desk.jpg', 'two words.png', 'paper.pdf'].includes(name) ? undefined : { reason: `no ${name}`, fix: 'Put it there' },
}

const problem = async (target: string, as: Reference['as'] = 'link') => {
  const found = await referenceProblem({ target, as }, here, around)
  return found && `${found.reason} → ${found.fix}`
}

describe('a reference leads somewhere', () => {
  test.each([
    '/',
    '/blog',
    '/about',
    '/about?from=here',
    '/feed.xml',
    '/blog/moving',
    '/blog/moving#risk',
    '/blog/moving#fn-1',
    '/blog/moving#top',
    '/blog/%C3%A9t%C3%A9',
    '#here',
    '#gr%C3%B6%C3%9Fe',
    '#größe',
    '#top',
    '#:~:text=words',
    '/about#main',
    '/blog/broken#anything',
    'https://example.org',
    'https://example.org/blog/moving#risk',
    'https://example.org.evil.example/nowhere',
    'https://other.example/nowhere#at-all',
    '//other.example/nowhere',
    'mailto:someone@example.org',
    'tel:+1',
    'desk.jpg',
    './desk.jpg',
    'two%20words.png',
    'paper.pdf#page=2',
  ])('%s', async (target) => {
    expect(await problem(target)).toBeUndefined()
  })
})

test.each([
  ['', 'the link has no address → Write one between the parentheses, such as /about'],
  ['/abuot', 'there is no /abuot on this site → Write /about'],
  ['/something/else/altogether', 'there is no /something/else/altogether on this site → Correct it, or take the link out'],
  ['/about/', 'there is no /about/ on this site → Write /about'],
  ['/blog/moving.html', 'there is no /blog/moving.html on this site → Write /blog/moving'],
  ['/blog/moving/index.html', 'there is no /blog/moving/index.html on this site → Write /blog/moving'],
  ['/old/moving', 'there is no /old/moving on this site → Write /blog/moving, where it is now'],
  ['https://example.org/abuot', 'there is no /abuot on this site → Write /about'],
  ['/%E0%A4%A', 'there is no /%E0%A4%A on this site → Correct it, or take the link out'],
  ['/blog/draft', '/blog/draft is not published when this is → Take the link out until it is, or publish content/posts/draft.mdx before'],
  [
    '/blog/draft#risk',
    '/blog/draft is not published when this is → Take the link out until it is, or publish content/posts/draft.mdx before',
  ],
  ['#her', 'there is no heading or id "her" on this page → Write #here'],
  ['/blog/moving#risks', 'there is no heading or id "risks" on /blog/moving → Write /blog/moving#risk'],
  [
    '/about#conclusions-and-more',
    'there is no heading or id "conclusions-and-more" on /about → Correct it: the id of a heading is its words in lower case, joined by hyphens',
  ],
  ['moving', '"moving" is no address of this site → Write /blog/moving'],
  ['moving.mdx#risk', '"moving.mdx#risk" is no address of this site → Write /blog/moving#risk'],
  ['../posts/moving/index.md', '"../posts/moving/index.md" is no address of this site → Write /blog/moving'],
  ['../pages/about.mdx', '"../pages/about.mdx" is no address of this site → Write /about'],
  ['lost.pdf', 'no lost.pdf → Put it there'],
  ['nowhere.mdx', 'no nowhere.mdx → Put it there'],
])('%j does not', async (target, expected) => {
  expect(await problem(target)).toBe(expected)
})

test('a page is no picture', async () => {
  expect(await problem('/about', 'picture')).toBe('/about is a page, and no picture → Link to it instead: [words](/about)')
})

test('a picture is judged as a file, whatever texts there are', async () => {
  expect(await problem('moving', 'picture')).toBe('no moving → Put it there')
})
