import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'

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
const elementsIn = (node: Nodes, test: Test): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' ? [...(test(child) ? [child] : []), ...elementsIn(child, test)] : []))
    : []

const named =
  (...names: string[]): Test =>
  ({ tagName }) =>
    names.includes(tagName)

const withClass =
  (name: string): Test =>
  ({ properties: { className } }) =>
    Array.isArray(className) && className.includes(name)

const withRole =
  (...roles: string[]): Test =>
  ({ properties: { role } }) =>
    roles.includes(String(role))

/** One line, as words are read. */
const lineOf = (node: Nodes | undefined) => (node ? textOf(node).replace(/\s+/g, ' ').trim() : '')

const isHiddenFromSearch = (page: Root) =>
  elementsIn(page, named('meta')).some(
    ({ properties: { name, content } }) => /^robots$/i.test(String(name)) && /\bno(?:index|ne)\b/i.test(String(content)),
  )

/** The article of a page; nothing when the page is none, or asks search engines to leave it out. */
function articleOf(page: Root): Article | undefined {
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
      day: String(time?.properties.dateTime ?? '').slice(0, 10),
      date: lineOf(time),
      tags: [...new Set(elementsIn(article, withClass('p-category')).map(lineOf))].filter(Boolean),
      content,
    }
  }
  return undefined
}

/** What is no word of a text: pictures, controls, what is not shown, and the ways to notes and back. */
const isLeftOut: Test = (element) =>
  named('button', 'iframe', 'nav', 'noscript', 'rp', 'rt', 'script', 'style', 'svg', 'template')(element) ||
  withRole('doc-backlink', 'doc-endnotes', 'doc-noteref')(element) ||
  element.properties.ariaHidden === 'true' ||
  element.properties.hidden === true ||
  element.properties.hidden === ''

const isHeading: Test = ({ tagName }) => /^h[1-6]$/.test(tagName)

const make = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** Something known of a page, as Pagefind is told: `<div data-pagefind-filter="tag[data-value]" data-value="Work">`. */
const fact = (kind: 'Filter' | 'Meta' | 'Sort', name: string, value: unknown): Element[] =>
  value ? [make('div', { [`dataPagefind${kind}`]: `${name}[data-value]`, dataValue: String(value) }, [])] : []

/** Elements that words may stand in which Pagefind leaves out, or has a meaning of its own for. */
const renamed = new Map([
  ['footer', 'div'],
  ['form', 'div'],
  ['header', 'div'],
  ['label', 'span'],
])

/** The words of a node, in elements that bear nothing but their name; headings keep their ids, which are what results link to. */
function wordsIn(node: Parents, separate: Separate): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: separate(child.value) }]
    if (child.type !== 'element' || isLeftOut(child)) return []
    const { id } = child.properties
    return [make(renamed.get(child.tagName) ?? child.tagName, isHeading(child) && id ? { id } : {}, wordsIn(child, separate))]
  })
}

/** The words of a text. Notes are read below the paragraph that calls them: so they are found in its section. */
function wordsWithNotes(content: Element, separate: Separate): ElementContent[] {
  const notes = new Map(
    elementsIn(content, withRole('doc-endnotes')).flatMap((end) =>
      elementsIn(end, ({ properties }) => properties.id !== undefined).map((note) => [`#${note.properties.id}`, note]),
    ),
  )
  return content.children.flatMap((block) => {
    const words = wordsIn({ type: 'root', children: [block] }, separate)
    if (block.type !== 'element' || isLeftOut(block)) return words
    const called = elementsIn(block, withRole('doc-noteref')).flatMap(({ properties: { href } }) => {
      const note = notes.get(String(href))
      notes.delete(String(href))
      return note ? [make('div', {}, wordsIn(note, separate))] : []
    })
    return [...words, ...called]
  })
}

/**
 * What Pagefind is given of a page: its title, its words under their headings, and what it is filtered and sorted by, as
 * Pagefind's attributes.
 *
 * @returns HTML; nothing for a page that is not searched: it has no article, or asks search engines to leave it out
 */
export function searchable(html: string, separate: Separate): string | undefined {
  if (!html.includes('e-content')) return undefined
  const article = articleOf(fromHtml(html))
  if (!article) return undefined
  const { title, summary, day, date, tags, content } = article
  const { lang, dir } = content.properties
  const facts = [
    fact('Meta', 'date', date),
    fact('Meta', 'lang', lang),
    fact('Meta', 'dir', dir),
    ...tags.map((tag) => fact('Filter', 'tag', tag)),
    fact('Filter', 'year', day.slice(0, 4)),
    fact('Sort', 'date', day),
  ]
  const text = (value: string): ElementContent[] => [{ type: 'text', value: separate(value) }]
  return toHtml(
    make('html', {}, [
      make('body', { dataPagefindBody: true }, [
        make('h1', {}, text(title)),
        ...facts.flat(),
        ...(summary ? [make('p', {}, text(summary))] : []),
        ...wordsWithNotes(content, separate),
      ]),
    ]),
  )
}
