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
  siteUrl: 'https://example.org',
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
    'http://example.org/about',
    '//example.org',
    'https://EXAMPLE.org?from=here',
    'https://example.org.evil.example/nowhere',
    'https://user:word@other.example:8080/a',
    'https://bücher.example',
    'https://localhost.example',
    'HTTPS://other.example',
    'mailto:?to=someone%40example.org',
    'sms:+1',
    'geo:1,2',
    'xmpp:a@example.org',
    'magnet:?xt=a',
    'javascript:told-by-a-rule',
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

test('an address with the folder that the site is in has it twice', async () => {
  const inFolder = { ...around, siteUrl: 'https://example.org/notes' }
  const told = async (target: string) => (await referenceProblem({ target, as: 'link' }, here, inFolder))?.fix
  expect(await told('/notes/about')).toBe('Write /about: the folder that the site is in is put before it')
  expect(await told('/notes/abuot')).not.toMatch(/folder/)
  expect(await told('https://example.org/notes/about')).toBeUndefined()
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
  ['http://example.org/abuot', 'there is no /abuot on this site → Write /about'],
  ['//example.org/abuot', 'there is no /abuot on this site → Write /about'],
  ...['http://localhost:3000', 'https://127.0.0.1:8080', '//app.localhost', 'localhost:3000', 'http://[::1]'].map(
    (host): [string, string] => [
      `${host}/about#a`,
      `${host}/about#a leads to the author's own machine → Write /about#a, or put it in backticks where readers are to type it`,
    ],
  ),
  ['http://localhost', "http://localhost leads to the author's own machine → Write /, or put it in backticks where readers are to type it"],
  ['htp://x.example', '"htp:" is no beginning of an address that readers can follow → Write http://x.example'],
  ['mialto:a@b.example', '"mialto:" is no beginning of an address that readers can follow → Write mailto:a@b.example'],
  ['zzzzzz:a', '"zzzzzz:" is no beginning of an address that readers can follow → Correct it: addresses on the web begin with https://'],
  ['https://', 'https:// names no site → Write a whole address, such as https://example.org'],
  ['//', '// names no site → Write a whole address, such as https://example.org'],
  ['https://?a', 'https://?a names no site → Write a whole address, such as https://example.org'],
  ['https://x.example:99999', 'https://x.example:99999 names no site → Write a whole address, such as https://example.org'],
  ['http:/x.example/a', 'http:/x.example/a names no site → Write http://x.example/a'],
  ['https:x.example', 'https:x.example names no site → Write https://x.example'],
  ['mailto:', 'mailto: names nobody to write to → Write a whole address, such as mailto:someone@example.org'],
  ['mailto:someone', 'mailto:someone names nobody to write to → Write a whole address, such as mailto:someone@example.org'],
  [
    'file:///home/me/a.pdf',
    "file:///home/me/a.pdf leads to the author's own machine → Put the file beside this one, and write its path from here",
  ],
  ['data:text/plain,a', 'a link cannot hold data → Put it into a file beside this one, and link to that'],
  ['www.example.com', '"www.example.com" is no address → Write https://www.example.com'],
  ['example.com:8080/a', '"example.com:8080/a" is no address → Write https://example.com:8080/a'],
  ['nowhere.mdx', 'no nowhere.mdx → Put it there'],
])('%j does not', async (target, expected) => {
  expect(await problem(target)).toBe(expected)
})

test('a page is no picture', async () => {
  expect(await problem('/about', 'picture')).toBe('/about is a page, and no picture → Link to it instead: [words](/about)')
})

test('a picture may be data', async () => {
  expect(await problem('data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'picture')).toBeUndefined()
})

test('a picture is judged as a file, whatever texts there are', async () => {
  expect(await problem('moving', 'picture')).toBe('no moving → Put it there')
})
