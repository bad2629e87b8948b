/** What the page of a post or page shows. */
import { surveyOf } from '@/lib/check/survey-of'
import type { Content, Post } from '@/lib/content'
import { getTagsOf } from '@/lib/content/collections'
import { keyOf } from '@/lib/kept'
import { previewsOf } from '@/lib/links/previews'
import { waysOn } from '@/lib/links/ways-on'
import { updateId } from '@/lib/mdx/update-id'
import type { ArticleSource } from './source'

/** All that such a page shows besides its words and the site itself; of a post, where it leads to, too. Plain data. */
export type ArticleData = Awaited<ReturnType<typeof articleData>>

/**
 * Finds it.
 *
 * @param content the body of writing it belongs to
 * @param registry the components it may use, by name
 * @throws when the file of a post that has to do with it cannot be read any more
 */
export async function articleData({ entry }: ArticleSource, content: Content, registry: object) {
  const previews = await previewsOf(entry, content, registry)
  if (!('date' in entry)) return { previews }
  const ways = await waysOn(entry, content, registry)
  return { previews, updated: await updatedOn(entry, registry), tags: getTagsOf(entry), ...ways }
}

/** Stands for the page: it changes with everything that is on it, the code aside. */
export const articleKey = (source: ArticleSource, data: ArticleData): string => keyOf('article', source.key, source.entry, data)

/** The day since its own on which a post was changed, and where its words say how. */
async function updatedOn(post: Post, registry: object) {
  const { date, updated } = post
  if (!updated || updated === date) return undefined
  const { updates } = await surveyOf(post, registry)
  return { date: updated, ...(updates.some((update) => update.date === updated) && { href: `#${updateId(updated)}` }) }
}
