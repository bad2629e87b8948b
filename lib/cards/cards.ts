/** Which pages have a card, and what stands on each. */
import { site } from '@/content/site'
import { type Content, getContent, type Page, type Post } from '@/lib/content'
import { type Collection, getSeries, getTags } from '@/lib/content/collections'
import { once } from '@/lib/content/once'
import { formatDate } from '@/lib/dates'
import { quantity } from '@/lib/quantity'
import { allSeriesPath, archivePath, blogPath, cardPath, feedsPath, searchPath, tagsPath } from '@/lib/urls'
import type { Card } from './draw'

/** The cards of all pages there are, by their addresses; none of what has no page. */
export function getCards(): ReadonlyMap<string, Card> {
  const content = getContent()
  return once(content, 'cards', () => cardsOf(content))
}

function cardsOf({ posts, unlisted, pages }: Content): ReadonlyMap<string, Card> {
  const [tags, series] = [getTags(), getSeries()]
  const cards = [
    ['/', ofSite(site.title)],
    [blogPath, ofSite('Writing')],
    [archivePath, ofSite('Archive')],
    [searchPath, ofSite('Search')],
    [feedsPath, ofSite('Feeds')],
    ...[...posts, ...unlisted, ...pages].map((entry) => [entry.path, ofEntry(entry)] as const),
    ...(tags.length ? [[tagsPath, ofSite('Tags')] as const] : []),
    ...tags.map((tag) => [tag.path, ofList(tag, 'post')] as const),
    ...(series.length ? [[allSeriesPath, ofSite('Series')] as const] : []),
    ...series.map((series) => [series.path, ofList(series, 'part')] as const),
  ] as const
  return new Map(cards.map(([path, card]) => [cardPath(path), card]))
}

const ofSite = (title: string): Card => ({ title, description: site.description, lang: site.language })

const ofEntry = ({ title, description, lang = site.language, ...entry }: Post | Page): Card => ({
  title,
  description,
  lang,
  ...('date' in entry && { note: formatDate(entry.date, 'long') }),
})

/** What the posts of a list have in common is said in the language of the site. */
const ofList = ({ name, posts }: Collection, what: string): Card => ({
  title: name,
  description: '',
  note: quantity(posts.length, what),
  lang: site.language,
})
