import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aside, discard, recover, swap } from './swap'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, rmSync: vi.fn(fs.rmSync) }
})

let root: string
let out: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'))
  out = join(root, 'out')
})
afterEach(() => rmSync(root, { recursive: true }))

const make = (folder: string, text: string) => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), text)
}
const site = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8')

describe('swap', () => {
  it('publishes a first site', () => {
    make(aside(out), 'new')
    swap(out)
    expect(site(out)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  it('replaces the site, and leaves no file of the former one', () => {
    make(out, 'former')
    writeFileSync(join(out, 'gone.html'), 'former')
    make(aside(out), 'new')
    swap(out)
    expect(site(out)).toBe('new')
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['out', 'out/index.html'])
  })

  it('is not hindered by what an interrupted swap left', () => {
    make(out, 'former')
    make(`${out}.old`, 'older')
    make(aside(out), 'new')
    swap(out)
    expect(site(out)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  it('is not hindered by what was left while the former site was being removed', () => {
    make(out, 'former')
    make(`${out}.gone`, 'half removed')
    make(aside(out), 'new')
    swap(out)
    expect(site(out)).toBe('new')
    expect(readdirSync(root)).toEqual(['out'])
  })

  it('never has half of a former site under the name that it is put back from', () => {
    make(out, 'former')
    make(aside(out), 'new')
    vi.mocked(rmSync).mockClear()
    swap(out)
    const removed = vi.mocked(rmSync).mock.calls.map(([path]) => path)
    expect(removed).toContain(`${out}.gone`)
    expect(removed).not.toContain(`${out}.old`)
  })

  it.each(['at its place', 'moved away'])('keeps the former site, %s, when there is no new one', (where) => {
    make(where === 'moved away' ? `${out}.old` : out, 'former')
    expect(() => swap(out)).toThrow(/ENOENT/)
    expect(site(out)).toBe('former')
  })
})

describe('recover', () => {
  it('restores the former site when a swap was interrupted between its two renames', () => {
    make(`${out}.old`, 'former')
    make(aside(out), 'new')
    recover(out)
    expect(site(out)).toBe('former')
    expect(existsSync(`${out}.old`)).toBe(false)
  })

  it('keeps the new site when a swap was interrupted before it cleared the former one', () => {
    make(out, 'new')
    make(`${out}.old`, 'former')
    recover(out)
    expect(site(out)).toBe('new')
  })

  it('does nothing before the first build', () => {
    recover(out)
    expect(readdirSync(root)).toEqual([])
  })
})

describe('discard', () => {
  it('removes an unfinished site, and not the published one', () => {
    make(out, 'former')
    make(aside(out), 'half')
    discard(out)
    discard(out)
    expect(site(out)).toBe('former')
    expect(readdirSync(root)).toEqual(['out'])
  })
})
