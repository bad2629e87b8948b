import type { Element, ElementContent, Nodes, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { wholeAddress } from '@/lib/links/site-address'

const words = (text: string) => text.trim().split(/\s+/)

/** What feed readers show. Of anything else they get what it holds. */
const shown = new Set(
  words(`
    a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5
    h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul
    var video wbr
  `),
)

/** What stands by itself, whatever it is: its text must not run into that around it. */
const blocks = new Set(words('address article aside details dialog fieldset footer form header main nav search section'))

/** What goes with all it holds: not to be seen, or of no use where no script runs. */
const leftOut = new Set(words('base link meta script select style template textarea title'))

const cells = ['colSpan', 'rowSpan', 'scope', 'align']
const media = ['src', 'controls', 'loop', 'muted']

/** Attributes that say something without the page's styles, by element. */
const attributes: Record<string, string[]> = {
  '*': ['lang', 'dir', 'title'],
  // What the calls of footnotes and the ways back lead to: some readers open notes in place.
  a: ['href', 'id'],
  li: ['value', 'id'],
  audio: media,
  blockquote: ['cite'],
  col: ['span'],
  data: ['value'],
  del: ['cite', 'dateTime'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['cite', 'dateTime'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: cells,
  th: cells,
  time: ['dateTime'],
  video: [...media, 'poster', 'width', 'height'],
}

const addresses = ['href', 'src', 'poster', 'cite']

/** A picture is shown as wide as the text of the page at its widest: not every reader makes a large one fit. */
const widest = 680

interface Item {
  /** Where the page is, and the site. */
  address: string
  siteUrl: string
  /** Short forms that were spelt out. */
  spelt: Set<string>
}

/** What becomes of an element, its children done. */
type Rule = (element: Element, item: Item) => ElementContent[]

const text = (value: string): ElementContent => ({ type: 'text', value })

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const hasClass = ({ properties: { className } }: Element, name: string | RegExp) =>
  Array.isArray(className) && className.some((one) => (typeof name === 'string' ? one === name : name.test(String(one))))

/** A line that says what follows: `<p><strong>Note</strong></p>`. */
const label = (children: ElementContent[]) => [element('p', {}, [element('strong', {}, children)])]

const link = (href: unknown, words: string) => element('a', { href: String(href) }, [text(words)])

const rules: Record<string, Rule> = {
  // The link to a heading, which its own sign follows: there is nothing to see of it.
  a: (a) => (a.children.length ? [a] : []),
  abbr(abbr, { spelt }) {
    const title = String(abbr.properties.title ?? '')
    if (!title || spelt.has(title)) return [abbr]
    spelt.add(title)
    return [abbr, text(` (${title})`)]
  },
  audio: (audio) => withLink(audio, 'Open the recording'),
  // Callouts have a border, and other notes stand in the margin.
  div(div) {
    if (!div.children.some((child) => child.type !== 'text' || child.value.trim())) return []
    return hasClass(div, 'border-2') || div.properties.role === 'note' ? [{ ...div, tagName: 'blockquote' }] : [div]
  },
  // The name of a diagram, which stands below it, is in its link.
  figure: (figure) => [
    hasClass(figure, 'diagram') ? { ...figure, children: figure.children.filter((child) => !isElement(child, 'figcaption')) } : figure,
  ],
  header: (header) => (hasClass(header, 'heading') ? header.children : [header]),
  iframe: ({ properties: { src, title } }) => (src ? [link(src, String(title ?? src))] : []),
  img: (img) => (img.properties.src ? [fitting(img)] : []),
  input: ({ properties: { type, checked } }) => (type === 'checkbox' ? [text(checked ? '☑' : '☐')] : []),
  p: (p) => (hasClass(p, /-label$/) ? label(p.children) : [p]),
  span: (span) => (span.properties.lang || span.properties.dir ? [span] : span.children),
  summary: (summary) => label(summary.children),
  // The page colours it, and few readers show one.
  svg: ({ properties, children }, { address }) => {
    const description = children.find((child) => isElement(child, 'desc'))
    if (!properties.ariaLabel) return []
    return [link(address, `Diagram: ${properties.ariaLabel}`), ...(description ? [text(`. ${textOf(description)}`)] : [])]
  },
  td: (cell) => [aligned(cell)],
  th: (cell) => [aligned(cell)],
  video: (video) => withLink(video, 'Open the video'),
}

const isElement = (node: Nodes, tagName: string) => node.type === 'element' && node.tagName === tagName

/** Film and sound, and a way to it where they are not played. */
function withLink(player: Element, words: string): ElementContent[] {
  const source = player.children.find((child) => child.type === 'element' && child.tagName === 'source')
  const src = player.properties.src ?? (source?.type === 'element' ? source.properties.src : undefined)
  if (!src) return []
  return [element(player.tagName, { ...player.properties, src, controls: true }, []), text(' '), link(src, words)]
}

function fitting(img: Element): Element {
  const { width, height } = img.properties
  if (typeof width !== 'number' || typeof height !== 'number' || width <= widest) return img
  return { ...img, properties: { ...img.properties, width: widest, height: Math.round((height * widest) / width) } }
}

/** A cell whose column is aligned says so by itself. */
function aligned(cell: Element): Element {
  const [, align] = /(?:^|\s)align-(\w+)/.exec(String(cell.properties.className)) ?? []
  return align ? { ...cell, properties: { ...cell.properties, align } } : cell
}

/** Only what says something without styles; addresses whole. */
function plainAttributes({ tagName, properties }: Element, { address, siteUrl }: Item): Properties {
  const kept: Properties = {}
  for (const name of [...(attributes['*'] ?? []), ...(attributes[tagName] ?? [])]) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    const shown = addresses.includes(name) ? wholeAddress(String(value), address, siteUrl) : value
    if (shown !== undefined) kept[name] = shown
  }
  return kept
}

/** A formula is what it is, but for the names that the page's styles know it by. */
function plainFormula(math: Element): Element {
  visit(math, 'element', ({ properties }) => {
    for (const name of ['className', 'href', 'id', 'style']) delete properties[name]
  })
  return math
}

/** Whether the page shows it only when a script, or a reader, asks for it. */
const isHidden = ({ tagName, properties: { hidden, popover, open } }: Element) =>
  [hidden, popover].some((value) => value !== undefined && value !== null) || (tagName === 'dialog' && !open)

function plain(node: Nodes, item: Item): ElementContent[] {
  if (node.type === 'text') return [node]
  if (node.type !== 'element') return []
  const { tagName } = node
  if (leftOut.has(tagName) || isHidden(node)) return []
  if (tagName === 'math') return [plainFormula(node)]
  // What a drawing or a player holds is for those that know neither.
  const whole = ['audio', 'svg', 'video'].includes(tagName)
  const done: Element = whole ? node : { ...node, children: node.children.flatMap((child) => plain(child, item)) }
  return (rules[tagName]?.(done, item) ?? [done]).flatMap((made) => {
    if (made.type !== 'element') return [made]
    const name = blocks.has(made.tagName) ? 'div' : made.tagName
    return shown.has(name) ? [{ ...made, tagName: name, properties: plainAttributes(made, item) }] : made.children
  })
}

/**
 * What a page shows of words, as HTML for feed readers, which have none of its styles and scripts and show it at another address.
 *
 * - addresses are whole, fragments of the page itself among them
 * - a picture is one `<img>` in its own format, and film and sound have a link beside them
 * - what is set apart is a `<blockquote>` with its label in bold; what is folded away is open; short forms are spelt out once
 * - code is its text, and its changed lines; formulas stay; in place of a diagram is a link to it
 * - nothing else is left of the page: no classes, buttons, signs, or links of headings
 *
 * @param html as the page's components have made it
 * @param address of the page
 * @param siteUrl where the site is, without a slash at the end
 */
export function plainHtml(html: string, address: string, siteUrl: string): string {
  const item: Item = { address, siteUrl, spelt: new Set() }
  const children = fromHtml(html, { fragment: true }).children.flatMap((child) => plain(child, item))
  return toHtml({ type: 'root', children }).trim()
}
