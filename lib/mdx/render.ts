import { compileMDX } from 'next-mdx-remote/rsc'
import type { ComponentProps, ReactNode } from 'react'
import type { VFile } from 'vfile'
import { bodyOf } from '@/lib/content/front-matter'
import { ContentError, codeFrame, formatProblem, type Problem } from '@/lib/content/problem'
import { compileOptions, componentNames, findProblems, type Source } from './pipeline'
import type { ContentsEntry } from './rehype-heading-links'

export type MdxComponents = NonNullable<ComponentProps<typeof import('next-mdx-remote/rsc').MDXRemote>['components']>

/** A body of words as elements, and what was learnt from it on the way; or why it could not become that. */
export type Rendered = { problems?: undefined; content: ReactNode; contents: ContentsEntry[]; words: number } | { problems: Problem[] }

/**
 * Turns the words of a post or page into React elements.
 *
 * The body may hold expressions: it is the owner's own code.
 *
 * @param components what the words may use, and what replaces plain elements, by name
 * @throws outside development, when the words cannot be compiled; in development the problems are returned, to be shown
 */
export async function renderMdx(source: Omit<Source, 'components'>, components: MdxComponents): Promise<Rendered> {
  const whole = { ...source, components: componentNames(components) }
  let data: VFile['data'] = {}
  const keepData = () => (_tree: unknown, file: VFile) => {
    data = file.data
  }
  const { rehypePlugins, ...options } = compileOptions(whole)
  let compiled = false
  try {
    const { content } = await compileMDX({
      source: bodyOf(source.text),
      components,
      options: { blockJS: false, blockDangerousJS: false, mdxOptions: { ...options, rehypePlugins: [...(rehypePlugins ?? []), keepData] } },
    })
    compiled = true
    // Called here, so that an expression which fails does so where it can be told of.
    const Words = content.type as (props: unknown) => ReactNode
    return { content: Words(content.props), contents: data.contents ?? [], words: data.words ?? 0 }
  } catch (error) {
    // The renderer's error has lost its place in the file; the compiler's own has it.
    const problems = compiled ? [expressionProblem(whole, error)] : await findProblems(whole)
    if (!problems.length) throw error
    const report = problems.map(formatProblem).join('\n')
    if (process.env.NODE_ENV !== 'development') throw new ContentError(report)
    console.error(report)
    return { problems }
  }
}

/** What to tell of an expression that failed: its place is that of the first expression with the name it did not know. */
function expressionProblem({ file, text }: Source, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const unknown = /^([\w$]+) is not defined$/.exec(reason)?.[1]
  const at = unknown ? text.search(new RegExp(`(?<=\\{[^{}]*)\\b${unknown.replaceAll('$', '\\$')}\\b`)) : -1
  const before = text.slice(0, Math.max(0, at)).split('\n')
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
  return {
    file,
    line,
    column,
    severity: 'error',
    reason: `an expression fails: ${reason}`,
    fix: 'Mend what stands between the braces, or write \\{ where a plain brace is meant',
    frame: codeFrame(text, line, column),
  }
}
