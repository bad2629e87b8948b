/** Posts that look back at an earlier one: `revisits: moving` in their front matter. */
import { type CalendarDate, isCalendarDate } from '@/lib/dates'
import { nearest } from '@/lib/nearest'
import { type Problem, problemAt } from './problem'
import { firstDay, isPublished } from './publication'
import { postSlug } from './values'
import type { Places } from './yaml'

/** A post, as far as looking back is concerned. */
interface Dated {
  slug: string
  date: CalendarDate
  published: boolean
  /** The day to look at it again. */
  revisit?: CalendarDate | undefined
  /** The name of the post it looks back at. */
  revisits?: string | undefined
}

interface InQuestion extends Dated {
  file: string
  title: string
  listed: boolean
  /** Its old addresses. */
  aliases: string[]
  places: Places
}

type Said = Pick<Problem, 'reason' | 'fix'> & Partial<Pick<Problem, 'severity'>>

/** The posts of a list that look back at another, by the slug of that one, the oldest first. */
export function followUpsIn<Post extends Dated>(posts: Post[]): ReadonlyMap<string, Post[]> {
  const bySlug = new Map<string, Post[]>()
  for (const post of posts) {
    if (post.revisits === undefined) continue
    const others = bySlug.get(post.revisits)
    if (others) others.push(post)
    else bySlug.set(post.revisits, [post])
  }
  for (const followUps of bySlug.values()) followUps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return bySlug
}

/** A post whose day to be looked at again has come. */
export type Due<Post> = Post & { revisit: CalendarDate }

/**
 * Whether the day to look at a post again has come, and nothing written on that day or since looks back at it.
 *
 * @param followUps what looks back at it
 * @param drafts whether a draft counts as written
 */
export function isDue<Post extends Dated>(post: Post, followUps: Dated[], today: CalendarDate, drafts: boolean): post is Due<Post> {
  const { revisit } = post
  if (revisit === undefined || revisit > today) return false
  return !followUps.some((followUp) => followUp.date >= revisit && (followUp.published || drafts))
}

/**
 * Finds posts that look back at none, at themselves, or at one that readers do not see by then.
 *
 * @param posts whose front matter is right
 * @param slugs of every post there is
 * @param read gives the text of a file
 */
export function revisitsProblems(
  posts: InQuestion[],
  slugs: string[],
  today: CalendarDate,
  read: (post: { file: string }) => string,
): Problem[] {
  const bySlug = new Map(posts.map((post) => [post.slug, post]))
  return posts.flatMap((post) => {
    const { revisits: slug, file } = post
    if (slug === undefined) return []
    const original = bySlug.get(slug)
    const said = original
      ? wrongWith(post, original, circleOf(post, bySlug), today)
      : slugs.includes(slug)
        ? undefined
        : unknown(slug, posts, slugs)
    return said ? [problemAt({ file, text: read(post) }, post.places.revisits ?? { line: 1, column: 1 }, said)] : []
  })
}

function unknown(slug: string, posts: InQuestion[], slugs: string[]): Said {
  const renamed = posts.find(({ aliases }) => aliases.some((alias) => postSlug(alias) === slug))
  const meant = renamed?.slug ?? nearest(slug, slugs)
  const fix = isCalendarDate(slug)
    ? `Write \`revisit: ${slug}\` for a day to look at this post again`
    : meant
      ? `Write \`revisits: ${meant}\``
      : 'Write the last part of the address of a post, or remove it'
  return { reason: `there is no post "${slug}" to look back at`, fix }
}

function wrongWith(post: InQuestion, original: InQuestion, circle: string[], today: CalendarDate): Said | undefined {
  if (original === post) return { reason: 'a post cannot look back at itself', fix: 'Name an earlier one, or remove it' }
  if (circle.length)
    return {
      reason: `what this looks back at looks back at this: ${circle.join(' → ')}`,
      fix: 'Remove `revisits` from the earliest of them',
    }
  const seen = firstDay(post, today)
  if (seen !== undefined && !isPublished(original, seen))
    return { reason: `"${original.slug}" is not published when this is`, fix: `Remove it until it is, or publish ${original.file} before` }
  if (original.date > post.date)
    return {
      reason: `"${original.slug}" is of ${original.date}, and so later than this`,
      fix: 'Correct one of the two dates, or name an earlier post',
      severity: 'warning',
    }
  if (!original.listed)
    return {
      reason: `"${original.slug}" is not listed, so that readers are not shown that this looks back at it`,
      fix: 'List it, or link to it in the words and remove this',
      severity: 'warning',
    }
  return undefined
}

/** The way from a post back to itself: `['a', 'b', 'a']`; nothing when it does not lead there. */
function circleOf(post: InQuestion, bySlug: Map<string, InQuestion>): string[] {
  const way = new Set([post.slug])
  let at = post.revisits
  while (at !== undefined && bySlug.has(at) && !way.has(at)) {
    way.add(at)
    at = bySlug.get(at)?.revisits
  }
  return at === post.slug ? [...way, at] : []
}
