import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeCaddyfile } from './caddy'
import { isLeftOut, placeOf } from './programs'
import { headers, odd, redirect } from './sample'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'caddy-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** What Caddy makes of a Caddyfile. */
function adapt(redirects: ReturnType<typeof redirect>[], env = {}): string {
  const file = join(dir, 'Caddyfile')
  writeFileSync(file, writeCaddyfile(headers, redirects, { address: 'example.org', root: '/srv/site' }))
  return execFileSync(placeOf('caddy') ?? 'caddy', ['adapt', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, HOME: dir, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

interface Lookup {
  mappings: { input?: string; input_regexp?: string; outputs: string[] }[]
}

/** Where old addresses lead. */
function movesIn(configuration: string): Lookup['mappings'] {
  const found: Lookup[] = []
  JSON.parse(configuration, (_key, value) => {
    if (value?.destinations?.[0] === '{moved}') found.push(value)
    return value
  })
  expect(found.length).toBe(1)
  return found[0]?.mappings ?? []
}

const leadsTo = (path: string, mappings: Lookup['mappings']) =>
  mappings.find(({ input, input_regexp: pattern }) => input === path || (pattern && new RegExp(pattern).test(path)))?.outputs

describe.skipIf(isLeftOut('caddy'))('Caddy takes what is written', () => {
  test('of a site where nothing has moved', () => {
    expect(adapt([])).toContain('"/srv/site"')
  })

  test.each(odd)('and leads on from %s', (from, path) => {
    const mappings = movesIn(adapt([redirect(from)]))
    expect(leadsTo(path, mappings)).toEqual(['/blog/moving'])
    expect(leadsTo(`${path}/`, mappings)).toEqual(['/blog/moving'])
    expect(mappings.length).toBe(2)
    for (const other of ['/', `${path}x`, `x${path}`, path.slice(0, -1)]) expect(leadsTo(other, mappings)).toBeUndefined()
  })

  test('with each address once', () => {
    expect(movesIn(adapt([redirect('/old'), redirect('/old/'), redirect('/%6Fld', '/other')]))).toEqual([
      { input: '/old', outputs: ['/blog/moving'] },
      { input: '/old/', outputs: ['/blog/moving'] },
    ])
  })

  test('with a place from the environment', () => {
    const configuration = adapt([], { SITE_ROOT: '/my site', SITE_ADDRESS: 'http://127.0.0.1:8080' })
    expect(configuration).toContain('"/my site"')
    expect(configuration).toContain('":8080"')
  })
})
