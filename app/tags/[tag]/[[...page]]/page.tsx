import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { Listing } from '@/components/listing'
import { PostList, TitleList } from '@/components/post-list'
import { site } from '@/content/site'
import { getTags } from '@/lib/content/collections'
import { allPages, findListPage, isShort, pageTitle } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { unmade } from '@/lib/plan'
import { quantity } from '@/lib/quantity'
import { staticParams } from '@/lib/static-params'
import { blogPath, feedPaths, tagsPath } from '@/lib/urls'

interface Props {
  params: Promise<{ tag: string; page?: string[] }>
}

export const generateStaticParams = () =>
  staticParams(
    unmade(allPages(getTags()), ({ path }) => path).map(({ slug, page }) => ({ tag: slug, page })),
    { tag: '-', page: [] },
  )

async function asked({ params }: Props) {
  const { tag, page } = await params
  return findListPage(getTags(), tag, page)
}

const titleOf = (tag: string) => `Posts tagged ${tag}`

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await asked(props)
  if (!page) return {}
  const { list, path } = page
  const description = `${quantity(list.posts.length, 'post')} about ${list.name} on ${site.title}, newest first.`
  return pageMetadata({ title: pageTitle(titleOf(list.name), page), description, path, list: list.path })
}

export default async function Tag(props: Props) {
  const page = (await asked(props)) ?? notFound()
  const { list, posts } = page
  const about = { title: titleOf(list.name), size: quantity(list.posts.length, 'post'), feed: feedPaths(list.path).rss }
  return (
    <Frame current={blogPath}>
      <Listing up={{ label: 'Tags', href: tagsPath }} {...about} page={page}>
        {isShort(list) ? <PostList posts={posts} /> : <TitleList posts={posts} by="year" />}
      </Listing>
    </Frame>
  )
}
