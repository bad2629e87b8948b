import { expect, test } from 'vitest'
import { movesOf } from './moves'
import { odd, redirect } from './sample'

test.each(odd)('%s is read as %s', (from, path) => {
  expect(movesOf([redirect(from)])).toMatchObject([{ path, to: '/blog/moving' }])
})

test.each([
  ['/old', ['/old']],
  ['/old/', ['/old']],
  ['/caf%C3%A9', ['/caf%C3%A9']],
  ['/caf%c3%a9', ['/caf%C3%A9', '/caf%c3%a9']],
  ['/café', ['/caf%C3%A9']],
  ['/%7Eme', ['/~me', '/%7Eme']],
  ['/a b', ['/a%20b']],
  ['/a%3Fb%23c', ['/a%3Fb%23c']],
  ['/100%', ['/100%25']],
  ['/a%2541', ['/a%2541']],
])('%s is asked for as %j', (from, asked) => {
  expect(movesOf([redirect(from)])).toMatchObject([{ asked }])
})

test.each([
  ['/tags/café', '/tags/caf%C3%A9'],
  ['/tags/caf%C3%A9', '/tags/caf%C3%A9'],
  ['/a b', '/a%20b'],
  [`/$1{x}:y*"'();#?\\`, '/%241%7Bx%7D%3Ay%2A%22%27%28%29%3B%23%3F%5C'],
])('what leads to %s says %s', (to, location) => {
  expect(movesOf([redirect('/old', to)])).toMatchObject([{ to: location }])
})

test.each([
  '/blog/moving',
  '/blog/moving/',
  '/Blog/Moving',
  '/blog/%6Doving',
  '/blog/moving.html',
  '/blog/moving/index.html',
  '/',
  '/index.html',
])('%s, which is there, leads nowhere', (from) => {
  expect(movesOf([redirect(from)])).toEqual([])
})

test('an address leads on once, though another one is there', () => {
  expect(movesOf([redirect('/a', '/b'), redirect('/b', '/c')])).toMatchObject([{ path: '/a', to: '/b' }])
})

test.each(['/a%2Fb', '/blog%2Fmoving', '/%2E%2E/x', '/a/%2e', '/a%5Cb', '/a%00', '/a%0Ab', '//evil.example', '/a//b'])(
  '%s is no path of a file',
  (from) => {
    expect(movesOf([redirect(from)])).toEqual([])
  },
)

test('one address leads to one place, however it is written', () => {
  const twice = [redirect('/caf%C3%A9', '/a'), redirect('/caf%c3%a9/', '/b'), redirect('/old', '/a'), redirect('/old/', '/b')]
  expect(movesOf(twice)).toEqual([
    { path: '/café', asked: ['/caf%C3%A9', '/caf%c3%a9'], to: '/a' },
    { path: '/old', asked: ['/old'], to: '/a' },
  ])
})
