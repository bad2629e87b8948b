import type { Post } from '@/lib/content'
import type { Part } from '@/lib/content/collections'
import { formatDate } from '@/lib/dates'
import { Dot } from './dot'
import { DraftMark } from './draft-mark'
import { Description, Title } from './post-list'

interface Props {
  /** Posts of a series, each with its place. */
  parts: (Pick<Part, 'number'> & { post: Post })[]
}

/** The parts of a series in their order, each with what it is about. */
export const PartList = ({ parts }: Props) => (
  <ol className="posts parts">
    {parts.map(({ post, number }) => (
      <li key={post.slug} value={number} className="h-entry">
        <p>
          <DraftMark entry={post} />
          Part {number} <Dot />{' '}
          <time className="dt-published" dateTime={post.date}>
            {formatDate(post.date, 'long')}
          </time>
        </p>
        <h2>
          <Title post={post} />
        </h2>
        <Description post={post} />
      </li>
    ))}
  </ol>
)

/** The parts of a long series by their numbers and titles alone. */
export const PartTitles = ({ parts }: Props) => (
  <ol className="titles">
    {parts.map(({ post, number }) => (
      <li key={post.slug} value={number} className="h-entry">
        <span>{number}</span>{' '}
        <div>
          <DraftMark entry={post} />
          <Title post={post} />
        </div>
      </li>
    ))}
  </ol>
)
