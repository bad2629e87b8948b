import { Due } from '@/components/due'
import { Frame } from '@/components/frame'
import { More } from '@/components/more'
import { PostList } from '@/components/post-list'
import { Problems } from '@/components/problems'
import { StructuredData } from '@/components/structured-data'
import { site } from '@/content/site'
import { getContent, getDue } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { quantity } from '@/lib/quantity'
import { siteData } from '@/lib/structured-data'
import { blogPath } from '@/lib/urls'

export const metadata = pageMetadata({ description: site.description, path: '/' })

/** How many posts the home page shows. */
const newest = 10

export default function Home() {
  const { posts, problems } = getContent()
  return (
    <Frame current="/">
      <StructuredData data={siteData()} />
      <Problems problems={problems} />
      <Due posts={getDue()} />
      <div className="column h-feed">
        <h1 className="p-name sr-only">{site.title}</h1>
        <p className="lead">{site.description}</p>
        <PostList posts={posts.slice(0, newest)} />
        {posts.length > newest && <More href={blogPath}>All {quantity(posts.length, 'post')}</More>}
      </div>
    </Frame>
  )
}
