/** `vercel.json` (https://vercel.com/docs/project-configuration), for a folder that is published as it is. */
import type { Redirect } from '@/lib/content/redirects'
import type { Header } from './headers'
import { movesOf, type Place } from './moves'

/** Vercel refuses a file with more. What is beyond has a page that leads on. */
const mostRedirects = 2048

/** Signs that mean something in the paths of Vercel. */
const literal = (path: string) => path.replace(/[:()*+?{}[\]\\.|^$]/g, '\\$&')

/** What a pattern says between the first slash and the end. */
const within = (pattern: string) => pattern.slice('^/'.length, -'$'.length)

/** Endings of addresses are taken off before anything else is done. */
const clean = (path: string) => path.replace(/(?:\/index)?(?:\.html)?$/, '')

/** Writes `vercel.json`. */
export function writeVercel(headers: Header[], redirects: Redirect[], place: Place = {}): string {
  const rules = headers.flatMap(({ name: key, value, special }) => {
    const others = special.map(({ pattern }) => `(?!${within(pattern)}$)`).join('')
    return [
      ...(value === undefined ? [] : [{ source: `/(${others}.*)`, headers: [{ key, value }] }]),
      ...special.map(({ pattern, value }) => ({ source: `/(${within(pattern)})`, headers: [{ key, value }] })),
    ]
  })
  const places = new Map(movesOf(redirects, place).flatMap(({ asked, to }) => asked.map((from) => [clean(from), to])))
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      cleanUrls: true,
      trailingSlash: false,
      headers: rules,
      redirects: [...places].slice(0, mostRedirects).map(([from, to]) => ({ source: literal(from), destination: to, statusCode: 301 })),
    },
    null,
    2,
  )}\n`
}
