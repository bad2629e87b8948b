import type { Element, ElementContent } from 'hast'
import type { ShikiTransformer, ShikiTransformerContextCommon } from 'shiki/core'
import { type Mark, readMarks } from './code-marks'
import type { CodeOptions } from './code-options'

/** What is known of a block while it is coloured: the options of its fence, if it has any, and its changed lines. */
type Known = Partial<CodeOptions> & { marks?: Map<number, Mark> }

const knownOf = ({ options }: ShikiTransformerContextCommon) => options.meta as Known

/**
 * Makes the highlighter's output the site's: classes in place of inline styles, and what the fence asks for.
 *
 * - a title heads the block: `<figure class="code"><figcaption>lib/a.ts</figcaption><code-block>…</code-block></figure>`
 * - lines that are pointed out, changed or numbered are elements of their own, with their line break inside:
 *   `<span class="line marked">`, `<ins class="line">`, `<del class="line">`, `<span class="line" data-line="12">`
 * - words that are pointed out are `<mark>`
 */
export const codeBlock: ShikiTransformer = {
  name: 'code-block',
  preprocess(source, options) {
    const known = knownOf(this)
    const { code, marks } = readMarks(source)
    known.marks = marks
    options.decorations = placesOf(known.words ?? [], code).map(({ start, end }) => ({ start, end, tagName: 'mark', alwaysWrap: true }))
    return code
  },
  span(node) {
    const name = tokenName(node)
    node.properties = name ? { className: [name] } : {}
  },
  pre(node) {
    const { wrap } = knownOf(this)
    // What scrolls must be reachable by keyboard.
    node.properties = wrap ? { className: ['wrap'] } : { tabindex: '0' }
  },
  root(root) {
    const known = knownOf(this)
    for (const pre of root.children)
      if (pre.type === 'element')
        for (const code of pre.children) if (code.type === 'element') code.children = withLines(code.children, known)
    const block = element('code-block', {}, root.children as ElementContent[])
    root.children = [
      known.title
        ? element('figure', { className: ['code'] }, [element('figcaption', {}, [{ type: 'text', value: known.title }]), block])
        : block,
    ]
  },
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** `style="color:var(--token-string)"` → `string`; `''` for what has no colour of its own. */
const tokenName = (node: Element) => /--token-([a-z-]+)/.exec(String(node.properties.style))?.[1] ?? ''

/** Where words occur in code; of places that overlap, the first. */
function placesOf(words: CodeOptions['words'], code: string): { start: number; end: number }[] {
  const places = words.flatMap(({ text }) => {
    const found: { start: number; end: number }[] = []
    for (let start = code.indexOf(text); start >= 0; start = code.indexOf(text, start + text.length))
      found.push({ start, end: start + text.length })
    return found
  })
  let end = 0
  return places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      const free = place.start >= end
      if (free) end = place.end
      return free
    })
}

/** The highlighter's lines, an element each with a break between them; only those stay elements that something is asked of. */
function withLines(nodes: ElementContent[], { ranges = [], firstLine, marks = new Map() }: Known): ElementContent[] {
  const lines = nodes.filter((node) => node.type === 'element')
  return lines.flatMap((line, index) => {
    const number = index + 1
    const words = line.children.flatMap(plain)
    if (number < lines.length) words.push({ type: 'text', value: '\n' })
    const mark = marks.get(number)
    const marked = ranges.some(({ from, to }) => from <= number && number <= to)
    if (!mark && !marked && firstLine === undefined) return words
    const tagName = mark ? { '++': 'ins', '--': 'del' }[mark] : 'span'
    const className = marked ? ['line', 'marked'] : ['line']
    return [element(tagName, { className, ...(firstLine !== undefined && { dataLine: firstLine + index }) }, words)]
  })
}

/** A token without a class is nothing but its text. */
function plain(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(plain)
  return node.tagName === 'span' && !node.properties.className ? children : [{ ...node, children }]
}
