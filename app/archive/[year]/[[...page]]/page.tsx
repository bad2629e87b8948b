import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/components/frame'
import { Listing } from '@/components/listing'
import { TitleList } from '@/components/post-list'
import { site } from '@/content/site'
import { getYears } from '@/lib/content/collections'
import { allPages, findListPage, pageTitle } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { unmade } from '@/lib/plan'
import { quantity } from '@/lib/quantity'
import { staticParams } from '@/lib/static-params'
import { archivePath, blogPath } from '@/lib/urls'

interface Props {
  params: Promise<{ year: string; page?: string[] }>
}

export const generateStaticParams = () =>
  staticParams(
    unmade(allPages(getYears()), ({ path }) => path).map(({ slug, page }) => ({ year: slug, page })),
    { year: '-', page: [] },
  )

async function asked({ params }: Props) {
  const { year, page } = await params
  return findListPage(getYears(), year, page)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await asked(props)
  if (!page) return {}
  const { list, path } = page
  const description = `${quantity(list.posts.length, 'post')} of ${list.name} on ${site.title}.`
  return pageMetadata({ title: pageTitle(`Posts of ${list.name}`, page), description, path })
}

export default async function Year(props: Props) {
  const page = (await asked(props)) ?? notFound()
  const { list, posts } = page
  return (
    <Frame current={blogPath}>
      <Listing up={{ label: 'Archive', href: archivePath }} title={list.name} size={quantity(list.posts.length, 'post')} page={page}>
        <TitleList posts={posts} by="month" />
      </Listing>
    </Frame>
  )
}
