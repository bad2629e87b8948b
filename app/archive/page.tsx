import { CollectionColumns, CollectionList } from '@/components/collection-list'
import { Frame } from '@/components/frame'
import { More } from '@/components/more'
import { Section } from '@/components/post-list'
import { site } from '@/content/site'
import { getSeries, getTags, getYears } from '@/lib/content/collections'
import { largest } from '@/lib/list-pages'
import { pageMetadata } from '@/lib/metadata'
import { allSeriesPath, archivePath, blogPath, tagsPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Archive',
  description: `Everything on ${site.title}: by year, by series, by tag.`,
  path: archivePath,
})

/** How many series and tags are named here; all are on pages of their own. */
const [mostSeries, mostTags] = [10, 30]

export default function Archive() {
  const [years, series, tags] = [getYears(), getSeries(), getTags()]
  return (
    <Frame current={blogPath}>
      <div className="column">
        <h1>Archive</h1>
        {!years.length && <p className="mt-8 text-xl text-muted">Nothing here yet.</p>}
        {years.length > 0 && (
          <Section heading="Years">
            <CollectionList lists={years} what="post" />
          </Section>
        )}
        {series.length > 0 && (
          <Section heading="Series">
            <CollectionList lists={series.slice(0, mostSeries)} what="part" />
            {series.length > mostSeries && <More href={allSeriesPath}>All {series.length} series</More>}
          </Section>
        )}
        {tags.length > 0 && (
          <Section heading="Tags">
            <CollectionColumns lists={largest(tags, mostTags)} />
            {tags.length > mostTags && <More href={tagsPath}>All {tags.length} tags</More>}
          </Section>
        )}
      </div>
    </Frame>
  )
}
