import { parse as parseSelector, type Selector, SelectorType } from 'css-what'
import { type AtRule, type ChildNode, type Declaration, list, parse as parseSheet, type Rule } from 'postcss'
import { UnexpectedExport } from './expectation'
import { type Face, facesFor, lettersIn, readFace } from './font-faces'
import { type Document, setText, textOf } from './page'
import { namesOf, surveyStyles } from './survey-styles'

/** What a page has that its styles can be for. */
interface Page {
  /** The tag names, classes and ids of its elements, as selectors write them: `p`, `.lead`, `#main`. */
  names: ReadonlySet<string>
  /** Whether anything that stays may use the font or the animation of that name. Without it none is given, only what is in them. */
  uses?: (name: string) => boolean
  /** Which of the faces of a sheet its letters are in. */
  faces?: ReadonlySet<Face>
}

/** A style sheet, with all that pages can differ in for it. */
interface Sheet {
  css: string
  /** The names that its selectors ask for, written as a page's are. */
  asks: Set<string>
  /** The fonts and the animations that it defines. */
  defines: Set<string>
  /** The faces of those fonts. */
  faces: Face[]
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

/** The name that a part of a selector asks for, if it is one to ask a page for. */
function nameIn(token: Selector): string | undefined {
  if (token.type === SelectorType.Tag) return token.name.toLowerCase()
  // Only `.lead` and `#main` are compared as quirks mode says; `[class~=lead]` is an attribute like others.
  if (token.type === SelectorType.Attribute && token.ignoreCase === 'quirks') return `${token.name === 'class' ? '.' : '#'}${token.value}`
  return undefined
}

/** The selectors that one asks for alternatives of. */
const alternativesIn = (token: Selector): Selector[][] | undefined =>
  token.type === SelectorType.Pseudo && /^(?:is|where|has)$/.test(token.name) && Array.isArray(token.data) ? token.data : undefined

/** Whether a selector can match in a page, as far as names tell: attributes, states and `:not()` always can. */
function canMatch(selector: Selector[], names: Page['names']): boolean {
  return selector.every((token) => {
    const name = nameIn(token)
    if (name !== undefined) return names.has(name)
    return alternativesIn(token)?.some((alternative) => canMatch(alternative, names)) ?? true
  })
}

/** All names in a selector, the same that `canMatch` may look for. */
const namesIn = (selector: Selector[]): string[] =>
  selector.flatMap((token) => nameIn(token) ?? alternativesIn(token)?.flatMap(namesIn) ?? [])

/**
 * A rule goes when none of its selectors can match. One selector of a list goes only where that changes nothing else: a
 * browser drops a whole rule for a pseudo-class it does not know, and rules nested in one weigh as its heaviest selector.
 */
function rulePart(rule: Rule, { css, asks }: Sheet, from: number): Part {
  const written = rule.raws.selector?.raw ?? rule.selector
  const before = css.slice(from, startOf(rule))
  const after = css.slice(startOf(rule) + written.length, endOf(rule))
  const nests = rule.nodes.some(({ type }) => type === 'rule' || type === 'atrule')
  const selectors = rule.selectors.map((text) => ({ tokens: readSelector(text), text, stays: nests || text.includes(':') }))
  for (const { tokens } of selectors) for (const name of namesIn(tokens)) asks.add(name)
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
function groupPart(group: AtRule, [first, ...rest]: [ChildNode, ...ChildNode[]], sheet: Sheet, from: number): Part {
  const { css } = sheet
  const open = css.slice(from, startOf(first))
  const parts = partsOf([first, ...rest], sheet, startOf(first))
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

/**
 * A font or an animation goes when its name is plain, so that it is written in one way only, and nothing that stays has it; a face of
 * a font also when the page has no letter that it is for.
 */
function definitionPart(rule: AtRule, name: string, { css, defines, faces }: Sheet, from: number): Part {
  defines.add(name)
  const face = rule.name === 'font-face' ? readFace(rule) : undefined
  if (face) faces.push(face)
  const text = css.slice(from, endOf(rule))
  const frames = isKeyframes(rule.name) ? (rule.nodes ?? []).join('') : ''
  const isPlain = /^[\w-]+(?: [\w-]+)*$/.test(name)
  return ({ uses, faces: shown }) => {
    if (!uses) return frames
    if (face && shown && !shown.has(face)) return ''
    return !isPlain || uses(name) ? text : ''
  }
}

/** The parts of the nodes, of which the first has what is written after `from` before it. */
function partsOf(nodes: ChildNode[], sheet: Sheet, from: number): Part[] {
  return nodes.map((node, index) => {
    const previous = nodes[index - 1]
    const start = previous ? endOf(previous) : from
    if (node.type === 'rule') return rulePart(node, sheet, start)
    if (node.type === 'atrule') {
      const [first, ...rest] = node.nodes ?? []
      if (first && isGroup(node)) return groupPart(node, [first, ...rest], sheet, start)
      const name = definedName(node)
      if (name !== undefined) return definitionPart(node, name, sheet, start)
    }
    const text = sheet.css.slice(start, endOf(node))
    return () => text
  })
}

/** A style sheet that was read, to be pruned for page after page. */
interface ReadSheet extends Sheet {
  /** Tells it from all others. */
  id: number
  prune: Part
}

let sheetsRead = 0

function readSheet(text: string, where: string): ReadSheet {
  try {
    const root = parseSheet(text)
    const css = root.source?.input.css ?? text // without a byte order mark
    const sheet: Sheet = { css, asks: new Set(), defines: new Set(), faces: [] }
    const parts = partsOf(root.nodes, sheet, 0)
    const end = css.slice(root.last ? endOf(root.last) : 0)
    return { ...sheet, id: ++sheetsRead, prune: (page) => parts.map((part) => part(page)).join('') + end }
  } catch (problem) {
    throw new UnexpectedExport(where, `a style sheet does not parse (${problem instanceof Error ? problem.message : problem})`)
  }
}

/** Remembers what was made under a key, up to a number of keys: a site whose pages are all different would fill the memory. */
function remember<Value>(made: Map<string, Value>, most: number, key: string, make: () => Value): Value {
  const value = made.get(key) ?? make()
  if (made.size > most) made.clear()
  made.set(key, value)
  return value
}

/** Style sheets by their text: the pages of a site have most of them in common. */
const sheets = new Map<string, ReadSheet>()

/** What stays of the style sheets of a page but its fonts, by all that this depends on. */
const prunedRules = new Map<string, string>()

/** Pruned style sheets, by all that they depend on: many pages are made of the same elements. */
const prunedSheets = new Map<string, string[]>()

/** As names are compared, which ignores case and the amount of white space. */
const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

/** Whether a text may name a font or an animation: when it loads a style sheet, any. */
function namesFont(text: string): (name: string) => boolean {
  const compared = normal(text)
  const any = compared.includes('@import')
  return (name) => any || compared.includes(normal(name))
}

/**
 * Takes from the style sheets in a page the rules that cannot match any element of it, and the fonts and animations that
 * nothing else in it names, or that it has no letter of. What stays is left as it is written. Classes that only a script adds are not seen,
 * and of the letters it adds only ASCII.
 *
 * `<style>.lead,.note{margin:0}@media print{pre{color:red}}</style><p class="lead">` →
 * `<style>.lead{margin:0}</style><p class="lead">`
 *
 * @param page is changed
 * @param where name of the file, for errors
 * @throws UnexpectedExport when a style sheet does not parse
 */
export function pruneStyles(page: Document, where: string): void {
  const found = surveyStyles(page)
  const read = found.styles.map(textOf).map((text) => remember(sheets, 100, text, () => readSheet(text, where)))
  const names = namesOf(found)
  const isNamed = found.loadsSheets ? () => true : namesFont(found.elsewhere.join('\n'))
  const asked = read.map(({ id, asks, defines }) => [id, [...asks].filter((name) => names.has(name)), [...defines].filter(isNamed)])
  const rules = remember(prunedRules, 1000, JSON.stringify(asked), () => read.map(({ prune }) => prune({ names })).join('\n'))
  const written = [rules, ...found.elsewhere].join()
  const letters = [...found.letters, ...lettersIn(written)]
  const loadsSheets = found.loadsSheets || /@import/i.test(written)
  const faces = read.map((sheet) => (loadsSheets ? sheet.faces.map((_, place) => place) : facesFor(sheet.faces, letters)))
  const pruned = remember(prunedSheets, 1000, JSON.stringify([asked, faces]), () => {
    const isNamedInSheets = namesFont(rules)
    const uses = (name: string) => isNamed(name) || isNamedInSheets(name)
    return read.map((sheet, index) =>
      sheet.prune({ names, uses, faces: new Set(faces[index]?.flatMap((place) => sheet.faces[place] ?? [])) }),
    )
  })
  found.styles.forEach((style, index) => {
    setText(style, pruned[index] ?? '')
  })
}
