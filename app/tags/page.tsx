import { notFound } from 'next/navigation'
import { CollectionColumns } from '@/components/collection-list'
import { Frame } from '@/components/frame'
import { Listing } from '@/components/listing'
import { site } from '@/content/site'
import { getTags } from '@/lib/content/collections'
import { largest, mostNames } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { quantity } from '@/lib/quantity'
import { archivePath, blogPath, tagsPath } from '@/lib/urls'

export const metadata = pageMetadata({ title: 'Tags', description: `What posts on ${site.title} are about.`, path: tagsPath })

export default function Tags() {
  const tags = getTags()
  if (!tags.length) notFound()
  const shown = largest(tags, mostNames)
  const size = quantity(tags.length, 'tag') + (shown.length < tags.length ? `, of which the ${shown.length} used most are here` : '')
  return (
    <Frame current={blogPath}>
      <Listing up={{ label: 'Archive', href: archivePath }} title="Tags" size={size}>
        <CollectionColumns lists={shown} />
      </Listing>
    </Frame>
  )
}
