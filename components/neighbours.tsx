import type { Post } from '@/lib/content'
import type { Part } from '@/lib/content/collections'
import { languageOf } from '@/lib/language'
import { blogPath } from '@/lib/urls'

interface Props {
  older: Post | undefined
  newer: Post | undefined
  /** The place of the post in its series. */
  part?: Part | undefined
}

/** The ways on from a post: to the parts of its series before and after it, then to the posts before and after it in time, or else to all. */
export function Neighbours({ older, newer, part }: Props) {
  const parts = [part?.previous, part?.next]
  const [before, after] = [older, newer].map((post) => (parts.includes(post) ? undefined : post))
  const hasParts = parts.some(Boolean)
  return (
    <>
      {hasParts && (
        <nav aria-label={`Parts of ${part?.series.name}`} className="neighbours chrome">
          <Neighbour rel="prev" label="Previous part" post={part?.previous} /> <Neighbour rel="next" label="Next part" post={part?.next} />
        </nav>
      )}{' '}
      {(before || after || !hasParts) && (
        <nav aria-label="More writing" className="neighbours chrome">
          <Neighbour rel="prev" label="Older" post={before} /> <Neighbour rel="next" label="Newer" post={after} />
          {!before && !after && <a href={blogPath}>All writing</a>}
        </nav>
      )}
    </>
  )
}

function Neighbour({ rel, label, post }: { rel: 'prev' | 'next'; label: string; post: Post | undefined }) {
  if (!post) return null
  return (
    <a rel={rel} href={post.path}>
      <span>{label}</span> <bdi {...languageOf(post.lang)}>{post.title}</bdi>
    </a>
  )
}
