import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Problem } from '@/lib/content/problem'
import { voidElements } from './element-names'
import { isAssertion, leftOpen } from './left-open'

/** What is wrong and where, as a `Problem` says it. */
type Explained = Pick<Problem, 'line' | 'column' | 'reason' | 'fix'>

/** What to do about the errors MDX knows, by their rule. */
const fixes: Record<string, string> = {
  acorn: 'Mend the JavaScript between the braces, or write \\{ where a plain brace is meant',
  'end-tag-mismatch': 'Close the tag, or write \\< where a plain < is meant',
  'unexpected-character': 'Mend the tag, or write \\< or \\{ where plain text is meant',
  'unexpected-closing-slash': 'Open the tag before it is closed, or write \\< where a plain < is meant',
  'unexpected-eof': 'Close the tag or the brace, or write \\< or \\{ where plain text is meant',
  'unexpected-lazy': 'Begin the line like the one before it',
}

/** An error of MDX in words that help whoever wrote the file. */
function explain({ reason, ruleId, source, line = 1, column = 1, cause }: VFileMessage, text: string): Explained {
  const fix = fixes[ruleId ?? ''] ?? 'Compare it with https://mdxjs.com/docs/what-is-mdx/'
  // MDX points at the end of what holds an unclosed tag, or nowhere, and names the tag's own place in passing.
  const unclosed = /^Expected a closing tag for (`.*?`) \((\d+):(\d+)-/.exec(reason)
  if (unclosed) {
    const place = { line: Number(unclosed[2]), column: Number(unclosed[3]) }
    const name = unclosed[1]?.slice(2, -2) ?? ''
    return {
      ...place,
      reason: `expected a closing tag for ${unclosed[1]}`,
      fix: voidElements.has(name) ? `Write ${closedTag(text, place, name)}` : fix,
    }
  }
  const inline = /^Expected the closing tag `(.*?)` either after the end of `(?:paragraph|atxHeading)`/.exec(reason)?.[1]
  if (inline)
    return { line, column, reason: `the closing tag ${inline} stands in the line of the words`, fix: `Put ${inline} on a line of its own` }
  if (ruleId === 'unexpected-eof' && / closing brace for `\{`$/.test(reason))
    return {
      ...openBraceBefore(text, line, column),
      reason: 'the brace is never closed',
      fix: 'Close it, or write \\{ where a plain { is meant',
    }
  if (ruleId === 'acorn' && source === 'micromark-extension-mdxjs-esm')
    return {
      line,
      column,
      reason: 'a paragraph that begins with `import` or `export` is read as JavaScript, and this is none',
      fix: `Begin it with another word, or write {'import'} where the word itself is meant`,
    }
  if (ruleId === 'acorn') {
    const detail = cause instanceof Error ? `: ${cause.message}` : ''
    return { line, column, reason: `what stands between the braces is not JavaScript${detail}`, fix }
  }
  const [, what = reason, note] = /^(.*?)(?: \(note: to (.*)\))?$/s.exec(reason) ?? []
  return { line, column, reason: what.charAt(0).toLowerCase() + what.slice(1), fix: note ? `To ${note}` : fix }
}

/** The tag of an element that holds nothing, as MDX takes it: of `<img src="a.png">` the text `<img src="a.png" />`. */
function closedTag(text: string, { line, column }: { line: number; column: number }, name: string): string {
  const [first = '', ...others] = text.split('\n').slice(line - 1)
  const written = /^<(?:"[^"]*"|'[^']*'|[^'"<>{}])*>/.exec([first.slice(column - 1), ...others].join('\n'))?.[0] ?? `<${name}>`
  return written.replace(/\s*>$/, ' />').replace(/\s+/g, ' ')
}

/** The nearest brace before a place that is not closed there. MDX points at the end of what it swallowed. */
function openBraceBefore(text: string, line: number, column: number): Pick<Explained, 'line' | 'column'> {
  const lines = text.split('\n').slice(0, line)
  let closed = 0
  for (let at = line - 1; at >= 0; at--) {
    const words = lines[at] ?? ''
    for (let i = at === line - 1 ? column - 2 : words.length - 1; i >= 0; i--) {
      if (words[i] === '}') closed++
      else if (words[i] === '{' && closed-- === 0) return { line: at + 1, column: i + 1 }
    }
  }
  return { line, column }
}

/** Errors that leaving out an unclosed tag, or a block with tags in it, brings about by itself. */
const follow = { tag: ['unexpected-closing-slash'], block: ['unexpected-closing-slash', 'end-tag-mismatch'] }

/** So many errors of one file are told at once. */
const limit = 50

/** So long others are looked for, in milliseconds: where much is open, each time may read the whole file many times over. */
const patience = 3000

/**
 * Parses the words of a file. MDX stops at its first error: here what is wrong is left out, and the rest parsed again,
 * until every error is found.
 *
 * @param parse parses the file's value, or throws the error it stops at
 * @param file its value is the words, and stays so
 * @returns the tree, of what could be parsed, and the errors in the order they were found
 */
export function parseThrough(parse: (file: VFile) => Root, file: VFile): { tree: Root; errors: Explained[] } {
  const words = String(file)
  const errors: Explained[] = []
  const began = Date.now()
  const expected = new Set<string | undefined>()
  try {
    for (let attempt = 0; attempt < limit && Date.now() - began < patience; attempt++) {
      try {
        return { tree: parse(file), errors }
      } catch (error) {
        const message = isAssertion(error) ? leftOpen((words) => parse(new VFile({ path: file.path, value: words })), String(file)) : error
        if (!(message instanceof VFileMessage)) throw error
        const found = explain(message, String(file))
        // What is left out cannot be wrong again: an error at the same place is the end of something that has been told.
        const isTold = errors.some(({ line, column }) => line === found.line && column === found.column)
        if (!isTold && !expected.has(message.ruleId)) errors.push(found)
        const { rest, removed, what } = leaveOut(String(file), found)
        if (!removed) break
        if (/<[A-Za-z/]/.test(removed)) for (const rule of follow[what]) expected.add(rule)
        file.value = rest
      }
    }
    return { tree: { type: 'root', children: [] }, errors }
  } finally {
    file.value = words
  }
}

/** Blanks an unclosed tag, or else the whole block an error is in; what follows keeps its place. */
function leaveOut(text: string, { line, column, reason }: Explained): { rest: string; removed: string; what: 'tag' | 'block' } {
  const lines = text.split('\n')
  const at = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  let [from, to] = [line - 1, line]
  while (from > 0 && lines[from - 1]?.trim()) from--
  while (to < lines.length && lines[to]?.trim()) to++
  const whole = lines.slice(from, to).join('\n')
  const start = at - lines.slice(from, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  const tag = /^expected a closing tag/.test(reason) ? /^<[^>]*>?/.exec(text.slice(at + column - 1))?.[0] : undefined
  const [begin, removed] = tag ? [at + column - 1, tag] : [start, whole]
  return {
    rest: text.slice(0, begin) + removed.replace(/[^\n]/g, ' ') + text.slice(begin + removed.length),
    removed: removed.trim(),
    what: tag ? 'tag' : 'block',
  }
}
