/** What tags become in plain Markdown: those of our components, and those of HTML that mean something Markdown can say. */
import { decodeString } from 'micromark-util-decode-string'
import { formatDate, isCalendarDate } from '@/lib/dates'

/** A tag, and what it holds. */
interface PlainTag {
  /** What it holds, in plain Markdown already; lines of a block begin where the block does. */
  words: string
  /** Whether it stands by itself, and not within a sentence. */
  isBlock: boolean
  /** A prop as plain text; `''` when it is not given. */
  text(name: string): string
  /** A prop that is an address, as a whole address on the web that can stand between parentheses; `''` when it is not given. */
  address(name: string): string
}

/** Makes plain Markdown of a tag. */
type Form = (tag: PlainTag) => string

/** Plain text, so that Markdown reads it as it is. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&')

/** Words set apart, as Markdown quotes them. */
const quoted = (words: string): string => words.replace(/^(?=(.?))/gm, (_, first) => (first ? '> ' : '>'))

const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join('\n\n')

/** In front of the words of a block; within a sentence, in brackets with them. */
const labelled = ({ words, isBlock }: PlainTag, label: string): string =>
  isBlock ? quoted(paragraphs(`**${label}**`, words)) : `(${label}: ${words})`

const wordsAlone: Form = ({ words }) => words
const around =
  (mark: string): Form =>
  ({ words }) =>
    words.replace(/\S(?:.*\S)?/s, (marked) => `${mark}${marked}${mark}`)
/** In code nothing means anything, so nothing is escaped; its marks are longer than those within it. */
const codeOf: Form = ({ words }) => {
  const text = decodeString(words)
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const space = /^`|`$/.test(text) ? ' ' : ''
  return text.trim() && `${'`'.repeat(longest + 1)}${space}${text}${space}${'`'.repeat(longest + 1)}`
}
const numbered: Form = ({ words, text }) => {
  let number = Number(text('start')) || 1
  return words.replace(/^ {2}/gm, '    ').replace(/^- /gm, () => `${number++}. `)
}
const heading =
  (depth: number): Form =>
  ({ words }) =>
    `${'#'.repeat(depth)} ${words}`

const picture: Form = ({ text, address }) => (address('src') ? `![${escaped(text('alt'))}](${address('src')})` : '')

const link: Form = ({ words, address }) => (address('href') ? `[${words}](${address('href')})` : words)

/** A film or a recording: words that lead to it. */
const recording: Form = ({ words, text, address }) =>
  address('src') ? `[${escaped(text('label') || text('aria-label')) || words || 'Recording'}](${address('src')})` : words

const callout: Form = (tag) => {
  const kind = tag.text('kind')
  const title = tag.text('title') && `**${escaped(tag.text('title'))}**`
  if (!tag.isBlock) return `(${[title, tag.words].filter(Boolean).join(': ')})`
  return kind ? quoted(`[!${kind.toUpperCase()}]\n${paragraphs(title, tag.words)}`) : paragraphs(title, tag.words)
}

const quotation: Form = ({ words, isBlock, text, address }) => {
  const source = text('source') && `*${escaped(text('source'))}*`
  const by = escaped(text('by'))
  const [name, before] = source ? [source, by && `${by}, `] : [by || address('href'), '']
  const origin = name && `— ${before}${address('href') ? `[${name}](${address('href')})` : name}`
  return isBlock ? quoted(paragraphs(words, origin)) : [`“${words}”`, origin].filter(Boolean).join(' ')
}

const update: Form = (tag) => {
  const date = tag.text('date')
  return labelled(tag, `Updated ${isCalendarDate(date) ? formatDate(date, 'long') : date}`)
}

const raised = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ'].map((sign) => [sign.normalize('NFKC').replace('−', '-'), sign]))
const lowered = new Map([...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'].map((sign) => [sign.normalize('NFKC').replace('−', '-'), sign]))
/** Digits and signs that text has raised or lowered ones of: `x<sup>2</sup>` → `x²`. Other words stay on the line. */
const shifted =
  (signs: Map<string, string>): Form =>
  ({ words }) =>
    [...words].every((sign) => signs.has(sign)) ? [...words].map((sign) => signs.get(sign)).join('') : words

const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
const cell: Form = ({ words }) => `${inOneLine(words).replace(/(?<!\\)\|/g, '\\|')} | `
const row: Form = ({ words }) => `| ${inOneLine(words)}\n`
/** What stands beside its rows, such as a caption, comes before them. */
const table: Form = ({ words }) => {
  const lines = words.split('\n').map((line) => line.trim())
  const rows = lines.filter((line) => line.startsWith('| '))
  const columns = (rows[0]?.match(/(?<!\\)\|/g)?.length ?? 2) - 1
  const others = lines.filter((line) => line && !line.startsWith('| ')).join('\n')
  return paragraphs(others, rows.toSpliced(1, 0, `|${' --- |'.repeat(columns)}`).join('\n'))
}

/** What each component of the registry becomes. */
const components: Record<string, Form> = {
  Abbreviation: ({ words, text }) => `${words} (${escaped(text('title'))})`,
  Audio: recording,
  Callout: callout,
  Disclosure: ({ words, isBlock, text }) => (isBlock ? paragraphs(`**${escaped(text('summary'))}**`, words) : words),
  Figure: (tag) => paragraphs(picture(tag), tag.words || escaped(tag.text('caption'))),
  Keys: wordsAlone,
  Muted: wordsAlone,
  Quotation: quotation,
  SideNote: (tag) => (tag.isBlock ? labelled(tag, 'Aside') : `(${tag.words})`),
  Update: update,
  Video: recording,
  img: picture,
  input: ({ text }) => (text('checked') ? '[x]' : '[ ]'),
  table,
}

/** Elements whose words alone would say something else. */
const elements: Record<string, Form> = {
  a: link,
  audio: recording,
  b: around('**'),
  blockquote: ({ words, isBlock }) => (isBlock ? quoted(words) : words),
  code: codeOf,
  del: around('~~'),
  em: around('*'),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: () => '---',
  i: around('*'),
  li: ({ words }) => `- ${words.trim().replace(/\n(?!\n)/g, '\n  ')}\n`,
  ol: numbered,
  q: ({ words }) => `“${words}”`,
  s: around('~~'),
  script: () => '',
  strong: around('**'),
  style: () => '',
  sub: shifted(lowered),
  summary: around('**'),
  sup: shifted(raised),
  td: cell,
  th: cell,
  tr: row,
  video: recording,
}

const forms = new Map(Object.entries({ ...elements, ...components }))

/** Whether it is known what a component becomes. */
export const hasPlainForm = (name: string): boolean => Object.hasOwn(components, name)

/** Elements whose words are on lines of their own, even where their tags stand within one. */
const onOwnLines = new Set(
  `address article aside blockquote caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table ul`.split(/\s+/),
)

/** Whether a tag parts the words before it from its own. @param name as it is written; `null` for `<>` */
export const partsWords = (name: string | null): boolean => onOwnLines.has(name ?? '')

/** What a tag becomes: without a form of its own, its words. @param name as it is written; `null` for `<>` */
export const plainForm = (name: string | null): Form => forms.get(name ?? '') ?? wordsAlone
