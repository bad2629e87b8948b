import { surveyOf } from '@/lib/check/survey-of'
import type { Content, Post } from '@/lib/content'
import type { LinkContext } from '@/lib/mdx/link-context'
import { origin } from '@/lib/urls'
import { postsByPath } from './addresses'
import { pathHere } from './site-address'

/** A post that links to another one. */
export interface Mention {
  post: Post
  /** The sentence around the first of its links there; nothing when that stands in none. */
  context: LinkContext | undefined
}

/** For each post the listed ones that name it, newest first, once a body of writing. */
const known = new WeakMap<Content, ReadonlyMap<Post, ReadonlySet<Post>>>()

function namingPosts(content: Content): ReadonlyMap<Post, ReadonlySet<Post>> {
  const before = known.get(content)
  if (before) return before
  const byPath = postsByPath(content)
  const naming = new Map<Post, Set<Post>>()
  for (const post of content.posts)
    for (const path of post.facts.named) {
      const named = byPath.get(path)
      if (!named || named === post) continue
      const others = naming.get(named) ?? new Set()
      naming.set(named, others.add(post))
    }
  known.set(content, naming)
  return naming
}

/**
 * The listed posts that link to a post, newest first, each once; what links to itself is not among them.
 *
 * Only posts whose text names one of its addresses are surveyed.
 *
 * @param content the body of writing it belongs to
 * @param registry the components an author may use, by name
 * @throws when the file of one of them cannot be read any more
 */
export async function mentionsOf(post: Post, content: Content, registry: object): Promise<Mention[]> {
  const byPath = postsByPath(content)
  const mentions = await Promise.all(
    [...(namingPosts(content).get(post) ?? [])].map(async (other): Promise<Mention[]> => {
      const { references } = await surveyOf(other, registry)
      const links = references.filter(({ as, target }) => as === 'link' && byPath.get(pathHere(target, origin) ?? '') === post)
      return links.length ? [{ post: other, context: links.find(({ context }) => context)?.context }] : []
    }),
  )
  return mentions.flat()
}
