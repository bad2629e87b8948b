import { parse as parseSelector, type Selector, SelectorType } from 'css-what'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { type AtRule, type ChildNode, type Declaration, list, parse as parseSheet, type Rule } from 'postcss'
import { visit } from 'unist-util-visit'
import { UnexpectedExport } from './expectation'

/** What a page has that its styles can be for. */
interface Page {
  /** The tag names, classes and ids of its elements, as selectors write them: `p`, `.lead`, `#main`. */
  names: ReadonlySet<string>
  /** Whether anything that stays may use the font or the animation of that name. Without it none is given, only what is in them. */
  uses?: (name: string) => boolean
}

/** A part of a style sheet: gives what of it stays in a page. */
type Part = (page: Page) => string

/** Rules that hold rules for the page's elements. What others hold stays as it is: `@scope`, `@page`. */
const isGroup = ({ name }: AtRule) => /^(?:media|supports|container|layer|starting-style)$/.test(name)

const isKeyframes = (name: string) => /^(?:-\w+-)?keyframes$/.test(name)

const startOf = ({ source }: ChildNode) => source?.start?.offset ?? 0
const endOf = ({ source }: ChildNode) => source?.end?.offset ?? 0

/** Reads one selector of a list. css-what knows the digits of an escape in lower case only. */
function readSelector(text: string): Selector[] {
  const [selector] = parseSelector(text.replace(/\\(?:\\|[\da-f]{1,6})/gi, (escaped) => escaped.toLowerCase()))
  if (!selector) throw new Error('Expected a selector')
  return selector
}

/** Whether a selector can match in a page, as far as names tell: attributes, states and `:not()` always can. */
function canMatch(selector: Selector[], names: Page['names']): boolean {
  return selector.every((token) => {
    if (token.type === SelectorType.Tag) return names.has(token.name.toLowerCase())
    // Only `.lead` and `#main` are compared as quirks mode says; `[class~=lead]` is an attribute like others.
    if (token.type === SelectorType.Attribute && token.ignoreCase === 'quirks')
      return names.has(`${token.name === 'class' ? '.' : '#'}${token.value}`)
    if (token.type === SelectorType.Pseudo && /^(?:is|where|has)$/.test(token.name) && Array.isArray(token.data))
      return token.data.some((alternative) => canMatch(alternative, names))
    return true
  })
}

/**
 * A rule goes when none of its selectors can match. One selector of a list goes only where that changes nothing else: a
 * browser drops a whole rule for a pseudo-class it does not know, and rules nested in one weigh as its heaviest selector.
 */
function rulePart(rule: Rule, css: string, from: number): Part {
  const written = rule.raws.selector?.raw ?? rule.selector
  const before = css.slice(from, startOf(rule))
  const after = css.slice(startOf(rule) + written.length, endOf(rule))
  const nests = rule.nodes.some(({ type }) => type === 'rule' || type === 'atrule')
  const selectors = rule.selectors.map((text) => ({ tokens: readSelector(text), text, stays: nests || text.includes(':') }))
  return ({ names }) => {
    const possible = new Set(selectors.filter(({ tokens }) => canMatch(tokens, names)))
    if (!possible.size) return ''
    const kept = selectors.filter((selector) => selector.stays || possible.has(selector))
    return `${before}${kept.length === selectors.length ? written : kept.map(({ text }) => text).join(',')}${after}`
  }
}

/** Whether a layer's place among the others is settled without it. */
function isPlaced(layer: AtRule): boolean {
  if (!layer.params) return true
  if (layer.parent?.type !== 'root') return false
  const earlier = layer.parent.nodes.slice(0, layer.parent.index(layer))
  return earlier.some((node) => node.type === 'atrule' && node.name === 'layer' && list.comma(node.params).includes(layer.params))
}

/** A group goes when nothing of it stays. A layer's first mention gives it its place, so that it stays as a statement. */
function groupPart(group: AtRule, [first, ...rest]: [ChildNode, ...ChildNode[]], css: string, from: number): Part {
  const open = css.slice(from, startOf(first))
  const parts = partsOf([first, ...rest], css, startOf(first))
  const close = css.slice(endOf(rest.at(-1) ?? first), endOf(group))
  const emptied = group.name === 'layer' && !isPlaced(group) ? `@layer ${group.params};` : ''
  return (page) => {
    const content = parts.map((part) => part(page)).join('')
    return content.trim() ? `${open}${content}${close}` : emptied
  }
}

