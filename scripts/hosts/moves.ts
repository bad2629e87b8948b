/** Old addresses as hosts take them. */
import type { Redirect } from '@/lib/content/redirects'
import { plainPath } from '@/lib/content/values'

/** An address that leads to another one. */
interface Move {
  /** Its path in the site, with its escapes read and no slash at the end: what hosts compare that read escapes. */
  path: string
  /** The same as browsers may ask for it: what others compare. */
  asked: string[]
  /** Where on the host it leads, as `Location` has it. Nothing but letters, digits, `/`, `-`, `.`, `_`, `~` and escapes, so that it means itself to every host. */
  to: string
}

/** A path with its escapes read; as it is where one stands for nothing. */
function read(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const inHex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** A path as browsers ask for it. */
const asAsked = (path: string) => encodeURI(path).replace(/[?#]/g, inHex)

/** The same, where some of it is escaped already. */
const asWritten = (path: string) => asAsked(path).replace(/%25([\da-f]{2})/gi, '%$1')

/** A path with an escape for every sign that could mean something. */
const asLocation = (path: string) =>
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[!'()*]/g, inHex)

/** What a name in a path is not, since it would lead elsewhere: a slash that was escaped, or dots. */
const unsafe = /^\.{0,2}$|[/\\\p{Cc}]/u

/** Where the site is, for a host. */
export interface Place {
  /** The folder of the host that it is published in, `/notes`; nothing where it has a host of its own. */
  basePath?: string
}

/**
 * Lists each old address once. What leads nowhere else is left out, whatever its case or ending, which some hosts do not tell; and what
 * is no path of a file.
 */
export function movesOf(redirects: Redirect[], { basePath = '' }: Place = {}): Move[] {
  const live = new Set(['', '/', ...redirects.map(({ to }) => to)].map(plainPath))
  const moves = new Map<string, Move>()
  for (const { from, to } of redirects) {
    const written = from.replace(/\/$/, '')
    const names = written.split('/').slice(1).map(read)
    const path = `/${names.join('/')}`
    if (live.has(plainPath(path)) || names.some((name) => unsafe.test(name))) continue
    const { asked, to: first } = moves.get(path) ?? { asked: [], to: basePath + asLocation(read(to)) }
    moves.set(path, { path, asked: [...new Set([...asked, asAsked(path), asWritten(written)])], to: first })
  }
  return [...moves.values()]
}
