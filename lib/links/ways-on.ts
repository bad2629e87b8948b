import { type Content, getNeighbours, getRevisits, type Post } from '@/lib/content'
import { getPart } from '@/lib/content/collections'
import { mentionsOf } from './mentions'
import { relatedTo } from './related'

/**
 * Where a post leads to besides the links of its words. What is related is not what its readers are led to anyway.
 *
 * @param content the body of writing it belongs to
 * @param registry the components an author may use, by name
 * @throws when a file cannot be read any more
 */
export async function waysOn(post: Post, content: Content, registry: object) {
  const revisits = getRevisits(post)
  const mentions = await mentionsOf(post, content, registry)
  const neighbours = getNeighbours(post)
  const part = getPart(post)
  const shown = [
    ...mentions.map((mention) => mention.post),
    ...revisits.followUps,
    ...[revisits.original, part?.previous, part?.next, neighbours.older, neighbours.newer].flatMap((other) => other ?? []),
  ]
  return { revisits, mentions, neighbours, part, related: relatedTo(post, content, new Set(shown)) }
}
