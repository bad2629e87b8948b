import type { Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'
import { EXIT, visit } from 'unist-util-visit'
import { applyEdits, type Changes, type Edit } from './edits'
import { changeHeadings } from './headings'
import { parseMarkdown, rangeOf } from './markdown'
import { type Note, quoted } from './note'
import { changeCallouts, changeWikiLinks, findMarks } from './obsidian'
import { type Attachments, changeReferences } from './references'
import type { Post, Site, Words } from './site'

/** Takes a block out, and the empty lines behind it. */
function without(text: string, block: Nodes): Edit {
  const { start, end } = rangeOf(block)
  return { start, end: end + (/^(?:[^\S\n]*\n)*/.exec(text.slice(end))?.[0].length ?? 0), text: '' }
}

/** Takes out the heading that says the title. */
const changeTitle = ({ text, title }: Words): Changes => ({ edits: title ? [without(text, title)] : [], notes: [] })

/** Takes out `import` and `export`, which posts here have no need of. */
function changeModules({ text, parsed }: Words): Changes {
  const modules = parsed.tree.children.filter((node) => node.type === 'mdxjsEsm')
  return {
    edits: modules.map((node) => without(text, node)),
    notes: modules.map((node) => ({
      line: node.position?.start.line,
      text: `${quoted(node.value)} was left out: posts import nothing. What it named must be a component of components/mdx`,
    })),
  }
}

/** The words of a post as they are to be written here, and what is to be told about them, with the lines of its file. */
export function rewriteWords(post: Post, site: Site, attachments: Attachments): { text: string; notes: Note[] } {
  const words = site.wordsOf(post)
  const isVault = site.generator.name === 'Obsidian'
  const changes = [
    changeTitle(words),
    changeModules(words),
    changeHeadings(words.text, words.headings),
    changeReferences(post, site, attachments),
    ...(isVault ? [changeWikiLinks(post, site, attachments), changeCallouts(post, site)] : []),
  ]
  const { mdxError } = words.parsed
  const notes = [
    ...(mdxError ? [mdxError] : []),
    ...words.notes,
    ...changes.flatMap((change) => change.notes),
    ...(isVault ? findMarks(post, site) : []),
  ]
  return {
    text: applyEdits(
      words.text,
      changes.flatMap(({ edits }) => edits),
    ),
    notes: notes.map(({ line, text }) => ({ line: line && line + post.bodyLine - 1, text })),
  }
}

const longestDescription = 160

/** The words of a node as readers see them: no tags, be they HTML or of a component. */
function plainWords(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/<\/?[a-z][^<>]*>/gi, '')
  if (node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(plainWords).join('') : node.type === 'break' ? ' ' : ''
}

/** What is left of templates that have no counterpart here, with the space before it: `{{< youtube abc >}}`, `{% include a %}`. */
const templates = /\s*\{(?:\{.*?\}|%.*?%)\}/gs

/** The first sentence of a text, as plain words of at most 160 letters; nothing when it has no paragraph. */
export function firstSentence(text: string, language = 'en'): string | undefined {
  const { tree } = parseMarkdown(text)
  let words: string | undefined
  visit(tree, 'paragraph', (node: Nodes) => {
    const plain = plainWords(node).replace(templates, '').replace(/\s+/g, ' ').trim()
    // A wiki link is no sentence.
    if (!/\p{L}/u.test(plain) || /^!?\[/.test(plain)) return undefined
    words = plain
    return EXIT
  })
  if (!words) return undefined
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(words)
  const sentence = first?.segment.trim() ?? words
  return sentence.length > longestDescription ? `${sentence.slice(0, longestDescription - 1).replace(/\s+\S*$/, '')}…` : sentence
}
