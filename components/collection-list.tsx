import type { Collection } from '@/lib/content/collections'
import { quantity } from '@/lib/quantity'

interface Props {
  lists: Collection[]
  /** What one of their posts is called. */
  what: string
}

/** The names of lists, each with how much is in it, one a line. */
export const CollectionList = ({ lists, what }: Props) => (
  <ul className="lists">
    {lists.map(({ slug, name, path, posts }) => (
      <li key={slug}>
        <a href={path}>{name}</a> <span>{quantity(posts.length, what)}</span>
      </li>
    ))}
  </ul>
)

/** The names of many lists, several a line. */
export const CollectionColumns = ({ lists }: Pick<Props, 'lists'>) => (
  <ul className="lists many">
    {lists.map(({ slug, name, path, posts }) => (
      <li key={slug}>
        <a href={path}>{name}</a> <span>{posts.length}</span>
      </li>
    ))}
  </ul>
)
