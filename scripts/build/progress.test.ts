import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { progressOf, seconds } from './progress'

const { isTTY } = process.stdout
let logged: string[]
let written: string[]

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  logged = []
  written = []
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(line))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
})
afterEach(() => {
  process.stdout.isTTY = isTTY
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Has some done at some moments, in seconds. */
function go(onDone: (done: number) => void, ...moments: [at: number, done: number][]): void {
  for (const [at, done] of moments) {
    vi.setSystemTime(at * 1000)
    onDone(done)
  }
}

describe('progress', () => {
  test('is told in one line of a terminal, whenever something is done', () => {
    process.stdout.isTTY = true
    go(progressOf('Posts', 30), [0.1, 8], [0.2, 8], [12.34, 14])
    expect(written).toEqual(['\rPosts: 8 of 30', '\rPosts: 16 of 30', '\rPosts: 30 of 30, 12.3 s\n'])
    expect(logged).toEqual([])
  })

  test('is told elsewhere every ten seconds, and at the end', () => {
    process.stdout.isTTY = false
    go(progressOf('Posts', 50), [1, 8], [9.9, 8], [10, 8], [19.9, 8], [20, 8], [20.1, 10])
    expect(logged).toEqual(['Posts: 24 of 50', 'Posts: 40 of 50', 'Posts: 50 of 50, 20.1 s'])
    expect(written).toEqual([])
  })

  test('of little that is done at once is one line', () => {
    process.stdout.isTTY = false
    go(progressOf('Posts', 1), [0.04, 1])
    expect(logged).toEqual(['Posts: 1 of 1, 0.0 s'])
  })
})

test('seconds are told to a tenth', () => {
  vi.setSystemTime(62_345)
  expect([seconds(0), seconds(62_300)]).toEqual(['62.3 s', '0.0 s'])
})
