import { describe, expect, test } from 'vitest'
import { headersFor } from './headers'
import { headers, odd, paths, redirect } from './sample'
import { writeVercel } from './vercel'

interface Configuration {
  cleanUrls: boolean
  trailingSlash: boolean
  headers: { source: string; headers: { key: string; value: string }[] }[]
  redirects: { source: string; destination: string; statusCode: number }[]
}

const configure = (...redirects: ReturnType<typeof redirect>[]): Configuration => JSON.parse(writeVercel(headers, redirects))

/** The end of a group that begins somewhere. */
function endOf(source: string, start: number): number {
  for (let depth = 0, at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at + 1
  }
  throw new Error(`a group does not end: ${source}`)
}

/** Reads a `source`: groups are regular expressions, a backslash makes the next sign mean itself, and `:name`, `*`, `+`, `?`, `{` mean something. */
function matching(source: string): RegExp {
  let pattern = ''
  for (let at = 0; at < source.length; ) {
    const sign = source[at] ?? ''
    const end = sign === '(' ? endOf(source, at) : at + (sign === '\\' ? 2 : 1)
    const part = source.slice(at, end)
    if (/^[:*+?{})]/.test(part)) throw new Error(`${sign} means something: ${source}`)
    pattern += sign === '(' ? part : part.replace(/^\\/, '').replace(/[.^$|[\]\\():*+?{}]/, '\\$&')
    at = end
  }
  return new RegExp(`^${pattern}$`)
}

test.each(paths)('Vercel sends %s with its headers, and none twice', (path) => {
  const sent = configure()
    .headers.filter(({ source }) => matching(source).test(path))
    .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value]))
  expect(sent.sort()).toEqual(headersFor(path, headers).sort())
})

describe('an old address', () => {
  /** Where Vercel leads on to, after it has taken off endings. */
  const leadsTo = (asked: string, { cleanUrls, trailingSlash, redirects }: Configuration) => {
    const path = asked.replace(trailingSlash ? '' : /\/$/, '').replace(cleanUrls ? /(?:\/index)?(?:\.html)?$/ : '', '')
    return redirects.find(({ source }) => matching(source).test(path))?.destination
  }

  test.each(odd)('%s leads on', (from) => {
    const configuration = configure(redirect(from))
    expect(leadsTo(from, configuration)).toBe('/blog/moving')
    expect(leadsTo(`${from}/`, configuration)).toBe('/blog/moving')
    expect(leadsTo(`${from}x`, configuration)).toBeUndefined()
    expect(configuration.redirects.every(({ source, statusCode }) => new RegExp(source) && statusCode === 301)).toBe(true)
  })

  test('is there once, without its ending', () => {
    const { redirects } = configure(redirect('/old'), redirect('/old/'), redirect('/old.html'), redirect('/old/index.html'))
    expect(redirects).toEqual([{ source: '/old', destination: '/blog/moving', statusCode: 301 }])
  })

  test('is one of no more than Vercel takes', () => {
    expect(configure(...Array.from({ length: 2500 }, (_, n) => redirect(`/${n}`))).redirects.length).toBe(2048)
  })
})
