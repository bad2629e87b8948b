import { applyEdits, type Edit, linesIn } from './edits'
import { codeRanges, parseMarkdown, within } from './markdown'
import { type Note, quoted } from './note'
import { argumentsOf, closingsOf, isClosing, type Tag, tagsIn } from './template-tags'

/** What a template can ask about the site it belongs to. */
export interface TemplateSite {
  /** The new address of the post whose file this names, by its path or the end of it. */
  addressOf(file: string): string | undefined
  /** Whether Liquid ran over all of the text, code included. */
  liquid: boolean
}

/** What a tag becomes, and what there is to tell about it. */
interface Written {
  text: string
  note?: string | undefined
}

const lost = (what: string) => `${quoted(what)} has no counterpart here: it was left out`
const plain = (text: string | undefined): Written | undefined => (text === undefined ? undefined : { text })

/** A picture of Hugo's as one of Markdown. */
function figure(rest: string): Written | undefined {
  const { src, alt, caption, title, ...others } = Object.fromEntries(argumentsOf(rest)) as Record<string, string | undefined>
  if (!src) return undefined
  const words = caption ?? title
  const shown = (alt ?? words ?? '').replace(/[[\]\\]/g, '\\$&')
  const more = Object.entries({ ...others, ...(caption !== undefined && { title }) }).flatMap(([name, value]) =>
    value ? [`${name}="${value}"`] : [],
  )
  return {
    text: `![${shown}](${/\s/.test(src) ? `<${src}>` : src}${words ? ` "${words.replaceAll('"', '\\"')}"` : ''})`,
    note: more.length ? lost(more.join(' ')) : undefined,
  }
}

/** A page of another site that was shown within this one. */
const embedded = (address: string): Written | undefined =>
  /^https?:[^\s<>]+$/.test(address)
    ? { text: `<${address}>`, note: `${quoted(address)} was shown within the page: it became a link` }
    : undefined

/** `{{ "/desk.jpg" | relative_url }}` */
function filteredAddress({ name, rest }: Tag): Written | undefined {
  const path = /^(["'])(.*)\1$/.exec(name)?.[2]
  return path && /^\|\s*(relative_url|absolute_url|prepend:\s*site\.(baseurl|url))/.test(rest) ? { text: path } : undefined
}

const addressIn = ({ rest }: Tag, { addressOf }: TemplateSite) => plain(addressOf(argumentsOf(rest).get('0') ?? ''))

/** What tags stand for, by kind and name; nothing where it cannot be told. */
const written: Record<string, (tag: Tag, site: TemplateSite) => Written | undefined> = {
  'tag post_url': addressIn,
  'tag link': (tag, site) => embedded(tag.rest) ?? addressIn(tag, site),
  'tag embed': ({ rest }) => embedded(rest),
  'shortcode ref': addressIn,
  'shortcode relref': addressIn,
  'shortcode figure': ({ rest }) => figure(rest),
  'output site.baseurl': ({ rest }) => (rest ? undefined : { text: '' }),
  'output site.url': ({ rest }) => (rest ? undefined : { text: '' }),
}

function write(tag: Tag, site: TemplateSite): Written | undefined {
  const { kind, name, rest, source } = tag
  if (kind === 'attributes') return { text: '', note: lost(source) }
  if (kind === 'embed') return embedded(name)
  if (kind === 'aligned') return { text: `](${name})`, note: lost(rest) }
  const known = written[`${kind} ${name}`]
  return known ? known(tag, site) : kind === 'output' ? filteredAddress(tag) : undefined
}

/** The fence of a code block in place of the tags around it, which may stand in the line of their code. */
function fences(text: string, opening: Tag, closing: Tag): Edit[] {
  const code = text.slice(opening.end, closing.start)
  const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  const [language = ''] = opening.rest.split(/\s/)
  const opens = /^[^\S\n]*\n/.test(code) ? '' : '\n'
  const closes = /\n[^\S\n]*$/.test(code) ? '' : '\n'
  return [
    { start: opening.start, end: opening.end, text: `${fence}${language}${opens}` },
    { start: closing.start, end: closing.end, text: `${closes}${fence}` },
  ]
}

/** Where a list begins that kramdown replaces by a list of contents: `* TOC`, then `{:toc}`. */
function startOfContents(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 200), end)
  return end - (/(?:^|\n)([^\S\n]*(?:[*+-]|\d+\.)[^\n]*\n[^\S\n]*)$/.exec(before)?.[1]?.length ?? 0)
}

/**
 * Writes as Markdown what templates of Jekyll, dev.to, Hugo and Hashnode stand for, outside of code:
 * `{{< figure src="desk.jpg" alt="A desk" >}}` becomes `![A desk](desk.jpg)`, `{% highlight ruby %}` a fence, `{% post_url … %}` an address.
 * Every other tag stays as text, and is told of. Lines keep their numbers, for messages' sake.
 */
export function writeTemplates(text: string, site: TemplateSite): { text: string; notes: Note[] } {
  const found = tagsIn(text)
  if (!found.length) return { text, notes: [] }
  const isCode = within(codeRanges(parseMarkdown(text)))
  const isRaw = ({ kind, name }: Tag) => site.liquid && kind === 'tag' && /^(end)?raw$/.test(name)
  const tags = found.filter((tag) => isRaw(tag) || !isCode(tag.start))
  const closings = closingsOf(tags)
  const lineOf = linesIn(text)
  const edits: Edit[] = []
  const notes: Note[] = []
  /** Lines that a tag goes over stay lines. */
  const replace = (start: number, end: number, words: string) =>
    edits.push({ start, end, text: words + text.slice(start, end).replace(/[^\n]+/g, '') })
  const note = ({ start }: Tag, words: string) => notes.push({ line: lineOf(start), text: words })

  let passed = -1
  for (const [at, tag] of tags.entries()) {
    if (at <= passed || isClosing(tag)) continue
    const closing = closings[at]
    const close = closing === undefined ? undefined : tags[closing]
    if (close && isRaw(tag)) for (const { start, end } of [tag, close]) replace(start, end, '')
    else if (close && tag.name === 'highlight') {
      edits.push(...fences(text, tag, close))
      const options = tag.rest.split(/\s/).slice(1).join(' ')
      if (options) note(tag, lost(options))
    } else {
      const result = write(tag, site)
      const isContents = tag.kind === 'attributes' && tag.name === 'toc'
      if (result) replace(isContents ? startOfContents(text, tag.start) : tag.start, tag.end, result.text)
      else note(tag, `${quoted(tag.source)} means nothing here, and stays as text. Write what it stood for`)
      if (result?.note) note(tag, result.note)
      continue
    }
    passed = closing ?? passed
  }
  return { text: applyEdits(text, edits), notes }
}
