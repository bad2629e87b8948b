/** A content security policy for each page, made of what the page holds (https://www.w3.org/TR/CSP3/). */
import { createHash } from 'node:crypto'
import { codeIn, fileOf, inPage, isScript, loadedBy } from './loads'
import { contentOf, type Document, type Element, isElement, type Parent } from './page'

/** What is allowed, by directive. */
type Sources = Map<string, Set<string>>

/** A page that only a weaker policy would let work. */
export class UnsafePage extends Error {}

/** As browsers do: over the text, in UTF-8. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Where no page is, to tell which addresses lead to another host. */
const here = 'https://here.invalid'

/** Where a file is loaded from, as a policy names it: nothing for what no browser loads, and what no policy can name (`https://*`). */
function sourceOf(address: string): string | undefined {
  if (inPage.test(address) || !URL.canParse(address, here)) return undefined
  const { origin, protocol, hostname } = new URL(address, here)
  if (origin === here) return "'self'"
  if (!/^(?:http|ws)s?:$/.test(protocol)) return protocol === 'about:' ? undefined : protocol
  return /^[\w.-]+$/.test(hostname) ? origin : undefined
}

/** Whether an address is itself a script; browsers read it without tabs and line breaks. */
const isCode = (address: string, { tagName }: Element) =>
  (tagName === 'script' ? /^[\0- ]*(?:javascript|data):/i : /^[\0- ]*javascript:/i).test(address.replace(/[\t\n\r]/g, ''))

/** What in an element no strict policy lets work. */
function faultsOf(element: Element): string[] {
  const { tagName, attrs } = element
  return attrs.flatMap(({ name, value }) => {
    const isFault =
      /^(?:style|srcdoc|on.*)$/.test(name) ||
      (tagName === 'base' && name === 'href') ||
      (/^(?:href|src|action|formaction|data)$/.test(name) && isCode(value, element))
    const shown = value.replace(/\s+/g, ' ')
    return isFault ? `<${tagName} ${name}="${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}">` : []
  })
}

function allow(sources: Sources, directive: string, ...allowed: string[]): void {
  const known = sources.get(directive) ?? new Set()
  for (const source of allowed) known.add(source)
  sources.set(directive, known)
}

/** Collects what a page, or a part of it, loads and runs. @returns what no strict policy lets work */
function collect({ childNodes }: Parent, sources: Sources): string[] {
  return childNodes.filter(isElement).flatMap((node) => {
    for (const [directive, address] of loadedBy(node)) {
      const source = sourceOf(address ?? '')
      // A scheme allowed for scripts would allow any script.
      if (!directive || !source || (directive === 'script-src' && source.endsWith(':'))) continue
      allow(sources, directive, source)
      // What is in a style sheet elsewhere is not read here.
      if (directive === 'style-src') for (const kind of ['font-src', 'img-src']) allow(sources, kind, source, 'data:')
    }
    if (isScript(node) && fileOf(node) === undefined) allow(sources, 'script-src', hashOf(codeIn(node)))
    if (node.tagName === 'style') allow(sources, 'style-src', hashOf(codeIn(node)))
    const content = contentOf(node)
    return [...faultsOf(node), ...collect(node, sources), ...(content ? collect(content, sources) : [])]
  })
}

/** Directives in the order they are written, which is the same on all pages, so that they compress. */
const order =
  'default-src script-src style-src img-src font-src media-src frame-src object-src connect-src manifest-src worker-src base-uri form-action'.split(
    ' ',
  )

/**
 * The strictest policy that a page works with: nothing is loaded but from where its elements say, and no script and no style sheet runs
 * that is not a file of theirs or has one of these very texts.
 *
 * @param more what the page's scripts load, or are to be held to, by directive: `{ 'worker-src': "'self'" }`
 * @throws UnsafePage when it has style attributes, handlers or addresses that are scripts, with each
 */
export function policyOf(page: Document, more: Readonly<Record<string, string>> = {}): string {
  const sources: Sources = new Map()
  const faults = collect(page, sources)
  if (faults.length) throw new UnsafePage(faults.join('\n'))
  for (const [directive, allowed] of Object.entries(more)) allow(sources, directive, ...allowed.split(' ').filter(Boolean))
  for (const directive of ['default-src', 'base-uri', 'form-action']) if (!sources.has(directive)) allow(sources, directive, "'none'")
  const others = [...sources.keys()].filter((directive) => !order.includes(directive))
  return [...order, ...others]
    .flatMap((directive) => {
      const allowed = sources.get(directive)
      return allowed ? [directive, ...[...allowed].sort()].join(' ') : []
    })
    .join(';')
}

/** A tag's attributes, with its end. */
const attributes = `(?:[\\s/](?:"[^"]*"|'[^']*'|[^>"'])*)?>`

/** What comes before anything in a page that a policy can be about: a doctype, comments, and how a page is encoded. */
const beginning = new RegExp(
  String.raw`^(?:\s|<!--(?:-?>|[^]*?--!?>)|<[!?][^>]*>)*(?:<html${attributes})?(?:\s|<!--(?:-?>|[^]*?--!?>))*(?:<head${attributes})?(?:\s*<meta(?=[^>]*charset)${attributes})?`,
  'i',
)

/**
 * Writes a policy into a page, before anything that it is about.
 *
 * @param html is otherwise left as it is
 */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
  const [start = ''] = beginning.exec(html) ?? []
  return start + meta + html.slice(start.length)
}

/** What elsewhere a page may load from, by the policy in it: origins, and whatever else that names. */
export function outsideOf(html: string): string[] {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  const allowed = policy.split(';').flatMap((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/)
    return name.endsWith('-src') ? sources : []
  })
  return [...new Set(allowed)].filter((source) => !/^(?:'|data:|blob:)/.test(source))
}
