/** What pages say to search engines, in the vocabulary of schema.org. */
import type {
  BlogPosting,
  BreadcrumbList,
  Graph,
  Organization,
  Person,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts'
import { site } from '@/content/site'
import type { Post } from '@/lib/content'
import { getPart } from '@/lib/content/collections'
import { lastChanged } from '@/lib/content/publication'
import { absoluteUrl, blogPath, cardPath, searchPath } from '@/lib/urls'

/** A page that others lie below. */
export interface Crumb {
  name: string
  path: string
}

const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things })

/** Who writes here: a person by name; else the site, under its own title, for nobody is to be invented. */
function author(): Person | Organization {
  const { name, profiles } = site.author
  const common = { name: name || site.title, url: absoluteUrl('/'), ...(profiles.length > 0 && { sameAs: profiles }) }
  return name ? { '@type': 'Person', ...common } : { '@type': 'Organization', ...common }
}

/** The way to a page from the top of the site, the page itself included. */
const breadcrumbs = (crumbs: Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: absoluteUrl(path) })),
})

/** The site as a whole, for its first page. */
export function siteData(): Graph {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(searchPath)}?q={words}` },
    'query-input': 'required name=words',
  }
  const website: WebSite = {
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: absoluteUrl('/'),
    inLanguage: site.language,
    publisher: author(),
    potentialAction: search,
  }
  return graph(website)
}

/** A list, by the way to it. */
export const listData = (...crumbs: Crumb[]): Graph => graph(breadcrumbs(crumbs))

/**
 * A post.
 *
 * @param words how many it has
 * @param cover address of the picture above them, if there is one
 */
export function postData(post: Post, words: number, cover?: string): Graph {
  const { title, description, path, date, tags, lang = site.language } = post
  const url = absoluteUrl(path)
  const part = getPart(post)
  const posting: BlogPosting = {
    '@type': 'BlogPosting',
    headline: title,
    description,
    url,
    mainEntityOfPage: url,
    datePublished: date,
    dateModified: lastChanged(post),
    wordCount: words,
    image: [...(cover ? [cover] : []), cardPath(path)].map(absoluteUrl),
    ...(tags.length > 0 && { keywords: tags }),
    inLanguage: lang,
    author: author(),
    isPartOf: [
      { '@type': 'Blog', name: site.title, url: absoluteUrl(blogPath) },
      ...(part ? [{ '@type': 'CreativeWorkSeries', name: part.series.name, url: absoluteUrl(part.series.path) } as const] : []),
    ],
    ...(part && { position: part.number }),
  }
  return graph(
    posting,
    breadcrumbs([
      { name: 'Writing', path: blogPath },
      { name: title, path },
    ]),
  )
}
