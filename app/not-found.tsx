import { Frame } from '@/components/frame'
import { PostList } from '@/components/post-list'
import { getContent } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'

export const metadata = pageMetadata({ title: 'No such page', description: 'There is no page at this address.' })

export default function NotFound() {
  const newest = getContent().posts.slice(0, 3)
  return (
    <Frame>
      <div className="column">
        <h1>There is no page at this address</h1>
        <p className="mt-5 text-2xl text-muted">
          It may have moved, or the address may have lost a letter on the way.{newest.length > 0 && ' The newest writing is below.'}
        </p>
        <PostList posts={newest} />
      </div>
    </Frame>
  )
}
