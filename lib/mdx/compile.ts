import { serialize } from 'next-mdx-remote/serialize'
import type { ComponentProps } from 'react'
import type { VFile } from 'vfile'
import { bodyOf } from '@/lib/content/front-matter'
import { remarkParseWords } from './parse'
import { compileOptions, type Source } from './pipeline'
import type { ContentsEntry } from './rehype-heading-links'
import { remarkRefuseReach } from './remark-refuse-reach'

export type MdxComponents = NonNullable<ComponentProps<typeof import('next-mdx-remote/rsc').MDXRemote>['components']>

/** A body of words as a program that gives their elements, and what was learnt from it on the way. Plain data, which can be kept. */
export interface Compiled {
  /** The body of a function that takes the JSX runtime in `arguments[0]` and returns a module, as MDX has it. */
  code: string
  contents: ContentsEntry[]
  words: number
}

/**
 * Turns the words of a post or page into a program.
 *
 * @param source words in which a survey found no error
 */
export async function compileWords(source: Source): Promise<Compiled> {
  let data: VFile['data'] = {}
  const keepData = () => (_tree: unknown, file: VFile) => {
    data = file.data
  }
  const { remarkPlugins, rehypePlugins, ...options } = compileOptions(source)
  const mdxOptions = {
    ...options,
    remarkPlugins: [[remarkRefuseReach, source.file], ...(remarkPlugins ?? []), [remarkParseWords, source.file]],
    rehypePlugins: [...(rehypePlugins ?? []), keepData],
  }
  // What reaches for more than words need is refused above, and told by surveys.
  const trusted = { blockJS: false, blockDangerousJS: false }
  // What components take is given to them as they are rendered on the server.
  const forServer = true
  const { compiledSource } = await serialize(bodyOf(source.text), { ...trusted, mdxOptions: mdxOptions as never }, forServer)
  return { code: compiledSource, contents: data.contents ?? [], words: data.words ?? 0 }
}
