import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => void vi.unstubAllEnvs())

test.each([
  ['https://me.github.io/notes/old/?p=1', '/old'],
  [' //me.github.io/notes/old', '/old'],
  ['https://me.github.io/old', '/old'],
  ['https://old.example/notes/old', '/notes/old'],
  ['/notes/old/', '/notes/old'],
])('in a folder of a host, %j means %j', async (address, path) => {
  vi.stubEnv('SITE_URL', 'https://me.github.io/notes')
  vi.resetModules()
  const { pathMeant } = await import('./right-form')
  expect(pathMeant(address)).toBe(path)
})
