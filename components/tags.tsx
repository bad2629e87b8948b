import { Fragment } from 'react'
import type { Named } from '@/lib/content/collections'

/** What a post is about, each a way to what else is; nothing when there is nothing to lead to. */
export function Tags({ tags }: { tags: Named[] }) {
  if (!tags.length) return null
  return (
    <p className="tags chrome">
      <bdi>
        Tagged{' '}
        {tags.map(({ slug, name, path }, i) => (
          <Fragment key={slug}>
            {i > 0 && ', '}
            <a rel="tag" className="p-category" href={path}>
              {name}
            </a>
          </Fragment>
        ))}
      </bdi>
    </p>
  )
}
