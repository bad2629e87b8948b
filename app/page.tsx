import { Due } from '@/components/due'
import { Frame } from '@/components/frame'
import { PostList } from '@/components/post-list'
import { Problems } from '@/components/problems'
import { site } from '@/content/site'
import { getContent, getDue } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { blogPath } from '@/lib/urls'

export const metadata = pageMetadata({ description: site.description, path: '/' })

/** How many posts the home page shows. */
const newest = 10

export default function Home() {
  const { posts, problems } = getContent()
  return (
    <Frame current="/">
      <Problems problems={problems} />
      <Due posts={getDue()} />
      <div className="column">
        <h1 className="sr-only">{site.title}</h1>
        <p className="lead">{site.description}</p>
        <PostList posts={posts.slice(0, newest)} />
        {posts.length > newest && (
          <p className="mt-12 font-sans font-medium">
            <a href={blogPath} className="inline-block py-1">
              All {posts.length} posts
            </a>
          </p>
        )}
      </div>
    </Frame>
  )
}
