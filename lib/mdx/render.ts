import { createProcessor } from '@mdx-js/mdx'
import type { ReactNode } from 'react'
import * as developmentRuntime from 'react/jsx-dev-runtime'
import * as productionRuntime from 'react/jsx-runtime'
import { VFile } from 'vfile'
import { bodyOf } from '@/lib/content/front-matter'
import { ContentError, codeFrame, formatProblem, type Problem } from '@/lib/content/problem'
import { type Compiled, compileWords, type MdxComponents } from './compile'
import { guardedRuntime } from './guarded-runtime'
import { type Source, surveyOptions } from './pipeline'
import type { ContentsEntry } from './rehype-heading-links'
import { remarkExpressions } from './rules/remark-expressions'

export type { MdxComponents } from './compile'

/** A body of words as elements, and what was learnt from it on the way; or why it could not become that. */
export type Rendered = { problems?: undefined; content: ReactNode; contents: ContentsEntry[]; words: number } | { problems: Problem[] }

/** What a compiled program asks of React, which differs where it was compiled for development. */
const runtime = process.env.NODE_ENV === 'production' ? productionRuntime : developmentRuntime

/**
 * Turns the words of a post or page into React elements.
 *
 * @param source words in which a survey found no error
 * @param components what the words may use, and what replaces plain elements, by name
 * @param compile gives their program: one that was kept, or a new one
 * @throws outside development, when an expression in them fails; in development those problems are returned, to be shown
 */
export async function renderMdx(
  source: Source,
  components: MdxComponents,
  compile: (source: Source) => Promise<Compiled> = compileWords,
): Promise<Rendered> {
  const { code, contents, words } = await compile(source)
  try {
    const { default: Words } = new Function(code)(guardedRuntime(runtime))
    // Called here, so that an expression which fails does so where it can be told of.
    return { content: await Words({ components }), contents, words }
  } catch (error) {
    const problems = await failingExpressions(source)
    if (!problems.length) throw error
    const report = problems.map(formatProblem).join('\n')
    if (process.env.NODE_ENV !== 'development') throw new ContentError(report)
    console.error(report)
    return { problems }
  }
}

/** What is wrong with the expressions in the words, now that they are run again: of what depends on the time or on chance a survey can not know. */
async function failingExpressions({ file, text }: Source): Promise<Problem[]> {
  const words = new VFile({ path: file, value: bodyOf(text) })
  await remarkExpressions()(createProcessor(surveyOptions(file)).parse(words), words)
  return words.messages.map(({ line = 1, column = 1, reason, note = '' }) => ({
    file,
    line,
    column,
    severity: 'error',
    reason,
    fix: note,
    frame: codeFrame(text, line, column),
  }))
}
