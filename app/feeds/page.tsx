import { Fragment } from 'react'
import { FeedAddresses } from '@/components/feed-addresses'
import { Frame } from '@/components/frame'
import { getSeries, getTags } from '@/lib/content/collections'
import { largest } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { feedPaths, feedsPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Feeds',
  description: 'How to have what is written here come to you, by RSS, Atom or JSON Feed.',
  path: feedsPath,
})

/** So many tags and series have their addresses here; the pages of all of them lead to their feeds. */
const most = 100

const everything = feedPaths()

export default function Feeds() {
  const parts = [
    { title: 'By tag', lists: largest(getTags(), most) },
    { title: 'By series', lists: largest(getSeries(), most) },
  ].filter(({ lists }) => lists.length > 0)
  return (
    <Frame current={feedsPath}>
      <div className="column">
        <h1>Feeds</h1>
        <div className="prose mt-6">
          <p>
            A feed is a file that a feed reader looks into every now and then, to show you what is new on the sites you follow. Give yours
            one of these addresses, and whatever is written here comes to you, whole, without an account or an email address.
          </p>
          <h2>Everything</h2>
          <FeedAddresses
            feeds={[
              { name: 'RSS', path: everything.rss },
              { name: 'Atom', path: everything.atom },
              { name: 'JSON Feed', path: everything.json },
            ]}
          />
          <p>The three hold the same. Every feed reader knows the first.</p>
          {parts.map(({ title, lists }) => (
            <Fragment key={title}>
              <h2>{title}</h2>
              <FeedAddresses feeds={lists.map(({ name, path }) => ({ name, path: feedPaths(path).rss }))} />
            </Fragment>
          ))}
          {parts.length > 0 && (
            <p>
              These are RSS, too. With <code>atom.xml</code> or <code>feed.json</code> at its end, each is there in the other formats.
            </p>
          )}
        </div>
      </div>
    </Frame>
  )
}
