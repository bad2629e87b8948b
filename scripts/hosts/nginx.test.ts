import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeNginx } from './nginx'
import { isLeftOut, nginxAround, placeOf } from './programs'
import { headers, odd, redirect } from './sample'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nginx-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** What nginx says of the configuration of a site. */
function check(redirects: ReturnType<typeof redirect>[]): string {
  const file = join(dir, 'nginx.conf')
  writeFileSync(file, nginxAround(writeNginx(headers, redirects, { listen: '127.0.0.1:4719', host: 'example.org', root: dir }), dir))
  const { status, stderr } = spawnSync(placeOf('nginx') ?? 'nginx', ['-t', '-e', join(dir, 'error.log'), '-c', file], { encoding: 'utf8' })
  expect([stderr, status]).toEqual([expect.stringContaining('test is successful'), 0])
  return stderr
}

describe.skipIf(isLeftOut('nginx'))('nginx takes what is written', () => {
  test('of a site where nothing has moved', () => {
    expect(check([])).not.toContain('[warn]')
  })

  test('with odd old addresses', () => {
    expect(check(odd.map(([from]) => redirect(from)))).not.toContain('[warn]')
  })

  test('with addresses it does not tell apart', () => {
    const alike = ['/Old', '/old', '/old/', '/OLD', '/a:b', '/a%3Ab', '/a%3ab']
    expect(check(alike.map((from) => redirect(from)))).not.toContain('[warn]')
  })

  test.each([45, 46, 47, 48, 255, 1000])('with an address of %i signs', (length) => {
    expect(check([redirect('/'.padEnd(length, 'x'))])).not.toContain('[warn]')
  })

  test('with very many', () => {
    check(Array.from({ length: 5000 }, (_, n) => redirect(`/2019/${n}-${'long-'.repeat(n % 20)}`)))
  })
})
