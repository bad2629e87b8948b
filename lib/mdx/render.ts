import { createProcessor } from '@mdx-js/mdx'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ComponentProps, ReactNode } from 'react'
import { VFile } from 'vfile'
import { bodyOf } from '@/lib/content/front-matter'
import { ContentError, codeFrame, formatProblem, type Problem } from '@/lib/content/problem'
import { compileOptions, type Source, surveyOptions } from './pipeline'
import type { ContentsEntry } from './rehype-heading-links'
import { remarkExpressions } from './rules/remark-expressions'

export type MdxComponents = NonNullable<ComponentProps<typeof import('next-mdx-remote/rsc').MDXRemote>['components']>

/** A body of words as elements, and what was learnt from it on the way; or why it could not become that. */
export type Rendered = { problems?: undefined; content: ReactNode; contents: ContentsEntry[]; words: number } | { problems: Problem[] }

/**
 * Turns the words of a post or page into React elements.
 *
 * The body may hold expressions: it is the owner's own code.
 *
 * @param source words in which a survey found no error
 * @param components what the words may use, and what replaces plain elements, by name
 * @throws outside development, when an expression in them fails; in development those problems are returned, to be shown
 */
export async function renderMdx(source: Source, components: MdxComponents): Promise<Rendered> {
  let data: VFile['data'] = {}
  const keepData = () => (_tree: unknown, file: VFile) => {
    data = file.data
  }
  const { rehypePlugins, ...options } = compileOptions(source)
  const { content } = await compileMDX({
    source: bodyOf(source.text),
    components,
    options: { blockJS: false, blockDangerousJS: false, mdxOptions: { ...options, rehypePlugins: [...(rehypePlugins ?? []), keepData] } },
  })
  try {
    // Called here, so that an expression which fails does so where it can be told of.
    const Words = content.type as (props: unknown) => ReactNode
    return { content: await Words(content.props), contents: data.contents ?? [], words: data.words ?? 0 }
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
