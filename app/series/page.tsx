import { notFound } from 'next/navigation'
import { CollectionList } from '@/components/collection-list'
import { Frame } from '@/components/frame'
import { Listing } from '@/components/listing'
import { site } from '@/content/site'
import { getSeries } from '@/lib/content/collections'
import { mostNames } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { allSeriesPath, archivePath, blogPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Series',
  description: `Posts on ${site.title} that belong together, to be read in their order.`,
  path: allSeriesPath,
})

export default function AllSeries() {
  const series = getSeries()
  if (!series.length) notFound()
  const shown = series.slice(0, mostNames)
  const size = shown.length < series.length ? `The newest ${shown.length} of ${series.length}` : 'Newest first'
  return (
    <Frame current={blogPath}>
      <Listing up={{ label: 'Archive', href: archivePath }} title="Series" size={size}>
        <CollectionList lists={shown} what="part" />
      </Listing>
    </Frame>
  )
}
