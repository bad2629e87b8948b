import { describe, expect, it } from 'vitest'
import { addReachable } from './reachable'

const find = (texts: string[], files: Record<string, string | undefined>) => {
  const found = new Set<string>()
  const candidates = new Map(Object.entries(files).map(([path, text]) => [path, () => text]))
  for (const text of texts) addReachable(text, candidates, found)
  return [...found].sort()
}

describe('addReachable', () => {
  it('finds what a page names, and leaves what nothing names', () => {
    expect(find(['<img src="/_next/static/media/a.1.png">'], { 'media/a.1.png': undefined, 'media/b.2.png': undefined })).toEqual([
      'media/a.1.png',
    ])
  })

  it('follows names from file to file, in any order, and round a circle', () => {
    const files = { 'd.js': '', 'c.js': '["static/chunks/d.js","static/chunks/b.js"]', 'b.js': 'import "c.js"', 'other.js': 'd.js' }
    expect(find(['<script src="/b.js">'], files)).toEqual(['b.js', 'c.js', 'd.js'])
  })

  it('adds up what several pages name', () => {
    expect(find(['a.js', 'b.js'], { 'a.js': '', 'b.js': '', 'c.js': '' })).toEqual(['a.js', 'b.js'])
  })

  it('finds a name that an address writes with percent signs', () => {
    expect(find(['<img src="/media/caf%C3%A9%20noir.1.png">'], { 'media/café noir.1.png': undefined })).toEqual(['media/café noir.1.png'])
  })

  it.each([
    ['in an address that is a part of another', '/_next/image?url=%2F_next%2Fstatic%2Fmedia%2Fa.1.png&w=640', 'media/a.1.png'],
    ['in a longer word', 'datasheet-a.1.png.br', 'media/a.1.png'],
    ['alone', 'a.1.png', 'media/a.1.png'],
    ['before a dot', 'See a.1.png.', 'media/a.1.png'],
    ['that begins another', '{"src":"a.json"}', 'a.js'],
    ['that ends as another', 'bb.1.js', 'b.1.js'],
    ['without a dot', '/_next/BUILD?', '_next/BUILD'],
    ['that is an ending only', '/.well-known', '.well-known'],
  ])('finds a name %s', (_, text, path) => {
    expect(find([text], { [path]: undefined, 'media/c.1.png': undefined, 'media/aa.1.png': undefined, OTHER: undefined })).toEqual([path])
  })

  it('finds all files of a name', () => {
    expect(find(['"a.js"'], { 'one/a.js': '', 'other/a.js': '' })).toEqual(['one/a.js', 'other/a.js'])
  })

  it('reads each file once at most, and none that is not named', () => {
    const reads: string[] = []
    const textOf = (name: string) => {
      reads.push(name)
      return 'a.js'
    }
    const candidates = new Map(['a.js', 'b.js'].map((name) => [name, () => textOf(name)]))
    const found = new Set<string>()
    for (let page = 0; page < 3; page++) addReachable('a.js', candidates, found)
    expect(reads).toEqual(['a.js'])
  })
})
