import type { Content, Post } from '@/lib/content'
import { decoded } from './site-address'

const known = new WeakMap<Content, ReadonlyMap<string, Post>>()

/** The posts of a body of writing by the paths that lead to them: their own, and their old ones. */
export function postsByPath(content: Content): ReadonlyMap<string, Post> {
  const before = known.get(content)
  if (before) return before
  const posts = [...content.posts, ...content.unlisted]
  const byPath = new Map(posts.flatMap((post) => [...post.aliases, post.path].map((path) => [decoded(path), post] as const)))
  known.set(content, byPath)
  return byPath
}
