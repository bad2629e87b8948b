import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { readMarks } from '../code-marks'
import { parseCodeOptions } from '../code-options'
import { complain } from '../complain'
import { isClosed, isFenced, placeInFence, placeInMeta, placeOfLanguage } from '../fence'
import { nodesOf } from '../nodes'

/** Names of languages that are left uncoloured on purpose. */
const uncoloured = ['text', 'txt', 'plain', 'plaintext']

/**
 * Tells of fences that are never closed, name an unknown language, or ask for what cannot be:
 * an option that does not exist, a line or word that is not in the code, a mark of a changed line that means nothing.
 */
export function remarkCodeOptions() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences = nodesOf(tree, file, 'code').filter((node) => isFenced(node, file))
    if (!fences.length) return
    const { bundledLanguages } = await import('shiki/langs')
    const languages = [...Object.keys(bundledLanguages), ...uncoloured]
    for (const fence of fences) {
      checkClosed(fence, file)
      // Diagrams have a rule of their own.
      if (fence.lang === 'mermaid') continue
      if (fence.lang && !languages.includes(fence.lang)) complainOfLanguage(fence, fence.lang, languages, file)
      checkOptions(fence, file)
      checkMarks(fence, file)
    }
  }
}

function checkClosed(fence: Code, file: VFile): void {
  if (isClosed(fence, file)) return
  complain(file, fence.position?.start, {
    reason: 'the block of code is never closed, so that all that follows is code',
    fix: 'Close it with a line of as many backticks or tildes as it begins with',
  })
}

function complainOfLanguage(fence: Code, language: string, languages: string[], file: VFile): void {
  const place = placeOfLanguage(fence, file)
  const glued = /^([\w#+.-]+)\{/.exec(language)?.[1]
  if (language === 'math')
    complain(file, place, { reason: 'a formula stands between dollars, not in a fence', fix: 'Write $$ in place of each fence' })
  else if (glued)
    complain(
      file,
      { ...place, column: place.column + glued.length },
      { reason: 'the lines stand against the language', fix: `Put a space between them: ${glued} ${language.slice(glued.length)}` },
    )
  else if (/[={/"]/.test(language))
    complain(file, place, {
      reason: `the language is missing before \`${language}\``,
      fix: 'Write a language first, or text for none',
    })
  else {
    const near = nearest(language, languages)
    complain(file, place, {
      reason: `\`${language}\` is no language that can be coloured`,
      fix: near ? `Write ${near}, or text for no colours` : 'Correct its name, or write text for no colours',
    })
  }
}

function checkOptions(fence: Code, file: VFile): void {
  const { options, problems } = parseCodeOptions(fence.meta ?? '')
  for (const { at, ...problem } of problems) complain(file, placeInMeta(fence, file, at), problem)

  const { code } = readMarks(fence.value)
  const count = code ? code.split('\n').length : 0
  for (const { to, at } of options.ranges)
    if (to > count)
      complain(file, placeInMeta(fence, file, at), {
        reason: `line ${to} is asked for, and the code ends with line ${count}`,
        fix: 'Correct the number; lines are counted from the first line of the block',
      })
  for (const { text, at } of options.words)
    if (!code.includes(text))
      complain(file, placeInMeta(fence, file, at), {
        reason: `\`${text}\` does not occur in the code`,
        fix: 'Write it exactly as it stands there',
      })
}

function checkMarks(fence: Code, file: VFile): void {
  for (const { text, at } of readMarks(fence.value).unknown)
    complain(file, placeInFence(fence, file, at), {
      reason: `\`${text}\` marks nothing`,
      fix: 'Write [!code ++] or [!code --] at the end of a line, or [\\!code where these words themselves are meant',
    })
}