/** The name that a rule gives to a font or an animation, if it gives one. */
function definedName({ name, params, nodes = [] }: AtRule): string | undefined {
  const family = nodes.find((node): node is Declaration => node.type === 'decl' && node.prop === 'font-family')
  const written = isKeyframes(name) ? params : name === 'font-face' ? family?.value : undefined
  return written?.replace(/^(["'])(.*)\1$/, '$2')
}

/** A font or an animation goes when its name is plain, so that it is written in one way only, and nothing that stays has it. */
function definitionPart(rule: AtRule, name: string, css: string, from: number): Part {
  const text = css.slice(from, endOf(rule))
  const frames = isKeyframes(rule.name) ? (rule.nodes ?? []).join('') : ''
  const isPlain = /^[\w-]+(?: [\w-]+)*$/.test(name)
  return ({ uses }) => (!uses ? frames : !isPlain || uses(name) ? text : '')
}

/** The parts of the nodes, of which the first has what is written after `from` before it. */
function partsOf(nodes: ChildNode[], css: string, from: number): Part[] {
  return nodes.map((node, index) => {
    const previous = nodes[index - 1]
    const start = previous ? endOf(previous) : from
    if (node.type === 'rule') return rulePart(node, css, start)
    if (node.type === 'atrule') {
      const [first, ...rest] = node.nodes ?? []
      if (first && isGroup(node)) return groupPart(node, [first, ...rest], css, start)
      const name = definedName(node)
      if (name !== undefined) return definitionPart(node, name, css, start)
    }
    const text = css.slice(start, endOf(node))
    return () => text
  })
}

function readSheet(text: string, where: string): Part {
  try {
    const root = parseSheet(text)
    const css = root.source?.input.css ?? text // without a byte order mark
    const parts = partsOf(root.nodes, css, 0)
    const end = css.slice(root.last ? endOf(root.last) : 0)
    return (page) => parts.map((part) => part(page)).join('') + end
  } catch (problem) {
    throw new UnexpectedExport(where, `a style sheet does not parse (${problem instanceof Error ? problem.message : problem})`)
  }
}

/** Style sheets by their text: the pages of a site have most of them in common. */
const sheets = new Map<string, Part>()

function sheetOf(text: string, where: string): Part {
  const sheet = sheets.get(text) ?? readSheet(text, where)
  if (sheets.size > 100) sheets.clear() // a site whose pages have each their own would fill the memory
  sheets.set(text, sheet)
  return sheet
}

/** What of a page bears on its styles. */
interface Survey {
  names: Set<string>
  /** The style sheets to prune. */
  styles: Element[]
  /** Other places that can name a font or an animation. */
  elsewhere: string[]
  /** Whether it loads style sheets, which are not read here and can name any. */
  loadsSheets: boolean
}

const isStyleSheet = ({ tagName, properties: { type } }: Element) => tagName === 'style' && (!type || /^text\/css$/i.test(String(type)))

/** Looks at every element, also at those of templates. Styles in a template are for a shadow tree, or a script's: they stay. */
function survey(
  tree: Root,
  found: Survey = { names: new Set(), styles: [], elsewhere: [], loadsSheets: false },
  inTemplate = false,
): Survey {
  visit(tree, 'element', (node) => {
    const { className, id, rel, style, fontFamily } = node.properties
    found.names.add(node.tagName.toLowerCase())
    if (id) found.names.add(`#${id}`)
    if (Array.isArray(className)) for (const name of className) found.names.add(`.${name}`)
    for (const value of [style, fontFamily]) if (value) found.elsewhere.push(String(value))
    if (Array.isArray(rel) && node.tagName === 'link' && rel.includes('stylesheet')) found.loadsSheets = true
    if (node.content) survey(node.content, found, true)
    if (!isStyleSheet(node)) return
    if (inTemplate) found.elsewhere.push(textOf(node))
    else found.styles.push(node)
  })
  return found
}

/** As names are compared, which ignores case and the amount of white space. */
const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

/**
 * Takes from the style sheets in a page the rules that cannot match any element of it, and the fonts and animations that
 * nothing else in it names. What stays is left as it is written. Classes that only a script adds are not seen.
 *
 * `<style>.lead,.note{margin:0}@media print{pre{color:red}}</style><p class="lead">` →
 * `<style>.lead{margin:0}</style><p class="lead">`
 *
 * @param tree the page, which is changed
 * @param where name of the file, for errors
 * @throws UnexpectedExport when a style sheet does not parse
 */
export function pruneStyles(tree: Root, where: string): void {
  const { names, styles, elsewhere, loadsSheets } = survey(tree)
  const pruned = styles.map((style) => ({ style, sheet: sheetOf(textOf(style), where) }))
  const rest = normal([...elsewhere, ...pruned.map(({ sheet }) => sheet({ names }))].join('\n'))
  const usesAny = loadsSheets || rest.includes('@import')
  const page = { names, uses: (name: string) => usesAny || rest.includes(normal(name)) }
  for (const { style, sheet } of pruned) style.children = [{ type: 'text', value: sheet(page) }]
}
