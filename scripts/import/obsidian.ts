import { visit } from 'unist-util-visit'
import { applyEdits, type Changes, type Edit, linesIn } from './edits'
import { idOf } from './headings'
import { codeRanges, parseMarkdown, rangeOf, within } from './markdown'
import { type Note, quoted } from './note'
import { type Attachments, asDestination, bring } from './references'
import type { Post, Site } from './site'

/** A wiki link, or `!` and one for what the note shows: `[[Note#Heading|words]]`. One that is the text of a link is none. */
const wikiLink = /(!?)\[\[([^[\]\n|#]*)(?:#([^[\]\n|]*))?(?:\|([^[\]\n]*))?\]\](?!\()/g

/** Whether words have a wiki link in them, as only notes do. */
export const hasWikiLink = (text: string): boolean => text.search(wikiLink) >= 0

/** Words as they are, where Markdown would read signs in them. */
const escaped = (words: string) => words.replace(/[\\`*_[\]<>]/g, '\\$&')

const isPicture = (path: string) => /\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)

/** Writes wiki links as links and pictures, and takes the files along that they name. */
export function changeWikiLinks(post: Post, site: Site, attachments: Attachments): Changes {
  const { text, parsed } = site.wordsOf(post)
  const changes: Changes = { edits: [], notes: [] }
  const isCode = within(codeRanges(parsed))
  const lineOf = linesIn(text)
  for (const { 0: source, 1: shows, 2: written = '', 3: fragment, 4: label, index } of text.matchAll(wikiLink)) {
    // In a table the bar is escaped.
    const name = written.replace(/\\$/, '').trim()
    const heading = fragment?.replace(/\\$/, '').split('#').at(-1)
    if (isCode(index) || (!name && !heading)) continue
    const [, words = '', size] = /^(.*?)\|?(\d+(?:x\d+)?)?$/.exec(label?.trim() ?? '') ?? []
    const write = (markdown: string) => changes.edits.push({ start: index, end: index + source.length, text: markdown })
    const note = (reason: string) => changes.notes.push({ line: lineOf(index), text: `${quoted(source)} ${reason}` })

    const file = name ? site.fileNamed(name) : undefined
    const target = name ? site.postNamed(name) : post
    if (file) {
      const found = bring(file, site, attachments)
      if (found.name === undefined) {
        note(found.note ?? '')
        continue
      }
      const picture = shows && isPicture(file)
      write(`${picture ? '!' : ''}[${words || escaped(name.replace(/^.*\/|\.\w+$/g, ''))}](${asDestination(found.name)})`)
      if (picture && size) note('names a size, which this site chooses by itself: it was left out')
      if (picture && !words) note('has no words for those who cannot see it: its name stands in for them. Write what it shows')
    } else if (target) {
      const id = heading && idOf(site.wordsOf(target).headings, heading)
      write(`[${label?.trim() || escaped(name || heading || '')}](${name ? target.address : ''}${id ? `#${id}` : ''})`)
      if (heading && !id) note('names a place that is not there: the link leads to the note')
      if (shows) note('shows a note within this one: it became a link')
    } else note('leads to nothing that is imported: it stays as text. Write a link, or the words alone')
  }
  return changes
}

/** Obsidian's kinds of callouts that this site has no like of, and the one that comes nearest. */
const callouts: Record<string, string> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  info: 'note',
  todo: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  example: 'note',
  quote: 'note',
  cite: 'note',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  attention: 'warning',
  failure: 'warning',
  fail: 'warning',
  missing: 'warning',
  danger: 'warning',
  error: 'warning',
  bug: 'warning',
}
/** Those that it has. */
const own = ['note', 'tip', 'important', 'warning', 'caution']

/** Makes the callouts of Obsidian those of this site: `> [!bug] Title` becomes `> [!warning] Title`. */
export function changeCallouts(post: Post, site: Site): Changes {
  const { text, parsed } = site.wordsOf(post)
  const changes: Changes = { edits: [], notes: [] }
  visit(parsed.tree, 'blockquote', (node) => {
    const { start, end } = rangeOf(node)
    const [, before = '', kind = ''] = /^(>[^\S\n]*\[!)([\w-]+)\]/.exec(text.slice(start, Math.min(end, start + 100))) ?? []
    const known = kind.toLowerCase()
    if (!kind || own.includes(known)) return
    const becomes = (Object.hasOwn(callouts, known) && callouts[known]) || 'note'
    changes.edits.push({ start: start + before.length, end: start + before.length + kind.length, text: becomes })
    changes.notes.push({
      line: node.position?.start.line ?? 1,
      text: `there are no callouts of the kind ${quoted(kind)} here: it became \`${becomes}\``,
    })
  })
  return changes
}

/** Takes out what a vault keeps to its owner, `%%comments%%`, and tells of each. Lines keep their numbers. */
export function withoutComments(text: string): { text: string; notes: Note[] } {
  if (!text.includes('%%')) return { text, notes: [] }
  const isCode = within(codeRanges(parseMarkdown(text)))
  const lineOf = linesIn(text)
  const signs = [...text.matchAll(/%%/g)].map(({ index }) => index).filter((index) => !isCode(index))
  const edits: Edit[] = []
  const notes: Note[] = []
  for (let at = 0; at < signs.length; at += 2) {
    const [start = 0, last] = signs.slice(at, at + 2)
    const comment = text.slice(start, last === undefined ? undefined : last + 2)
    const told = last === undefined ? 'is never closed: it stays as text, for readers to see' : 'was left out, for readers could see it'
    notes.push({ line: lineOf(start), text: `the comment ${quoted(comment)} ${told}` })
    if (last !== undefined) edits.push({ start, end: last + 2, text: comment.replace(/[^\n]+/g, '') })
  }
  return { text: applyEdits(text, edits), notes }
}

/** Tells of marks that have no counterpart. */
export function findMarks(post: Post, site: Site): Note[] {
  const { text, parsed } = site.wordsOf(post)
  const isCode = within(codeRanges(parsed))
  const lineOf = linesIn(text)
  const marks = [
    [/==[^=\n]+==/g, 'highlights words'],
    [/[^\S\n]\^[\w-]+$/gm, 'names a paragraph'],
  ] as const
  return marks.flatMap(([pattern, does]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isCode(index))
      .map(({ 0: mark, index }) => ({ line: lineOf(index), text: `${quoted(mark)} ${does}, which nothing does here: it stays as text` })),
  )
}
