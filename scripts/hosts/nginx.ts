/** What nginx needs of the site, for `/etc/nginx/conf.d/` (https://nginx.org/en/docs/). */
import type { Redirect } from '@/lib/content/redirects'
import { type Header, headersUnder, inPattern, textTypes } from './headers'
import { movesOf, type Place } from './moves'

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
const matching = (pattern: string) => quoted(`~${pattern}`)
const variable = (name: string) => `$site_${name.toLowerCase().replaceAll('-', '_')}`

const mapOf = (of: string, to: string, lines: string[]) => [`map ${of} ${to} {`, ...lines.map((line) => `    ${line};`), '}']

/** By the address that was asked for: inside, it is another one as soon as a file is found. Of what is not there, nothing is kept. */
function lookUp({ name, value = '', special }: Header): string[] {
  const found = special.map(({ pattern, value }) => `${matching(pattern)} ${quoted(value)}`)
  const byPath = (to: string) => mapOf('$site_path', to, [`default ${quoted(value)}`, ...found])
  if (name !== 'Cache-Control') return byPath(variable(name))
  return [...byPath('$site_kept'), ...mapOf('$status', variable(name), [`default ${quoted(value)}`, '"~^(?:20|304)" $site_kept'])]
}

/** Longer addresses, in bytes, are more than nginx has room for in what it looks up, if it is not told. */
const longest = 45

/** Where old addresses lead. nginx reads escapes, and does not tell capitals. */
function lookUpMoves(redirects: Redirect[], basePath: string): string[] {
  const lead = (from: string, to: string): [string, string] => [from.toLowerCase(), `${quoted(from)} ${quoted(to)}`]
  const places = new Map([
    ...(basePath ? [lead(basePath, `${basePath}/`)] : []),
    ...movesOf(redirects, { basePath }).flatMap(({ path, to }) => [path, `${path}/`].map((from) => lead(basePath + from, to))),
  ])
  const bytes = Math.max(0, ...[...places.keys()].map((path) => Buffer.byteLength(path)))
  return [
    ...(bytes > longest ? [`map_hash_bucket_size ${64 * Math.ceil((bytes + 24) / 8)};`] : []),
    ...mapOf('$uri', '$site_moved', ['default ""', ...places.values()]),
  ]
}

/**
 * Writes the configuration of a server, for the place where nginx includes those: in `http`.
 *
 * @param listen `80`, or `127.0.0.1:8080`
 * @param host the name of the site
 * @param root the folder of the host: of the site, or what holds that at `basePath`
 */
export function writeNginx(
  headers: Header[],
  redirects: Redirect[],
  { listen, host, root, basePath = '' }: Place & { listen: string; host: string; root: string },
): string {
  const here = headersUnder(basePath, headers)
  const sent = here.filter(({ name }) => name !== 'Content-Type')
  const types = here.find(({ name }) => name === 'Content-Type')?.special ?? []
  const texts = textTypes.filter((type) => type !== 'text/html').join(' ')
  return `${[
    ...lookUpMoves(redirects, basePath),
    '# The address that was asked for, without what is asked of it.',
    ...mapOf('$request_uri', '$site_path', ['default $request_uri', `${matching('^(?<site_asked>[^?]*)\\?')} $site_asked`]),
    '# The same without a slash at the end, as it was written, and so that no other host can be made of it.',
    ...mapOf('$request_uri', '$site_plain', [
      'default ""',
      `${matching(`^${inPattern(basePath)}/+(?<site_name>[^/\\\\?][^?]*?)/+(?<site_query>\\?.*)?$`)} ${basePath}/$site_name$site_query`,
    ]),
    ...sent.filter(({ special }) => special.length).flatMap(lookUp),
    'server {',
    `    listen ${listen};`,
    `    server_name ${host};`,
    `    root ${quoted(root)};`,
    '    server_tokens off;',
    '    charset utf-8;',
    `    charset_types ${texts};`,
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_comp_level 6;',
    `    gzip_types ${texts};`,
    ...sent.map(({ name, value = '', special }) => `    add_header ${name} ${special.length ? variable(name) : quoted(value)} always;`),
    '    absolute_redirect off;',
    '    if ($site_moved) { return 301 $site_moved$is_args$args; }',
    '    # A page has one address.',
    '    if ($site_plain) { return 301 $site_plain; }',
    `    error_page 403 404 ${basePath}/404.html;`,
    `    location = ${basePath}/404.html { internal; }`,
    ...['/404', '/_headers', '/_redirects'].map((path) => `    location = ${basePath}${path} { return 404; }`),
    '    location ~ /\\.(?!well-known/) { return 404; }',
    ...types.map(({ pattern, value }) => {
      const type = quoted(value.replace('; charset=utf-8', ''))
      return `    location ~ ${quoted(pattern)} { types { } default_type ${type}; try_files $uri =404; }`
    }),
    '    location / { try_files $uri $uri.html $uri/index.html =404; }',
    '}',
  ].join('\n')}\n`
}
