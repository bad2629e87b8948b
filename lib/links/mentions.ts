import { surveyOf } from '@/lib/check/survey-of'
import { type Content, newestFirst, type Post } from '@/lib/content'
import type { Facts } from '@/lib/content/facts'
import { once } from '@/lib/content/once'
import type { LinkContext } from '@/lib/mdx/link-context'
import { siteUrl } from '@/lib/urls'
import { postsByPath } from './addresses'
import { pathHere } from './site-address'

/** A post that links to another one. */
export interface Mention {
  post: Post
  /** The sentence around the first of its links there; nothing when that stands in none. */
  context: LinkContext | undefined
}

/** For each post the listed ones that name it, and by which facts each of these was found to; once a body of writing. */
interface Naming {
  naming: Map<Post, Set<Post>>
  by: Map<Post, Facts>
  /** The edition of the body of writing that all of it is of. */
  edition?: number
}

/** The listed posts that name one, newest first. */
function namingPosts(post: Post, content: Content): Post[] {
  const found = once(content, 'naming', (): Naming => ({ naming: new Map(), by: new Map() }))
  const { edition = 0 } = content
  if (found.edition !== edition) follow(content, found)
  found.edition = edition
  return [...(found.naming.get(post) ?? [])].sort(newestFirst)
}

/** Looks at the posts whose facts are others than before. */
function follow(content: Content, { naming, by }: Naming): void {
  const byPath = postsByPath(content)
  const namedIn = (other: Post, { named }: Facts) =>
    named.flatMap((path) => {
      const found = byPath.get(path)
      return found && found !== other ? [found] : []
    })
  for (const other of content.posts) {
    const before = by.get(other)
    if (before === other.facts) continue
    for (const named of before ? namedIn(other, before) : []) naming.get(named)?.delete(other)
    for (const named of namedIn(other, other.facts)) naming.set(named, (naming.get(named) ?? new Set()).add(other))
    by.set(other, other.facts)
  }
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
    namingPosts(post, content).map(async (other): Promise<Mention[]> => {
      const { references } = await surveyOf(other, registry)
      const links = references.filter(({ as, target }) => as === 'link' && byPath.get(pathHere(target, siteUrl) ?? '') === post)
      return links.length ? [{ post: other, context: links.find(({ context }) => context)?.context }] : []
    }),
  )
  return mentions.flat()
}
