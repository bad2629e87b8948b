/** `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them from the folder of the site. */
import type { Redirect } from '@/lib/content/redirects'
import type { Header } from './headers'
import { movesOf, type Place } from './moves'

/** Cloudflare takes no more, and no longer ones. */
const mostRedirects = 2000
const longestRedirect = 1000
const longestHeader = 2000

/**
 * Writes `_headers`. Every rule that matches a path applies there, and what two of them say of one header is joined by a comma: so none
 * does but for the policy, since policies add up. What is not cached for good is left to the hosts, which ask each time anyway.
 *
 * @throws when a line is longer than a host takes
 */
export function writeHeadersFile(headers: Header[]): string {
  const rules = new Map<string, string[]>([['/*', []]])
  const add = (glob: string, line: string) => {
    if (line.length > longestHeader) throw new Error(`a header is longer than ${longestHeader} characters: ${line}`)
    rules.set(glob, [...(rules.get(glob) ?? []), `  ${line}`])
  }
  for (const { name, value, special } of headers) {
    if (value !== undefined && name !== 'Cache-Control') add('/*', `${name}: ${value}`)
    for (const { globs, value } of special) for (const glob of globs) add(glob, `${name}: ${value}`)
  }
  return `${[...rules].map(([glob, lines]) => [glob, ...lines].join('\n')).join('\n\n')}\n`
}

/**
 * Writes `_redirects`. What a host would read as a pattern, such as `/a*` or `/:b`, has a page that leads on, and so has what is beyond
 * its limits: first come the addresses as they are, then those with a slash at the end, which are none of a file.
 */
export function writeRedirectsFile(redirects: Redirect[], place: Place = {}): string {
  const moves = movesOf(redirects, place).filter(({ path }) => !/[*:]/.test(path))
  return ['', '/']
    .flatMap((end) => moves.flatMap(({ asked, to }) => asked.map((from) => `${from}${end} ${to} 301\n`)))
    .filter((line) => !/^\S*\.html?\/ /i.test(line))
    .filter((line) => line.length <= longestRedirect)
    .slice(0, mostRedirects)
    .join('')
}
