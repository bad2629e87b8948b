import type { Content, Post } from '@/lib/content'
import { once } from '@/lib/content/once'
import { decoded } from './site-address'

/** The posts of a body of writing by the paths that lead to them: their own, and their old ones. */
export const postsByPath = (content: Content): ReadonlyMap<string, Post> =>
  once(content, 'posts by path', () => {
    const posts = [...content.posts, ...content.unlisted]
    return new Map(posts.flatMap((post) => [...post.aliases, post.path].map((path) => [decoded(path), post] as const)))
  })
