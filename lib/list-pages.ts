/** The pages of a list of posts: one, or several where it is too long for one. */
import type { Post } from '@/lib/content'
import type { Collection } from '@/lib/content/collections'
import { keyOf } from '@/lib/kept'
import { decoded } from '@/lib/links/site-address'
import { listPagePath, siteUrl } from '@/lib/urls'

/** Up to how many posts a list tells what each is about; a longer one is titles alone, to be looked through quickly. */
export const mostInFull = 50

/** How many titles a page holds: fewer than 100 KB of HTML, even if each had 300 characters of one byte. */
export const mostTitles = 150

/** How many tags or series one page names. */
export const mostNames = 300

/** One page of a list. */
export interface ListPage {
  list: Collection
  /** What is on this page. */
  posts: Post[]
  /** Counted from 1. */
  number: number
  /** How many pages the list has. */
  count: number
  path: `/${string}`
}

/** Whether there is room to tell of each post what it is about. */
export const isShort = ({ posts }: Collection): boolean => posts.length <= mostInFull

/** How many pages a list has. */
const countOf = ({ posts }: Collection): number => Math.ceil(posts.length / mostTitles)

/** The pages that lists have, as their addresses have them: the first has no number. */
export const allPages = (lists: Collection[]): { slug: string; page: string[]; path: `/${string}` }[] =>
  lists.flatMap((list) =>
    Array.from({ length: countOf(list) }, (_, i) => ({
      slug: list.slug,
      page: i ? [String(i + 1)] : [],
      path: listPagePath(list.path, i + 1),
    })),
  )

/**
 * Finds a page of one of some lists.
 *
 * @param slug of the list, as the address has it: it may be percent-encoded
 * @param page what the address has after that
 * @returns nothing when there is no such list or page
 */
export function findListPage(lists: Collection[], slug: string, page: string[] = []): ListPage | undefined {
  const name = decoded(slug)
  const list = lists.find((list) => list.slug === name)
  if (!list) return undefined
  const number = allPages([list]).findIndex((known) => known.page.join('/') === page.join('/')) + 1
  if (!number) return undefined
  const posts = list.posts.slice((number - 1) * mostTitles, number * mostTitles)
  return { list, posts, number, count: countOf(list), path: listPagePath(list.path, number) }
}

/** Stands for a page of a list: it changes with everything that is on it, the code aside. @param more what else that is */
export const listPageKey = ({ list: { posts: all, ...list }, ...page }: ListPage, more?: unknown): string =>
  keyOf('list', siteUrl, list, all.length, page, more)

/** What a page of a list is called: `Posts tagged work`, `Posts tagged work, page 2 of 5`. */
export const pageTitle = (title: string, { number, count }: ListPage): string =>
  number === 1 ? title : `${title}, page ${number} of ${count}`

/** The lists of most posts, in the order given. @param most how many */
export function largest(lists: Collection[], most: number): Collection[] {
  const chosen = new Set(lists.toSorted((a, b) => b.posts.length - a.posts.length).slice(0, most))
  return lists.filter((list) => chosen.has(list))
}
