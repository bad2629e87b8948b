import { attributeOf, type Document, type Element, isElement, isText, type Node, type Parent, readPage, textOf } from './page'

/** What is searched of a page, by what its markup says: an `<article>` with its words in `.e-content` (microformats2). */
interface Article {
  title: string
  /** What it is about: `.p-summary`. */
  summary: string
  /** `time.dt-published`, as a day and as it is written. */
  day: string
  date: string
  /** `.p-category` */
  tags: string[]
  content: Element
}

/** How words are separated that have no spaces between them, in what is searched. */
export type Separate = (text: string) => string

type Test = (element: Element) => boolean

/** The elements below a node for which a test holds, in order. */
function elementsIn({ childNodes }: Parent, test: Test, found: Element[] = []): Element[] {
  for (const child of childNodes) {
    if (!isElement(child)) continue
    if (test(child)) found.push(child)
    elementsIn(child, test, found)
  }
  return found
}

const named =
  (...names: string[]): Test =>
  ({ tagName }) =>
    names.includes(tagName)

const withClass =
  (name: string): Test =>
  (element) =>
    attributeOf(element, 'class')?.split(/\s+/).includes(name) ?? false

const withRole =
  (...roles: string[]): Test =>
  (element) =>
    roles.includes(attributeOf(element, 'role') ?? '')

/** One line, as words are read. */
const lineOf = (element: Element | undefined) => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '')

const isHiddenFromSearch = (page: Document) =>
  elementsIn(page, named('meta')).some(
    (meta) => /^robots$/i.test(attributeOf(meta, 'name') ?? '') && /\bno(?:index|ne)\b/i.test(attributeOf(meta, 'content') ?? ''),
  )

/** The article of a page; nothing when the page is none, or asks search engines to leave it out. */
function articleOf(page: Document): Article | undefined {
  for (const article of elementsIn(page, named('article'))) {
    const [content] = elementsIn(article, withClass('e-content'))
    if (!content || isHiddenFromSearch(page)) continue
    const [heading] = elementsIn(article, named('h1'))
    const [summary] = elementsIn(article, withClass('p-summary'))
    const [time] = elementsIn(article, withClass('dt-published'))
    const [pageTitle] = elementsIn(page, named('title'))
    return {
      title: lineOf(heading ?? pageTitle),
      summary: lineOf(summary),
      day: ((time && attributeOf(time, 'datetime')) ?? '').slice(0, 10),
      date: lineOf(time),
      tags: [...new Set(elementsIn(article, withClass('p-category')).map(lineOf))].filter(Boolean),
      content,
    }
  }
  return undefined
}

const isNoText = named('button', 'iframe', 'nav', 'noscript', 'rp', 'rt', 'script', 'style', 'svg', 'template')
const isNote = withRole('doc-backlink', 'doc-endnotes', 'doc-noteref')

/** What is no word of a text: pictures, controls, what is not shown, and the ways to notes and back. */
const isLeftOut: Test = (element) =>
  isNoText(element) ||
  isNote(element) ||
  attributeOf(element, 'aria-hidden') === 'true' ||
  /^(?:hidden)?$/i.test(attributeOf(element, 'hidden') ?? 'no')

const isHeading: Test = ({ tagName }) => /^h[1-6]$/.test(tagName)

const reference = (character: string) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
const escapeText = (text: string) => text.replace(/[&<]/g, reference)
const escapeValue = (value: string) => value.replace(/["&'`]/g, reference)

/** Something known of a page, as Pagefind is told: `<div data-pagefind-filter="tag[data-value]" data-value="Work">`. */
const fact = (kind: 'filter' | 'meta' | 'sort', name: string, value: string | undefined) =>
  value ? `<div data-pagefind-${kind}="${name}[data-value]" data-value="${escapeValue(value)}"></div>` : ''

/** Elements that words may stand in which Pagefind leaves out, or has a meaning of its own for. */
const renamed = new Map([
  ['footer', 'div'],
  ['form', 'div'],
  ['header', 'div'],
  ['label', 'span'],
])

const isVoid = named('area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'param', 'source', 'track', 'wbr')

/** The words of a node, in elements that bear nothing but their name; headings keep their ids, which are what results link to. */
function wordsOf(node: Node, separate: Separate): string {
  if (isText(node)) return escapeText(separate(node.value))
  if (!isElement(node) || isLeftOut(node)) return ''
  const name = renamed.get(node.tagName) ?? node.tagName
  const id = isHeading(node) && attributeOf(node, 'id')
  return isVoid(node) ? `<${name}>` : `<${name}${id ? ` id="${escapeValue(id)}"` : ''}>${wordsIn(node, separate)}</${name}>`
}

const wordsIn = ({ childNodes }: Parent, separate: Separate) => childNodes.map((child) => wordsOf(child, separate)).join('')

/** The words of a text. Notes are read below the paragraph that calls them: so they are found in its section. */
function wordsWithNotes(content: Element, separate: Separate): string {
  const notes = new Map(
    elementsIn(content, withRole('doc-endnotes')).flatMap((end) =>
      elementsIn(end, (element) => attributeOf(element, 'id') !== undefined).map((note) => [`#${attributeOf(note, 'id')}`, note]),
    ),
  )
  return content.childNodes
    .map((block) => {
      const words = wordsOf(block, separate)
      if (!isElement(block) || isLeftOut(block)) return words
      const called = elementsIn(block, withRole('doc-noteref')).map((call) => {
        const href = attributeOf(call, 'href') ?? ''
        const note = notes.get(href)
        notes.delete(href)
        return note ? `<div>${wordsIn(note, separate)}</div>` : ''
      })
      return words + called.join('')
    })
    .join('')
}

/**
 * What Pagefind is given of a page: its title, its words under their headings, and what it is filtered and sorted by, as
 * Pagefind's attributes.
 *
 * @returns HTML; nothing for a page that is not searched: it has no article, or asks search engines to leave it out
 */
export function searchable(html: string, separate: Separate): string | undefined {
  if (!html.includes('e-content')) return undefined
  const article = articleOf(readPage(html))
  if (!article) return undefined
  const { title, summary, day, date, tags, content } = article
  const text = (value: string) => escapeText(separate(value))
  return [
    `<html><body data-pagefind-body><h1>${text(title)}</h1>`,
    fact('meta', 'date', date),
    fact('meta', 'lang', attributeOf(content, 'lang')),
    fact('meta', 'dir', attributeOf(content, 'dir')),
    ...tags.map((tag) => fact('filter', 'tag', tag)),
    fact('filter', 'year', day.slice(0, 4)),
    fact('sort', 'date', day),
    summary && `<p>${text(summary)}</p>`,
    wordsWithNotes(content, separate),
    '</body></html>',
  ].join('')
}
