import type { Post } from '@/lib/content'
import { formatDate, yearOf } from '@/lib/dates'
import { languageOf } from '@/lib/language'
import { DraftMark } from './draft-mark'

interface Props {
  /** What the post looks back at. */
  original: Post | undefined
  /** What looks back at it, the oldest first. */
  followUps: Post[]
}

/** The ways between a post and those that look back at it; nothing when there are none. */
export function Revisits({ original, followUps }: Props) {
  if (!original && !followUps.length) return null
  return (
    <div className="revisits">
      {original && (
        <p>
          <bdi>
            Looking back at <Title post={original} />, <time dateTime={original.date}>{formatDate(original.date, 'long')}</time>
          </bdi>
        </p>
      )}
      {followUps.map((post) => (
        <p key={post.slug}>
          <bdi>
            <DraftMark entry={post} />
            Looked at again in <time dateTime={post.date}>{yearOf(post.date)}</time>: <Title post={post} />
          </bdi>
        </p>
      ))}
    </div>
  )
}

const Title = ({ post }: { post: Post }) => (
  <a href={post.path} {...languageOf(post.lang)}>
    “{post.title}”
  </a>
)
