import { describe, expect, test } from 'vitest'
import { writeHeadersFile, writeRedirectsFile } from './files'
import { headersFor } from './headers'
import { headers, odd, paths, redirect } from './sample'

const text = writeHeadersFile(headers)

interface Rule {
  glob: string
  headers: [name: string, value: string][]
}

/** Reads `_headers`: a line with a glob, then lines with a header each, further in. */
function readRules(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))) {
    const [, name = '', value = ''] = /^\s+([\w-]+): (\S.*)$/.exec(line) ?? []
    if (name) rules.at(-1)?.headers.push([name, value])
    else rules.push({ glob: line, headers: [] })
  }
  return rules
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How a glob matches. Netlify does not tell capitals and slashes at the end, and a `*` between slashes may be nothing with one of them. */
const hosts: Record<string, (glob: string) => RegExp> = {
  Cloudflare: (glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`),
  Netlify: (glob) =>
    new RegExp(
      `^${glob
        .split('/')
        .slice(1)
        .map((part) => (part === '*' ? '(?:/.*)?' : `/${part.split('*').map(escaped).join('.*')}/?`))
        .join('')}$`,
      'i',
    ),
}

describe.each(Object.entries(hosts))('%s sends', (_, matching) => {
  const sentWith = (path: string) => readRules(text).flatMap(({ glob, headers }) => (matching(glob).test(path) ? headers : []))

  test.each(paths)('%s with its headers', (path) => {
    // A glob does not tell names of pictures that change with their bytes, and other files are left to the host.
    const expected = headersFor(path, headers).filter(([name]) => name !== 'Cache-Control' || path.startsWith('/_next/static/'))
    // The last policy that is said is the one for this path; the other one, of all paths, holds too.
    expect(Object.fromEntries(sentWith(path))).toEqual(Object.fromEntries(expected))
  })

  test.each(paths)('%s with no header twice, but for the policy', (path) => {
    const names = sentWith(path).map(([name]) => name)
    const policies = names.filter((name) => name === 'Content-Security-Policy')
    expect(new Set(names).size).toBe(names.length - policies.length + 1)
    expect(policies.length).toBe(path === '/search-worker.js' ? 2 : 1)
  })
})

test('a second policy says what the first one says, and more', () => {
  const [first = '', second = ''] = text.match(/(?<=Content-Security-Policy: ).*/g) ?? []
  expect(second.startsWith(`${first}; `)).toBe(true)
})

test('_headers is within the limits of Cloudflare', () => {
  const rules = readRules(text)
  expect(rules.length).toBeLessThanOrEqual(100)
  for (const { glob } of rules) expect(glob).toMatch(/^\/[^*:\s]*\*?[^*:\s]*$/)
  const long = { name: 'X-Long', value: 'x'.repeat(2000), special: [] }
  expect(() => writeHeadersFile([long])).toThrow('a header is longer than 2000 characters: X-Long: xxx')
})

/** Reads `_redirects`: from where, where to and how, with spaces between. */
const readRedirects = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))

describe('_redirects', () => {
  test.each(odd.filter(([, path]) => !/[*:]/.test(path)))('leads on from %s', (from, path) => {
    const lines = readRedirects(writeRedirectsFile([redirect(from)]))
    expect(lines).toContainEqual([from, '/blog/moving', '301'])
    for (const [source = '', ...rest] of lines) {
      expect(source).toMatch(/^\/[!-~]+$/)
      expect(decodeURIComponent(new URL(source, 'https://example.org').pathname).replace(/\/$/, '')).toBe(path)
      expect(rest).toEqual(['/blog/moving', '301'])
    }
  })

  test.each(["/a:b*('c')", '/a*', '/:b', '/a%2A', '/a%3Ab'])('leaves %s, a pattern to hosts, to its page', (from) => {
    expect(writeRedirectsFile([redirect(from)])).toBe('')
  })

  test('has each address once, those with a slash after the others', () => {
    expect(writeRedirectsFile([redirect('/old'), redirect('/old/'), redirect('/caf%c3%a9'), redirect('/a.html')])).toBe(
      `/old /blog/moving 301
/caf%C3%A9 /blog/moving 301
/caf%c3%a9 /blog/moving 301
/a.html /blog/moving 301
/old/ /blog/moving 301
/caf%C3%A9/ /blog/moving 301
/caf%c3%a9/ /blog/moving 301
`,
    )
  })

  test('is within the limits of Cloudflare', () => {
    const many = Array.from({ length: 2500 }, (_, n) => redirect(`/${n}`))
    const lines = readRedirects(writeRedirectsFile([redirect(`/${'long/'.repeat(200)}x`), ...many]))
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([2000, ['/0', '/blog/moving', '301'], ['/1999', '/blog/moving', '301']])
  })

  test('is empty where nothing has moved', () => {
    expect(writeRedirectsFile([])).toBe('')
  })
})
