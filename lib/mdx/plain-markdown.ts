import type { Code, Definition, Image, Link, Nodes, Paragraph, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { decodeString } from 'micromark-util-decode-string'
import { visit } from 'unist-util-visit'
import { fileNamed } from '@/lib/content/file-named'
import { bodyOf } from '@/lib/content/front-matter'
import { wholeAddress } from '@/lib/links/site-address'
import { readMarks } from './code-marks'
import { parseCodeOptions } from './code-options'
import { type Containers, indentation, inItem, inQuotation, linesWithin, noContainers, outdented, withPrefix } from './containers'
import { parseWords } from './parse'
import type { Source } from './pipeline'
import { escaped, partsWords, plainForm } from './plain-forms'
import { propsOf, shownText, type Values, valuesIn } from './plain-values'
import { htmlTags } from './rules/html-tags'

/** The words of one file, and where their page is. */
export interface PlainSource extends Pick<Source, 'file' | 'text' | 'files'> {
  /** The whole address of their page. */
  url: string
  /** Where the site is, without a slash at the end. */
  siteUrl: string
}

/**
 * The words of a post or page as Markdown that any tool reads: the author's own text, in which only that is replaced which is
 * MDX, which names a file or an address of this site, or which no reader of the page gets to see.
 *
 * - tags become what they hold, or what says the same in Markdown; expressions become their value
 * - comments go, and so do definitions that nothing refers to, in which some hide remarks
 * - links and pictures have whole addresses
 * - code keeps its language and title, and loses what only our pages do with it
 *
 * @param source words in which a survey found no error
 * @returns the text without front matter, with LF at the ends of its lines; `''` when there are no words
 * @throws when the words cannot be parsed, or an expression in them fails
 */
export async function plainMarkdown(source: PlainSource): Promise<string> {
  const text = bodyOf(source.text).replaceAll('\r\n', '\n')
  const tree = parseWords(source.file, text)
  const whole: Whole = {
    text,
    isMdx: !source.file.endsWith('.md'),
    values: await valuesIn(tree),
    referred: referredIn(tree),
    address: addresses(source),
  }
  const plain = blocksWithin(whole, tree.children, 0, text.length, noContainers)
  const words = plain.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  return words && `${words}\n`
}

/** What the parts of a text are written from. */
interface Whole {
  text: string
  isMdx: boolean
  values: Values
  /** Identifiers of the definitions that links and pictures refer to. */
  referred: ReadonlySet<string>
  /** The whole address of what words point to, fit to stand between parentheses. */
  address(target: string): string
}

function referredIn(tree: Root): Set<string> {
  const referred = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier)
  })
  return referred
}

/** Whether an address has a scheme. */
const isWhole = (address: string) => /^[a-z][a-z0-9+.-]*:/i.test(address)

const addresses =
  ({ files, url, siteUrl }: PlainSource) =>
  (target: string): string => {
    if (isWhole(target)) return fit(target)
    const named = fileNamed(target)
    const file = named && files.get(named.name)
    const path = file ? file.address + named.rest : target
    return fit(wholeAddress(path, url, siteUrl) ?? path)
  }

const fit = (address: string) => address.replace(/[\s()<>]/g, (sign) => (sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURI(sign)))

const startOf = ({ position }: Nodes) => position?.start.offset ?? 0
const endOf = ({ position }: Nodes) => position?.end.offset ?? 0
const written = (whole: Whole, node: Nodes) => whole.text.slice(startOf(node), endOf(node))

type Tag = MdxJsxFlowElement | MdxJsxTextElement

const isTag = (node: Nodes): node is Tag => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** The one tag that a paragraph is, which thereby stands by itself. */
function tagAlone(node: Nodes): Tag | undefined {
  if (node.type !== 'paragraph') return undefined
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return only && !others.length && isTag(only) ? only : undefined
}

/**
 * A stretch of text with blocks in it: these as they become, and what stands between them as it is.
 *
 * @param mostIndent blocks that are indented so far are so no more: in MDX indentation means nothing, in Markdown it makes code
 */
function blocksWithin(whole: Whole, nodes: Nodes[], from: number, to: number, containers: Containers, mostIndent = 4): string {
  let text = ''
  let at = from
  let wasReplaced = false
  for (const [i, node] of nodes.entries()) {
    untangle(node, nodes[i + 1])
    let plain = block(whole, node, containers)
    const isReplaced = isTag(node) || node.type === 'mdxFlowExpression' || tagAlone(node) !== undefined
    let gap = whole.text.slice(at, startOf(node))
    const indent = whole.isMdx && gap.includes('\n') ? indentation(gap.slice(gap.lastIndexOf('\n') + 1), containers).length : 0
    if (indent >= mostIndent) {
      gap = gap.slice(0, -indent)
      plain = outdented(plain, indent, containers)
    }
    if (at > from && (isReplaced || wasReplaced) && !/\n[ \t>]*\n/.test(gap)) gap = `\n${containers.prefix.trimEnd()}${gap}`
    if (plain || at === from) text += gap + plain
    at = endOf(node)
    wasReplaced = isReplaced && plain !== ''
  }
  return text + whole.text.slice(at, to)
}

