/** A Caddyfile (https://caddyserver.com/docs/caddyfile), for Caddy 2.6 or later. */
import type { Redirect } from '@/lib/content/redirects'
import { type Header, headersUnder, inPattern, textTypes } from './headers'
import { movesOf, type Place } from './moves'

/** Between quotes, a backslash is one, unless a quote follows. */
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`
const matching = (pattern: string) => quoted(`~${pattern}`)
const variable = (name: string) => name.toLowerCase().replaceAll('-', '_')

/** A path to compare with; a pattern where signs in it mean something even between quotes, such as `{$HOME}`. */
const literal = (path: string) =>
  /["\\{}]/.test(path)
    ? matching(`^${path.replace(/[^\w/]/g, (sign) => (sign > '~' ? sign : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`))}$`)
    : quoted(path)

/** Looks something up, when it is asked for. */
const mapOf = (of: string, to: string, lines: string[], otherwise = '') => [
  `\tmap {${of}} {${to}} {`,
  ...[...lines, `default ${quoted(otherwise)}`].map((line) => `\t\t${line}`),
  '\t}',
]

/** A header that every path has, with a value that depends on it. */
const lookUp = ({ name, value, special }: Header): string[] =>
  mapOf(
    'path',
    variable(name),
    special.map(({ pattern, value }) => `${matching(pattern)} ${quoted(value)}`),
    value,
  )

/** A header that only some paths have. */
const choose = ({ name, special }: Header): string[] =>
  special.flatMap(({ pattern, value }, n) => {
    const matcher = `@${variable(name)}_${n}`
    return [`\t${matcher} path_regexp ${quoted(pattern)}`, `\theader ${matcher} ${name} ${quoted(value)}`]
  })

const send = (header: Header): string[] => {
  const { name, value, special } = header
  if (value === undefined) return choose(header)
  return special.length ? [...lookUp(header), `\theader ${name} {${variable(name)}}`] : [`\theader ${name} ${quoted(value)}`]
}

/** What was asked for goes into an answer as it was written, escapes and all, and no other host can be made of it. */
const leadOn = (redirects: Redirect[], basePath: string): string[] => [
  ...mapOf('path', 'moved', [
    ...(basePath ? [`${literal(basePath)} ${quoted(`${basePath}/`)}`] : []),
    ...movesOf(redirects, { basePath }).flatMap(({ path, to }) =>
      [path, `${path}/`].map((from) => `${literal(basePath + from)} ${quoted(to)}`),
    ),
  ]),
  ...mapOf('uri', 'asked', [`${matching('^[^?]*(\\?.+)$')} "\${1}"`]),
  '\t@moved expression `{moved} != ""`',
  '\tredir @moved {moved}{asked} 301',
  '\t# A page has one address.',
  ...mapOf('uri', 'plain', [`${matching(`^${inPattern(basePath)}/+([^/\\\\?][^?]*?)/+(\\?.*)?$`)} "${basePath}/\${1}\${2}"`]),
  '\t@slash expression `{plain} != ""`',
  '\tredir @slash {plain} 301',
]

/**
 * Writes a Caddyfile. `SITE_ADDRESS` and `SITE_ROOT` in the environment take the place of the two places given.
 *
 * @param address what the site is served at: a host, which Caddy gets a certificate for, or `http://127.0.0.1:8080`
 * @param root the folder of the host: of the site, or what holds that at `basePath`
 */
export function writeCaddyfile(
  headers: Header[],
  redirects: Redirect[],
  { address, root, basePath = '' }: Place & { address: string; root: string },
): string {
  return `${[
    '{',
    '\tadmin off',
    '}',
    '',
    `{$SITE_ADDRESS:${address}} {`,
    `\troot * ${quoted(`{$SITE_ROOT:${root}}`)}`,
    '\tencode {',
    '\t\tzstd',
    '\t\tgzip',
    '\t\tmatch {',
    ...textTypes.map((type) => `\t\t\theader Content-Type ${type}*`),
    '\t\t}',
    '\t}',
    ...headersUnder(basePath, headers).flatMap(send),
    '\theader -Server',
    ...leadOn(redirects, basePath),
    '\t@hidden {',
    `\t\tpath ${['/404', '/404.html', '/_headers', '/_redirects'].map((path) => basePath + path).join(' ')} */.*`,
    `\t\tnot path ${basePath}/.well-known/*`,
    '\t}',
    '\terror @hidden 404',
    '\ttry_files {path} {path}.html {path}/index.html',
    '\tfile_server',
    '\thandle_errors {',
    '\t\t# What is not there is not kept, and its page comes whole, as what it is, whatever was asked for.',
    ...['If-None-Match', 'If-Modified-Since', 'Range'].map((name) => `\t\trequest_header -${name}`),
    '\t\theader Cache-Control no-cache',
    '\t\theader Content-Type "text/html; charset=utf-8"',
    `\t\trewrite * ${basePath}/404.html`,
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`
}
