import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Plan } from './plan'

let file: string
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(join(file, '..'), { recursive: true })
})

const plan: Plan = { pages: { '/blog/a': '/kept/a.html' }, files: { '/blog/b.md': '/kept/b.md' }, keep: { '/blog/b': '/kept/b.html' } }

/** The module as a process of a build loads it. */
async function load(path: string | undefined) {
  vi.stubEnv('BUILD_PLAN', path)
  vi.resetModules()
  return import('./plan')
}

describe('getPlan', () => {
  test('is what was written, read once a process', async () => {
    writeFileSync(file, JSON.stringify(plan))
    const { getPlan } = await load(file)
    expect(getPlan()).toEqual(plan)
    rmSync(file)
    expect(getPlan()).toEqual(plan)
  })

  test.each([undefined, ''])('is empty where there is none: %j', async (path) => {
    const { getPlan, unmade } = await load(path)
    expect(getPlan()).toEqual({ pages: {}, files: {}, keep: {} })
    expect(unmade(['/blog/a', '/constructor'], (address) => address)).toEqual(['/blog/a', '/constructor'])
  })

  test('cannot be had when it is not there, or is none: a build must not take that for an empty one', async () => {
    expect((await load(file)).getPlan).toThrow('ENOENT')
    writeFileSync(file, '{"pages":')
    expect((await load(file)).getPlan).toThrow(SyntaxError)
  })
})

test('unmade is what is neither a kept page nor a file; what is only to be kept has to be made', async () => {
  writeFileSync(file, JSON.stringify(plan))
  const { unmade } = await load(file)
  const items = ['/blog/a', '/blog/b', '/blog/b.md', '/blog/c'].map((address) => ({ address }))
  expect(unmade(items, ({ address }) => address)).toEqual([{ address: '/blog/b' }, { address: '/blog/c' }])
})
