/** Follows every link within a published site, from its files alone. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** A link that leads nowhere. */
export interface BrokenLink {
  /** The file it is in, by its path in the site. */
  file: string
  /** As it is written there. */
  target: string
  why: string
}

/** What a site is, for this. */
interface Site {
  files: ReadonlySet<string>
  siteUrl: string
  read(file: string): string
}

/** Attributes that hold one address, by their names in the tree. */
const pointers = ['href', 'src', 'poster', 'action', 'cite', 'data'] as const

/** What a page says of itself that is an address. */
const saidAddresses = /^(?:og:(?:image|url|video|audio)(?::url|:secure_url)?|twitter:image)$/

/** Endings of files that name other files of the site by their whole address. */
const isText = (file: string) => /\.(?:xml|json|webmanifest|md|txt)$/.test(file)

/**
 * Finds the links within a site that lead nowhere: in pages, feeds, maps of the site, Markdown and manifests.
 *
 * @param dir the folder of the site
 * @param siteUrl under which it is published: whole addresses that begin with it are links within the site
 * @returns what is broken, and how many links were followed
 */
export function brokenLinks(dir: string, siteUrl: string): { broken: BrokenLink[]; followed: number } {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dir, name)).isFile())
  const site: Site = { files: new Set(names), siteUrl, read: (file) => readFileSync(join(dir, file), 'utf8') }
  const idsOf = idReader(site)
  const broken: BrokenLink[] = []
  let followed = 0
  for (const file of names.sort()) {
    for (const target of new Set(linksIn(file, site))) {
      followed++
      const why = wrongWith(target, file, site, idsOf)
      if (why) broken.push({ file, target, why })
    }
  }
  return { broken, followed }
}

/** Every address in a file, as it is written there. */
function linksIn(file: string, { read, siteUrl }: Site): string[] {
  if (file.endsWith('.html')) return linksInPage(fromHtml(read(file)))
  if (file.endsWith('.css')) return linksInStyle(read(file))
  return isText(file) ? [...namedIn(read(file), siteUrl), ...(file.endsWith('.webmanifest') ? linksInManifest(read(file)) : [])] : []
}

function linksInPage(tree: Root): string[] {
  const links: string[] = []
  visit(tree, 'element', (element) => {
    links.push(...linksOf(element))
  })
  return links
}

const textOf = ({ children }: Element) => children.map((child) => (child.type === 'text' ? child.value : '')).join('')

function linksOf(element: Element): string[] {
  const { tagName, properties } = element
  const links = pointers.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : []))
  for (const name of ['srcSet', 'imageSrcSet']) links.push(...[properties[name] ?? []].flat().flatMap((set) => linksInSet(String(set))))
  if (tagName === 'style') return [...links, ...linksInStyle(textOf(element))]
  if (tagName === 'script' && String(properties.type).includes('json')) return [...links, ...wholeAddresses(textOf(element))]
  if (tagName !== 'meta') return links
  const content = String(properties.content ?? '')
  if (saidAddresses.test(String(properties.property ?? properties.name))) links.push(content)
  const [, refresh] = /^\s*\d+\s*;\s*url=(.*)$/i.exec(content) ?? []
  return refresh === undefined ? links : [...links, refresh]
}

/** `a.jpg 480w, b.jpg 2x` → `a.jpg`, `b.jpg` */
const linksInSet = (set: string) => set.split(/,\s+/).flatMap((one) => one.trim().split(/\s+/)[0] || [])

const linksInStyle = (css: string) => [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , address = '']) => address)

/** Addresses in the strings of a manifest. */
const linksInManifest = (json: string) =>
  [...json.matchAll(/"(?:src|start_url|scope|url)"\s*:\s*"([^"]*)"/g)].map(([, address = '']) => address)

const wholeAddresses = (json: string) => [...json.matchAll(/"(https?:\/\/[^"]*)"/g)].map(([, address = '']) => address)

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x22;': '"',
}
const decoded = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39|#x27|#x22);/gi, (entity) => entities[entity.toLowerCase()] ?? entity)

/** Addresses of the site that a text names: in XML those in its HTML, too, which is written in references, or in references of references. */
function namedIn(text: string, siteUrl: string): string[] {
  const plain = decoded(decoded(text)).replaceAll('\\/', '/')
  return plain
    .split(new RegExp(`(?=${siteUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[/?#"'<\\s)\\]]|$))`))
    .slice(1)
    .map((rest) => /^[^\s"'<>`)\]}\\]+/.exec(rest)?.[0].replace(/[.,;:!?*_]+$/, '') ?? '')
}

/** Ids in a page, read once. */
function idReader({ read }: Site): (file: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (file) => {
    const ids = known.get(file) ?? idsIn(fromHtml(read(file)))
    known.set(file, ids)
    return ids
  }
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set(['top'])
  visit(tree, 'element', ({ tagName, properties }) => {
    if (properties.id) ids.add(String(properties.id))
    if (tagName === 'a' && properties.name) ids.add(String(properties.name))
  })
  return ids
}

/** Why a link leads nowhere; nothing when it leads somewhere, or off the site. */
function wrongWith(
  target: string,
  file: string,
  { files, siteUrl }: Site,
  idsOf: (file: string) => ReadonlySet<string>,
): string | undefined {
  if (!target) return 'it is empty'
  const base = `${siteUrl}/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`
  if (!URL.canParse(target, base)) return 'it is no address'
  const url = new URL(target, base)
  const home = new URL(siteUrl)
  if (url.origin !== home.origin) return undefined
  const basePath = home.pathname.replace(/\/$/, '')
  // What else is on the host is another site.
  if (!`${url.pathname}/`.startsWith(`${basePath}/`)) return URL.canParse(target) ? undefined : 'it leads out of the folder of the site'
  const found = fileAt(decode(url.pathname.slice(basePath.length)), files)
  if (found === undefined) return 'nothing is there'
  const id = decode(url.hash.slice(1)).replace(/:~:.*$/s, '')
  if (!id || !found.endsWith('.html') || idsOf(found).has(id)) return undefined
  return `there is no "${id}" in ${found}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The file a good host answers a path from. */
function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  const name = path.replace(/^\//, '')
  const plain = name.replace(/\/$/, '')
  const candidates = name.endsWith('/') || !name ? [`${plain}/index.html`] : [name, `${name}.html`, `${name}/index.html`]
  return candidates.map((candidate) => candidate.replace(/^\//, '')).find((candidate) => files.has(candidate))
}
