import { Frame } from '@/components/frame'
import { TitleList } from '@/components/post-list'
import { site } from '@/content/site'
import { getContent } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { archivePath, searchPath } from '@/lib/urls'

export const metadata = pageMetadata({
  title: 'Search',
  description: `Finds words in everything written on ${site.title}.`,
  path: searchPath,
})

/** How many posts are offered before anything is asked. */
const newest = 6

export default function Search() {
  return (
    <Frame current={searchPath}>
      <div className="column">
        <h1>Search</h1>
        {/* What is found may have letters that nothing here has: their fonts stay for these. */}
        <site-search data-letters="éł" suppressHydrationWarning>
          <p className="mt-6 text-xl text-muted">
            Everything is in the{' '}
            <a href={archivePath} className="border-accent border-b">
              archive
            </a>
            , by year, by subject and by series.
          </p>
          <TitleList posts={getContent().posts.slice(0, newest)} by="year" />
        </site-search>
      </div>
      <script type="module" src="/search.js" />
    </Frame>
  )
}
