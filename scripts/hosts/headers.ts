/** What a host sends with the files of the site: the one place for that. The configuration of every host is made of it. */
import { type FeedFormat, feedTypes } from '@/lib/feeds/formats'
import { feedPaths } from '@/lib/urls'

/** Some of the paths of a site. */
interface Paths {
  /** A regular expression for a whole path, which JavaScript, PCRE (nginx) and RE2 (Caddy) read alike: from `^/` to `$`. */
  pattern: string
  /** The same paths for hosts that know `*` only; none where that cannot tell them. */
  globs: string[]
}

/** A header of answers. No path is among two of its special values. */
export interface Header {
  name: string
  /** What all other paths have; nothing leaves it to the host. */
  value?: string
  special: (Paths & { value: string })[]
}

const year = 31_536_000
const immutable = `public, max-age=${year}, immutable`

/** Nobody asks for these here, so no page and nothing in it may have them. */
const features = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** What policies in pages cannot say; the rest, exact to their styles and scripts, stands there. */
const policy = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

/** Nothing in a page may compile: the search does, in a worker, which has the policy of its own answer. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/** A file by its name, in any folder. Two globs would both match what is at the root, on some hosts. */
const named = (name: string): Paths => ({ pattern: `^/(?:.*/)?${name.replaceAll('.', '\\.')}$`, globs: [`/*${name}`] })

const feeds = (Object.entries(feedPaths()) as [FeedFormat, string][]).map(([format, path]) => ({
  ...named(path.slice(1)),
  value: `${feedTypes[format]}; charset=utf-8`,
}))

/** The media types of texts: hosts compress them, and say what they are written in. */
export const textTypes = [
  ...Object.values(feedTypes),
  'application/javascript',
  'application/json',
  'application/ld+json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/html',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/vtt',
  'text/xml',
]

/**
 * The headers of a published site.
 *
 * @param outside whether any page loads files from elsewhere, which then would have to agree to `Cross-Origin-Embedder-Policy`
 */
export const headersOf = ({ outside }: { outside: boolean }): Header[] => [
  {
    name: 'Cache-Control',
    value: 'no-cache',
    special: [
      // Names of files that change with their bytes: Next's, and those of pictures (`desk.1a2b3c4d.jpg`).
      { pattern: '^/_next/static/.*$', globs: ['/_next/static/*'], value: immutable },
      { pattern: '^/.*\\.[0-9a-f]{8}\\.[0-9a-z]+$', globs: [], value: immutable },
    ],
  },
  {
    name: 'Content-Security-Policy',
    value: policy,
    special: [{ pattern: '^/search-worker\\.js$', globs: ['/search-worker.js'], value: `${policy}; ${workerPolicy}` }],
  },
  {
    name: 'Content-Type',
    special: [
      ...feeds,
      { pattern: '^/.*\\.md$', globs: ['/*.md'], value: 'text/markdown; charset=utf-8' },
      { pattern: '^/.*\\.txt$', globs: ['/*.txt'], value: 'text/plain; charset=utf-8' },
      { pattern: '^/.*\\.vtt$', globs: ['/*.vtt'], value: 'text/vtt; charset=utf-8' },
      { pattern: '^/.*\\.webmanifest$', globs: ['/*.webmanifest'], value: 'application/manifest+json; charset=utf-8' },
    ],
  },
  { name: 'Strict-Transport-Security', value: `max-age=${2 * year}`, special: [] },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin', special: [] },
  ...(outside ? [] : [{ name: 'Cross-Origin-Embedder-Policy', value: 'require-corp', special: [] }]),
  // Everything here is public, and readers of feeds show its pictures in pages of their own.
  { name: 'Cross-Origin-Resource-Policy', value: 'cross-origin', special: [] },
  { name: 'Permissions-Policy', value: features.map((feature) => `${feature}=()`).join(', '), special: [] },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin', special: [] },
  { name: 'X-Content-Type-Options', value: 'nosniff', special: [] },
]

/** A path as a regular expression has it. */
export const inPattern = (path: string) => path.replaceAll('.', '\\.')

/** The same headers where the site is in a folder of a host, `/notes`: by paths of the host. */
export const headersUnder = (basePath: string, headers: Header[]): Header[] =>
  headers.map(({ special, ...header }) => ({
    ...header,
    special: special.map(({ pattern, ...rest }) => ({ ...rest, pattern: pattern.replace('^', () => `^${inPattern(basePath)}`) })),
  }))

/** The headers that a file is sent with. @param path its path in the site, such as `/blog/moving.html` */
export const headersFor = (path: string, headers: Header[]): [name: string, value: string][] =>
  headers.flatMap(({ name, value, special }) => {
    const sent = special.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? value
    return sent === undefined ? [] : [[name, sent]]
  })
