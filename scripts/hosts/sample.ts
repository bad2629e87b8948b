/** What the tests of hosts have in common: paths and old addresses of all kinds. */
import { headersOf } from './headers'

export const headers = headersOf({ outside: false })

/** Paths of files, one for each way a host could tell them apart. */
export const paths = [
  '/',
  '/blog',
  '/blog/moving.html',
  '/blog/moving/index.md',
  '/blog/moving/desk.1a2b3c4d.avif',
  '/blog/moving/desk.1a2b3c4.avif',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/tags/caf%C3%A9/feed.xml',
  '/series/moving/atom.xml',
  '/tags/work/feed.json',
  '/feed.xml.html',
  '/sitemap.xml',
  '/robots.txt',
  '/llms-full.txt',
  '/.well-known/security.txt',
  '/manifest.webmanifest',
  '/blog/moving/pan.1a2b3c4d.vtt',
  '/search-worker.js',
  '/blog/search-worker.js',
  '/site.js',
  '/_next/static/chunks/a.js',
  '/blog/_next/static/a.js',
  '/404.html',
]

export const redirect = (from: string, to = '/blog/moving') => ({ from, to, title: 'Moving' })

/** Old addresses with signs that mean something somewhere, and the same with their escapes read. */
export const odd: [from: string, path: string][] = [
  ['/old', '/old'],
  ['/2019/old.html', '/2019/old.html'],
  ['/index.php', '/index.php'],
  ['/caf%C3%A9', '/café'],
  ['/caf%c3%a9-2', '/café-2'],
  ['/%E6%97%A5/a%20b', '/日/a b'],
  ["/a:b*('c')", "/a:b*('c')"],
  ['/$HOME', '/$HOME'],
  ['/$uri$1', '/$uri$1'],
  ['/%7Bpath%7D', '/{path}'],
  ['/%7B$HOME%7D', '/{$HOME}'],
  ['/%7B%24SITE_ROOT:x%7D', '/{$SITE_ROOT:x}'],
  ['/a%22b', '/a"b'],
  ['/a%22%20%7B', '/a" {'],
  ['/a;b%23c', '/a;b#c'],
  ['/a%3Fb=c', '/a?b=c'],
  ['/~a', '/~a'],
  ['/%7E.+', '/~.+'],
  ['/a+(b)%5Bc%5D%7Cd%5E', '/a+(b)[c]|d^'],
  ['/100%25', '/100%'],
  ['/a%2541', '/a%41'],
  [`/${'long-'.repeat(40)}`, `/${'long-'.repeat(40)}`],
]