/** In a footnote the parser has an item of a list end behind the sign of the next one. */
function untangle(node: Nodes, next: Nodes | undefined): void {
  if (node.position && next?.position && endOf(node) > startOf(next)) node.position.end = next.position.start
}

/** A block as it becomes. Its lines but the first begin with what belongs to its containers. */
function block(whole: Whole, node: Nodes, containers: Containers): string {
  const [from, to] = [startOf(node), endOf(node)]
  const lineBefore = () => whole.text.slice(whole.text.lastIndexOf('\n', from - 1) + 1, from)
  const indent = () => indentation(lineBefore(), containers)
  switch (node.type) {
    case 'mdxJsxFlowElement':
      return withPrefix(blockTag(whole, node, containers), containers.prefix + indent())
    case 'mdxFlowExpression':
      return withPrefix(paragraphsOf(shownText(whole.values.get(node))), containers.prefix + indent())
    case 'mdxjsEsm':
      return ''
    case 'html':
      return html(whole, written(whole, node))
    case 'definition':
      return whole.referred.has(node.identifier) ? withDestination(whole, node, written(whole, node)) : ''
    case 'code':
      return code(whole, node)
    case 'paragraph': {
      const tag = tagAlone(node)
      return tag ? withPrefix(blockTag(whole, tag, containers), containers.prefix + indent()) : paragraph(whole, node, containers)
    }
    case 'blockquote':
      return blocksWithin(whole, node.children, from, to, inQuotation(containers, indent()))
    case 'list':
      return blocksWithin(whole, node.children, from, to, containers)
    case 'listItem': {
      const marker = /^(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?! ))?/.exec(whole.text.slice(from, from + 16))?.[0].length ?? 2
      return blocksWithin(whole, node.children, from, to, inItem(containers, indent().length + marker))
    }
    case 'footnoteDefinition':
      return blocksWithin(whole, node.children, from, to, inItem(containers, indent().length + 4))
    case 'heading':
    case 'table':
      return phrasesWithin(whole, node.children, from, to, { containers, oneLine: true })
    default:
      return written(whole, node)
  }
}

/** Where phrases stand: whether a line break would end what they are part of. */
interface Line {
  containers: Containers
  oneLine: boolean
}

/** A stretch of text with phrases in it: these as they become, and what stands between them as it is. */
function phrasesWithin(whole: Whole, nodes: Nodes[], from: number, to: number, line: Line): string {
  let text = ''
  let at = from
  let wasApart = false
  for (const node of nodes) {
    // What the parser found in a second look may have no place; it stays as it is written.
    if (!node.position) continue
    const isApart = isTag(node) && partsWords(node.name)
    const plain = whole.text.slice(at, startOf(node)) + phrase(whole, node, line)
    if ((isApart || wasApart) && isOneLine(text, plain)) text += line.oneLine ? ' ' : `\n${line.containers.prefix}`
    text += plain
    at = endOf(node)
    wasApart = isApart
  }
  return text + whole.text.slice(at, to)
}

/** Whether words go on in the line in which those before them end. */
const isOneLine = (before: string, words: string) =>
  /[^ \t>]/.test(before.slice(before.lastIndexOf('\n') + 1)) && !/^[ \t]*(?:\n|$)/.test(words)

/** Whether what comes first has lines of its own: it begins the block it is meant to begin. */
function beginsApart([first, ...others]: Nodes[]): boolean {
  if (first?.type === 'text' && !first.value.trim()) return beginsApart(others)
  return first !== undefined && isTag(first) && (partsWords(first.name) || beginsApart(first.children))
}

function phrase(whole: Whole, node: Nodes, line: Line): string {
  const [from, to] = [startOf(node), endOf(node)]
  switch (node.type) {
    case 'mdxJsxTextElement':
      if (node.name === 'br') return line.oneLine ? ' ' : whole.text.charAt(to) === '\n' ? '\\' : '\\\n'
      return lineOf(partsWords(node.name) ? linesOf(whole, node, line) : made(whole, node, wordsOf(whole, node, line), false), line)
    case 'mdxTextExpression':
      return escaped(shownText(whole.values.get(node)).replace(/\s+/g, ' '))
    case 'html':
      return html(whole, written(whole, node))
    case 'image':
      return withDestination(whole, node, written(whole, node))
    case 'link':
      return withDestination(whole, node, phrasesWithin(whole, node.children, from, to, line))
    default:
      return 'children' in node ? phrasesWithin(whole, node.children, from, to, line) : written(whole, node)
  }
}

