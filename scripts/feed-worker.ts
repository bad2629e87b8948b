/** Makes what feeds show of posts, in a process of its own: takes a list of them, each with the name its content is to be kept under. */
import { text } from 'node:stream/consumers'
import { mdxComponents } from '@/components/mdx'
import { findPost } from '@/lib/content'
import { contentSource } from '@/lib/feeds/content'
import { keepContent } from '@/lib/feeds/content-cache'
import { renderContent } from '@/lib/feeds/render-content'

const wanted: { slug: string; key: string }[] = JSON.parse(await text(process.stdin))
for (const { slug, key } of wanted) {
  const post = findPost(slug)
  if (!post) throw new Error(`There is no post ${slug}`)
  keepContent(key, await renderContent(await contentSource(post, mdxComponents), mdxComponents))
}
