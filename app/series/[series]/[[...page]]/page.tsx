import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { Listing } from '@/components/listing'
import { PartList, PartTitles } from '@/components/part-list'
import { site } from '@/content/site'
import { getPart, getSeries } from '@/lib/content/collections'
import { allPages, findListPage, isShort, pageTitle } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { unmade } from '@/lib/plan'
import { quantity } from '@/lib/quantity'
import { staticParams } from '@/lib/static-params'
import { allSeriesPath, blogPath, feedPaths } from '@/lib/urls'

interface Props {
  params: Promise<{ series: string; page?: string[] }>
}

export const generateStaticParams = () =>
  staticParams(
    unmade(allPages(getSeries()), ({ path }) => path).map(({ slug, page }) => ({ series: slug, page })),
    { series: '-', page: [] },
  )

async function asked({ params }: Props) {
  const { series, page } = await params
  return findListPage(getSeries(), series, page)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await asked(props)
  if (!page) return {}
  const { list, path } = page
  const description = `A series on ${site.title}, in ${quantity(list.posts.length, 'part')}.`
  return pageMetadata({ title: pageTitle(list.name, page), description, path, list: list.path })
}

export default async function Series(props: Props) {
  const page = (await asked(props)) ?? notFound()
  const { list } = page
  const parts = page.posts.map((post) => ({ post, number: getPart(post)?.number ?? 0 }))
  const about = { title: list.name, size: quantity(list.posts.length, 'part'), feed: feedPaths(list.path).rss }
  return (
    <Frame current={blogPath}>
      <Listing up={{ label: 'Series', href: allSeriesPath }} {...about} page={page}>
        {isShort(list) ? <PartList parts={parts} /> : <PartTitles parts={parts} />}
      </Listing>
    </Frame>
  )
}