/** A paragraph that begins with what was replaced must not become another block thereby. */
function paragraph(whole: Whole, node: Paragraph, containers: Containers): string {
  const text = phrasesWithin(whole, node.children, startOf(node), endOf(node), { containers, oneLine: false })
  return /^[<{]/.test(written(whole, node)) && !beginsApart(node.children) ? asWords(text) : text
}

/** Words that do not begin a heading, a list, a quotation or the like. */
const asWords = (text: string) =>
  text.trimStart().replace(/^(\d{1,9})(?=[.)](?:\s|$))|^(?=(?:#{1,6}|[-+*])(?:\s|$)|[>=]|(?:[-_*][ \t]*){3,}(?:\n|$)|`{3}|~{3})/, '$1\\')

/** The value of an expression that stands by itself. */
const paragraphsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => asWords(escaped(line.trim())))
    .filter(Boolean)
    .join('\n\n')

/** What replaces a phrase: it cannot end the line, or the paragraph, that it stands in. */
const lineOf = (text: string, { oneLine }: Line) => text.replace(/\n+/g, oneLine ? ' ' : '\n')

/** A tag that stands by itself, without what its lines begin with. */
function blockTag(whole: Whole, tag: Tag, containers: Containers): string {
  const words = linesWithin(wordsOf(whole, tag, { containers, oneLine: false }), containers)
  return made(whole, tag, tag.type === 'mdxJsxTextElement' && !beginsApart(tag.children) ? asWords(words) : words, true).trimEnd()
}

/** A tag within a line that has lines of its own. */
function linesOf(whole: Whole, tag: Tag, line: Line): string {
  const words = linesWithin(wordsOf(whole, tag, line), line.containers)
  return withPrefix(made(whole, tag, beginsApart(tag.children) ? words : asWords(words), false).trim(), line.containers.prefix)
}

/** What becomes of a tag. @param words what it holds, as it becomes */
function made(whole: Whole, tag: Tag, words: string, isBlock: boolean): string {
  const props = propsOf(tag.attributes, whole.values)
  const text = (name: string) => shownText(props.get(name) === true ? name : props.get(name)).replace(/\s+/g, ' ')
  return plainForm(tag.name)({ words, isBlock, text, address: (name) => (text(name) ? whole.address(text(name)) : '') })
}

/** What stands between the opening and the closing tag, as it becomes. */
function wordsOf(whole: Whole, tag: Tag, line: Line): string {
  if (!tag.children.length) return ''
  const from = endOfOpening(whole, tag, line.containers)
  const to = whole.text.lastIndexOf('</', endOf(tag) - 1)
  return tag.type === 'mdxJsxFlowElement'
    ? blocksWithin(whole, tag.children, from, to, line.containers, 1)
    : phrasesWithin(whole, tag.children, from, to, line)
}

/** Where an opening tag ends. Its lines may begin with the sign of a quotation, which is that of its end as well. */
function endOfOpening({ text }: Whole, tag: Tag, { pattern }: Containers): number {
  const last = tag.attributes.at(-1)?.position?.end.offset ?? startOf(tag) + 1 + (tag.name?.length ?? 0)
  const end = new RegExp(`(?:[^\\S\\n]|\\n${pattern})*>`, 'y')
  end.lastIndex = last
  return end.test(text) ? end.lastIndex : last
}

/** A link, picture or definition with a whole address. @param text as it is otherwise */
function withDestination(whole: Whole, node: Link | Image | Definition, text: string): string {
  if (isWhole(node.url)) return text
  const address = whole.address(node.url)
  const before = node.type === 'definition' ? /\]:\s*/g : /\]\(\s*/g
  for (const { 0: sign, index } of text.matchAll(before)) {
    const from = index + sign.length
    const destination = /^(?:<[^<>\n]*>|[^\s<]*)/.exec(text.slice(from))?.[0] ?? ''
    for (const candidate of destinations(destination))
      if (decodeString(candidate.replace(/^<(.*)>$/, '$1')) === node.url)
        return `${text.slice(0, from)}${address}${text.slice(from + candidate.length)}`
  }
  return text
}

/** What may be the address in a run of characters: a parenthesis in it may be part of it, or end the link. */
function* destinations(run: string): Generator<string> {
  for (let end = run.indexOf(')'); end >= 0; end = run.indexOf(')', end + 1)) yield run.slice(0, end)
  yield run
}

/** HTML of a Markdown file: without comments, and with whole addresses. */
function html(whole: Whole, text: string): string {
  const shown = text.replace(/<!--(?:>|->|.*?(?:--!?>|$))|<[!?](?!--)[^>]*>/gs, '')
  let plain = ''
  let at = 0
  for (const { written, index } of htmlTags(shown)) {
    const pointed = written.replace(
      /(\s(?:src|href|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi,
      (_, name, ...[double, single, bare]: string[]) => `${name}"${whole.address(decodeString(double ?? single ?? bare ?? ''))}"`,
    )
    plain += shown.slice(at, index) + pointed
    at = index + written.length
  }
  return plain + shown.slice(at)
}

/** Code between fences, without what only our pages know. */
function code(whole: Whole, node: Code): string {
  const [opening = '', ...lines] = written(whole, node).split('\n')
  if (!/^[`~]/.test(opening)) return written(whole, node)
  const { title } = parseCodeOptions(node.meta ?? '').options
  const fence = opening.replace(/^([`~]+[ \t]*\S*).*$/, '$1') + (title ? ` title="${title}"` : '')
  return [fence, ...lines.map((line) => readMarks(line).code)].join('\n')
}
