/** Makes what feeds show of posts, in a process of its own: takes a list of their slugs. Development asks for it; a build makes all in one go. */
import { text } from 'node:stream/consumers'
import { mdxComponents } from '@/components/mdx'
import { articleSource } from '@/lib/article/source'
import { findPost, getContent } from '@/lib/content'
import { keepContent } from '@/lib/feeds/content'
import { renderContent, renderWords } from '@/lib/feeds/render-content'

const slugs: string[] = JSON.parse(await text(process.stdin))
for (const slug of slugs) {
  const post = findPost(slug)
  if (!post) throw new Error(`There is no post ${slug}`)
  const source = await articleSource(post, getContent(), mdxComponents)
  keepContent(source, await renderContent(source, await renderWords(source, mdxComponents)))
}
