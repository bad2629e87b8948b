import { type CompileOptions, compile } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { VFileMessage } from 'vfile-message'
import { bodyOf } from '@/lib/content/front-matter'
import { codeFrame, type Problem } from '@/lib/content/problem'
import { rehypeAttachments } from './rehype-attachments'
import { rehypeCellAlignment } from './rehype-cell-alignment'
import { rehypeHeadingLinks } from './rehype-heading-links'
import { rehypeHighlight } from './rehype-highlight'
import { rehypeWordCount } from './rehype-word-count'
import { remarkKnownComponents } from './remark-known-components'
import { remarkLowerHeadings } from './remark-lower-headings'
import { remarkRefuseModules } from './remark-refuse-modules'
import { remarkTypography } from './remark-typography'

/** What the words of one file are compiled from. */
export interface Source {
  /** Path of the file, for messages. */
  file: string
  /** The whole file, its front matter included. */
  text: string
  /** Published address of each file beside it, by name. */
  attachments: Record<string, string>
  /** Names of the components it may use. */
  components: string[]
}

/** Every step from words to elements, in order. */
export function compileOptions({ attachments, components }: Omit<Source, 'file' | 'text'>): CompileOptions {
  return {
    remarkPlugins: [remarkGfm, remarkTypography, remarkRefuseModules, [remarkKnownComponents, components], remarkLowerHeadings],
    remarkRehypeOptions: { footnoteLabel: 'Notes', footnoteLabelProperties: {}, clobberPrefix: '' },
    rehypePlugins: [rehypeHighlight, rehypeCellAlignment, rehypeHeadingLinks, [rehypeAttachments, attachments], rehypeWordCount],
  }
}

/** Names a post may use, of a registry in which lower-case names replace plain elements. */
export const componentNames = (components: object): string[] => Object.keys(components).filter((name) => /^[A-Z]/.test(name))

/** What to do about the errors MDX knows, by their rule. */
const fixes: Record<string, string> = {
  acorn: 'Mend the JavaScript between the braces, or write \\{ where a plain brace is meant',
  'end-tag-mismatch': 'Close the tag, or write \\< where a plain < is meant',
  'unexpected-character': 'Mend the tag, or write \\< or \\{ where plain text is meant',
  'unexpected-closing-slash': 'Open the tag before it is closed, or write \\< where a plain < is meant',
  'unexpected-eof': 'Close the tag or the brace, or write \\< or \\{ where plain text is meant',
  'unexpected-lazy': 'Begin the line like the one before it',
  modules: 'Remove the line; components need no import',
  component: 'Correct its name, or add it to components/mdx',
}

/** An error of MDX in words that help whoever wrote the file. */
function explain({
  reason,
  ruleId,
  source,
  line = 1,
  column = 1,
  cause,
}: VFileMessage): Pick<Problem, 'line' | 'column' | 'reason' | 'fix'> {
  const fix = fixes[ruleId ?? ''] ?? 'Compare it with https://mdxjs.com/docs/what-is-mdx/'
  // MDX points at the end of what holds an unclosed tag, or nowhere, and names the tag's own place in passing.
  const unclosed = /^Expected a closing tag for (`.*?`) \((\d+):(\d+)-/.exec(reason)
  if (unclosed) return { line: Number(unclosed[2]), column: Number(unclosed[3]), reason: `expected a closing tag for ${unclosed[1]}`, fix }
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

/**
 * What keeps the words of a file from becoming a page.
 *
 * @returns the first problem, since MDX stops at it; an empty list when there is none
 */
export async function findProblems(source: Source): Promise<Problem[]> {
  try {
    // What can be wrong shows before the words become HTML; colouring code and the rest is the page's own cost.
    await compile(bodyOf(source.text), { ...compileOptions(source), rehypePlugins: [] })
    return []
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const found = explain(error)
    return [{ file: source.file, severity: 'error', ...found, frame: codeFrame(source.text, found.line, found.column) }]
  }
}
