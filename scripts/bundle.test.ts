import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const build = vi.hoisted(() => vi.fn())
vi.mock('esbuild', () => ({ build }))

const home = process.cwd()
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bundle-'))
  process.chdir(dir)
  vi.stubEnv('MAY_RUN', undefined)
  build.mockReset()
  for (const name of ['package.json', 'tsconfig.json', 'scripts/bundle.mjs']) write(name, name)
})
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

function write(name: string, text: string): void {
  mkdirSync(dirname(name), { recursive: true })
  writeFileSync(name, text)
}

const registry = 'components/mdx/index.ts'

/** A module with its code, and what it imports. */
type Module = [code: string, ...imports: string[]]

/** What a script finds in its environment, in a process of its own, where the bundle is made of these modules when it must be. */
async function mayRun(modules: Record<string, Module>): Promise<string | undefined> {
  for (const [path, [code]] of Object.entries(modules)) write(path, code)
  const inputs = Object.fromEntries(
    Object.entries(modules).map(([path, [, ...imports]]) => [path, { bytes: 1, imports: imports.map((path) => ({ path })) }]),
  )
  build.mockImplementation(async ({ outdir }: { outdir: string }) => {
    writeFileSync(join(outdir, 'check.mjs'), 'export const found = process.env.MAY_RUN')
    return { metafile: { inputs, outputs: {} } as unknown as Metafile }
  })
  vi.resetModules()
  const { bundled } = await import('./bundle.mjs')
  return (await bundled('check')).found
}

test('a bundle is made anew where it was cut short what the last one was made of', async () => {
  write('.cache/code/latest.json', '{"dir":"')
  expect(await mayRun({ [registry]: [''] })).toBe('false')
})

test('a bundle is made anew where its code cannot be seen any more', async () => {
  const modules: Record<string, Module> = { [registry]: [''] }
  await mayRun(modules)
  for (const file of readdirSync('.cache/code', { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('check.mjs')) rmSync(join('.cache/code', file))
  vi.resetModules()
  const { bundled } = await import('./bundle.mjs')
  expect((await bundled('check')).found).toBe('false')
  expect(build.mock.calls.length).toBe(2)
})

describe('a script is told whether any component that an author may use runs in a browser', () => {
  test.each<[string, Record<string, Module>]>([
    ['none does', { [registry]: ['', 'components/mdx/figure.tsx'], 'components/mdx/figure.tsx': ["import 'a'", 'react', 'node:fs'] }],
    ['only others do', { [registry]: [''], 'components/menu.tsx': ["'use client'", registry] }],
    ['it is said too late', { [registry]: ["/* a */ const a = 1 /* b */\n'use client'"] }],
    ['a comment says so', { [registry]: ["// 'use client'\n/* 'use client' */\n"] }],
    ['it begins with a line', { [registry]: [`${'/'.repeat(41)}\n// A counter\n`] }],
    ['modules import each other', { [registry]: ['', 'lib/a.ts'], 'lib/a.ts': ['', registry] }],
    ['there is no list of them', {}],
  ])(
    'not when %s',
    async (_, modules) => {
      expect(await mayRun(modules)).toBe('false')
    },
    1000,
  )

  test.each<[string, Record<string, Module>]>([
    ['the list does', { [registry]: ['"use client"'] }],
    [
      'one of them does',
      { [registry]: ['', 'lib/a.ts', 'components/mdx/counter.tsx'], 'lib/a.ts': [''], 'components/mdx/counter.tsx': ["'use client'\n"] },
    ],
    [
      'one of them has to do with one that does',
      {
        [registry]: ['', 'lib/a.ts'],
        'lib/a.ts': ['', registry, 'node_modules/b/index.js'],
        'node_modules/b/index.js': ['"use client";"use strict";'],
      },
    ],
    ['that is said below a comment, on Windows', { [registry]: ["/** A counter. **/\r\n// It counts.\r\n'use client'\r\n"] }],
    ['another directive is before that', { [registry]: ['"use strict";\n"use client"\n'] }],
    ['that is said below a comment', { [registry]: ["/** A counter. */\n// It counts.\n\n/* @license */ 'use client'\n"] }],
  ])('so when %s', async (_, modules) => {
    expect(await mayRun(modules)).toBe('true')
  })

  test('also when the bundle is there, until any of its code changes', async () => {
    const modules: Record<string, Module> = { [registry]: ["'use client'"] }
    expect([await mayRun(modules), build.mock.calls.length]).toEqual(['true', 1])
    const now = new Date()
    const stamp = () => utimesSync(registry, now, now)
    stamp()
    expect([await mayRun(modules), build.mock.calls.length]).toEqual(['true', 2])
    vi.stubEnv('MAY_RUN', undefined)
    vi.resetModules()
    const { bundled } = await import('./bundle.mjs')
    await bundled('check')
    expect([process.env.MAY_RUN, build.mock.calls.length]).toEqual(['true', 2])
  })
})
