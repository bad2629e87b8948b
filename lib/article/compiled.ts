import { siteVersion } from '@/lib/code-version'
import { keptIn } from '@/lib/kept'
import type { Compiled } from '@/lib/mdx/compile'
import { type ArticleSource, wordsOf } from './source'

const kept = keptIn('compiled', '.json', siteVersion)

/** Whether the words of a post or page are compiled. */
export const isCompiled = ({ key }: ArticleSource): boolean => kept.has(key)

/**
 * The words of a post or page as a program: the one kept from before, or else a new one. In development nothing is kept, since
 * what compiles may be what is being worked on.
 *
 * @throws when the file cannot be read any more
 */
export async function compiledOf(source: ArticleSource): Promise<Compiled> {
  const isKept = process.env.NODE_ENV === 'production'
  const before: Compiled | undefined = isKept ? kept.readJson(source.key) : undefined
  if (before) return before
  // Nothing of the compiler is needed where every program is kept.
  const { compileWords } = await import('@/lib/mdx/compile')
  const made = await compileWords(wordsOf(source))
  if (isKept) kept.keep(source.key, JSON.stringify(made))
  return made
}

export const forgetUnusedPrograms = (): void => kept.forgetUnused()
