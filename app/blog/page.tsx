import { Frame } from '@/components/frame'
import { More } from '@/components/more'
import { PostList } from '@/components/post-list'
import { Problems } from '@/components/problems'
import { site } from '@/content/site'
import { getContent } from '@/lib/content'
import { mostInFull } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { quantity } from '@/lib/quantity'
import { archivePath, blogPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Writing',
  description: `What was written last on ${site.title}, newest first.`,
  path: blogPath,
})

export default function Writing() {
  const { posts, problems } = getContent()
  return (
    <Frame current={blogPath}>
      <Problems problems={problems} />
      <div className="column h-feed">
        <h1 className="p-name">Writing</h1>
        {posts.length ? <PostList posts={posts.slice(0, mostInFull)} /> : <p className="mt-8 text-xl text-muted">Nothing here yet.</p>}
        <More href={archivePath}>{posts.length > mostInFull ? `All ${quantity(posts.length, 'post')}` : 'Archive'}</More>
      </div>
    </Frame>
  )
}
