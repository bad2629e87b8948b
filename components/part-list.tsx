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
  <ol className="mt-16 list-none p-0">
    {parts.map(({ post, number }) => (
      <li key={post.slug} value={number} className="h-entry mt-10">
        <p className="font-sans text-[0.9375rem] text-muted">
          <DraftMark entry={post} />
          Part {number} <Dot />{' '}
          <time className="dt-published" dateTime={post.date}>
            {formatDate(post.date, 'long')}
          </time>
        </p>
        <h2 className="mt-1 text-[1.45rem]">
          <Title post={post} />
        </h2>
        <Description post={post} />
      </li>
    ))}
  </ol>
)

/** The parts of a long series by their numbers and titles alone. */
export const PartTitles = ({ parts }: Props) => (
  <ol className="titles mt-16">
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
