import { expect, test } from 'vitest'
import { pathsIn } from './named-paths'

test.each([
  ['nothing', '', []],
  ['no address', 'One, two. 1 < 2 {a}', []],
  ['a link', '[a](/blog/moving "A title")', ['/blog/moving']],
  ['a definition', '[a]: </blog/moving#why>\r\n[b]: /b?c', ['/blog/moving', '/b']],
  ['tags', `<a href="/a">b</a> <a href={'/c'}> <a href=/d>`, ['/a', '/c', '/d']],
  ['addresses of the site', 'https://my.blog/a//b and http://MY.blog/c, https://my.blog/d.', ['/a//b', '/c', '/d']],
  ['addresses in a table', '|a|b|\n|-|-|\n|https://my.blog/a|https://my.blog/b|', ['/a', '/b']],
  ['nothing of other sites', 'https://example.org/blog/moving', []],
  ['each once', '[a](/a) [b](/a#b)', ['/a']],
  ['what is escaped', '[a](/caf%C3%A9) 🎉', ['/café']],
])('finds %s', (_, text, paths) => {
  expect(pathsIn(text, 'https://my.blog')).toEqual(paths)
})

test('takes what is huge', () => {
  expect(pathsIn('/'.repeat(500_000), 'https://my.blog')).toEqual([])
  expect(pathsIn(`/a${'.'.repeat(500_000)}b`, 'https://my.blog')).toHaveLength(1)
  expect(pathsIn('[a](/b) '.repeat(100_000), 'https://my.blog')).toEqual(['/b'])
})
