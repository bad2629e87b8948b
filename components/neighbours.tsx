import type { Post } from '@/lib/content'
import { languageOf } from '@/lib/language'
import { blogPath } from '@/lib/urls'

/** The ways on from a post: the one written before it and the one after, or else all of them. */
export function Neighbours({ older, newer }: { older: Post | undefined; newer: Post | undefined }) {
  return (
    <nav aria-label="More writing" className="neighbours chrome">
      {older && <Neighbour rel="prev" label="Older" post={older} />} {newer && <Neighbour rel="next" label="Newer" post={newer} />}
      {!older && !newer && <a href={blogPath}>All writing</a>}
    </nav>
  )
}

function Neighbour({ rel, label, post }: { rel: 'prev' | 'next'; label: string; post: Post }) {
  return (
    <a rel={rel} href={post.path}>
      <span>{label}</span> <bdi {...languageOf(post.lang)}>{post.title}</bdi>
    </a>
  )
}
