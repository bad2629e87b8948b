import { describe, expect, test } from 'vitest'
import { fillPattern, oldPath } from './addresses'

describe('oldPath', () => {
  test.each([
    ['/2019/moving', '/2019/moving'],
    ['/2019/Moving/', '/2019/Moving'],
    ['2019/moving.html', '/2019/moving'],
    ['/2019/moving/index.html', '/2019/moving'],
    ['//2019//moving', undefined],
    ['/a//b/?page=2#top', '/a/b'],
    ['https://old.example/moving/', '/moving'],
    ['https://old.example.evil/moving/', undefined],
    ['https://elsewhere.example/moving', undefined],
    ['/café und tee/', '/caf%C3%A9%20und%20tee'],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/', undefined],
    ['', undefined],
    ['https://old.example', undefined],
    ['/../../etc/passwd', undefined],
    ['/100%', undefined],
  ])('%j is %s', (address, path) => {
    expect(oldPath(address, 'https://old.example')).toBe(path)
  })

  test('of a whole address is not known where the old site is not', () => {
    expect(oldPath('https://old.example/moving')).toBeUndefined()
  })
})

describe('fillPattern', () => {
  const parts = { year: '2019', month: '04', title: 'moving', categories: '', day: undefined }
  test.each([
    ['/:year/:month/:title/', '/2019/04/moving'],
    ['/:categories/:title.html', '/moving'],
    ['/writing/:title', '/writing/moving'],
    ['/:year/:day/:title', undefined],
    ['/:constructor/:title', undefined],
    ['/:week/:title', undefined],
  ])('%j is %s', (pattern, path) => {
    expect(fillPattern(pattern, parts)).toBe(path)
  })
})
