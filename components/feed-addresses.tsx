import { Fragment } from 'react'
import { absoluteUrl } from '@/lib/urls'

/** Feeds, each with its whole address, to be copied. @param feeds with their addresses on this site */
export const FeedAddresses = ({ feeds }: { feeds: { name: string; path: string }[] }) => (
  <dl>
    {feeds.map(({ name, path }) => (
      <Fragment key={path}>
        <dt>{name}</dt>
        <dd>
          <a href={path}>{decodeURI(absoluteUrl(path))}</a>
        </dd>
      </Fragment>
    ))}
  </dl>
)
