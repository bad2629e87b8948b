import { plainName } from '@/lib/nearest'

/** What other systems call the fields of our front matter: Hugo, Jekyll, Astro, Gatsby, Hashnode, dev.to, Obsidian. */
const names: Record<string, string[]> = {
  title: ['name', 'heading', 'headline'],
  description: ['summary', 'excerpt', 'spoiler', 'abstract', 'subtitle', 'lead', 'teaser', 'seoDescription', 'metaDescription'],
  date: ['pubDate', 'publishDate', 'publishedAt', 'publishedOn', 'datePublished', 'created', 'createdAt'],
  updated: ['lastmod', 'modified', 'updatedDate', 'updatedAt', 'lastModified', 'lastModifiedAt', 'modDate', 'dateModified'],
  tags: ['categories', 'category', 'keywords', 'topics'],
  cover: ['image', 'coverImage', 'heroImage', 'featuredImage', 'thumbnail', 'banner', 'ogImage', 'mainImage'],
  lang: ['language', 'locale'],
  aliases: ['redirectFrom', 'redirects'],
}

const byForeignName = new Map(Object.entries(names).flatMap(([own, foreign]) => foreign.map((name) => [plainName(name), own])))

/** Our name of a field that has another one elsewhere: `last_modified_at` → `updated`. Nothing for a name we do not know. */
export const ownName = (name: string): string | undefined => byForeignName.get(plainName(name))

/** What to do about a field that another system has, and ours says in another way; nothing where there is none. */
export function otherWay(name: string, value: unknown): string | undefined {
  switch (plainName(name)) {
    case 'draft':
      return value === false ? 'Write `published: true` instead' : 'Write `published: false` instead, which keeps a draft'
    case 'unlisted':
    case 'hidden':
      return value === false ? 'Remove it' : 'Write `listed: false` instead'
    case 'slug':
    case 'permalink':
    case 'url':
    case 'path':
      return 'Remove it: the name of the file is its address, and old addresses are listed in `aliases`'
    case 'author':
    case 'authors':
      return 'Remove it: the author stands in content/site.ts'
    default:
      return undefined
  }
}
