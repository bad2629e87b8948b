import { siteVersion } from '@/lib/code-version'
import { keptIn, keyOf } from '@/lib/kept'
import { type ArticleSource, wordsOf } from './source'

const kept = keptIn('markdown', '.md', siteVersion)

/** Where a post or page is kept as Markdown, once it is made; nothing while it is not. */
export const markdownFileOf = (source: ArticleSource): string | undefined =>
  kept.has(keyIn(source)) ? kept.path(keyIn(source)) : undefined

/** Its front matter says what the words do not. */
const keyIn = ({ key, entry }: ArticleSource) => keyOf(key, entry)

/**
 * A post or page as Markdown: as it was kept, or else made now. In development nothing is kept.
 *
 * @throws when its words cannot be shown
 */
export async function markdownOf(source: ArticleSource): Promise<string> {
  const isKept = process.env.NODE_ENV === 'production'
  const before = isKept ? kept.read(keyIn(source)) : undefined
  if (before) return before.toString()
  const { markdownFile } = await import('@/lib/markdown')
  const made = await markdownFile(source.entry, wordsOf(source).text, source.files)
  if (isKept) kept.keep(keyIn(source), made)
  return made
}

export const forgetUnusedMarkdown = (): void => kept.forgetUnused()
