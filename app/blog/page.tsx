import { Frame } from '@/components/frame'
import { PostList } from '@/components/post-list'
import { Problems } from '@/components/problems'
import { site } from '@/content/site'
import { getContent } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { blogPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Writing',
  description: `Everything written on ${site.title}, newest first.`,
  path: blogPath,
})

export default function Writing() {
  const { posts, problems } = getContent()
  return (
    <Frame current={blogPath}>
      <Problems problems={problems} />
      <div className="column">
        <h1>Writing</h1>
        {posts.length ? <PostList posts={posts} /> : <p className="mt-8 text-xl text-muted">Nothing here yet.</p>}
      </div>
    </Frame>
  )
}
