import { expect, test } from 'vitest'
import { pathHere, wholeAddress } from './site-address'

const siteUrl = 'https://my.blog'

test.each([
  ['/blog/moving', '/blog/moving'],
  ['/blog/moving?a=/b#c', '/blog/moving'],
  ['/', '/'],
  ['https://my.blog/blog/moving#why', '/blog/moving'],
  ['HTTP://MY.BLOG/a', '/a'],
  ['//my.blog/a', '/a'],
  ['https://my.blog', '/'],
  ['https://my.blog?a', '/'],
  ['/caf%C3%A9', '/café'],
  ['/100%', '/100%'],
  ['/a\nb', '/a\nb'],
  ['https://my.blog.example/a', undefined],
  ['https://example.org/blog/moving', undefined],
  ['//example.org/a', undefined],
  ['mailto:me@my.blog', undefined],
  ['desk.jpg', undefined],
  ['../a', undefined],
  ['#why', undefined],
  ['', undefined],
])('%j leads to %j', (target, path) => {
  expect(pathHere(target, siteUrl)).toBe(path)
})

test.each([
  ['/blog/moving', '/blog/moving'],
  ['/notes/blog/moving', '/notes/blog/moving'],
  ['https://my.blog/notes/blog/moving#why', '/blog/moving'],
  ['//My.Blog/notes/', '/'],
  ['https://my.blog/notes', '/'],
  ['https://my.blog/notes?a', '/'],
  ['https://my.blog/notes-2/a', undefined],
  ['https://my.blog/Notes/a', undefined],
  ['https://my.blog/blog/moving', undefined],
  ['https://my.blog/', undefined],
])('in a folder of a host, %j leads to %j', (target, path) => {
  expect(pathHere(target, 'https://my.blog/notes')).toBe(path)
})

test.each([
  ['/about#me', 'https://my.blog/notes/about#me'],
  ['/', 'https://my.blog/notes/'],
  ['/café', 'https://my.blog/notes/caf%C3%A9'],
  ['desk.jpg', 'https://my.blog/notes/blog/desk.jpg'],
  ['#why', 'https://my.blog/notes/blog/moving#why'],
  ['//example.org/a', 'https://example.org/a'],
  ['https://example.org/a', 'https://example.org/a'],
  ['mailto:me@example.org', 'mailto:me@example.org'],
  ['https://', undefined],
])('on a page in a folder of a host, %j is %j', (target, address) => {
  expect(wholeAddress(target, 'https://my.blog/notes/blog/moving', 'https://my.blog/notes')).toBe(address)
})
