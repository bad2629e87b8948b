import { type CalendarDate, dayOf, isCalendarDate } from '@/lib/dates'
import { ContentError } from './problem'

/** What decides whether readers get to see something. Pages carry no date. */
export interface Publishable {
  published: boolean
  date?: CalendarDate
  /** What is not listed is reached by its address alone. Pages are in no list. */
  listed?: boolean
}

/**
 * The day that scheduled posts are judged by: `BUILD_DATE`, or else today.
 *
 * @throws ContentError when `BUILD_DATE` is set to something that is not a day
 */
export function buildDate(): CalendarDate {
  const given = process.env.BUILD_DATE
  if (!given) return dayOf(new Date())
  if (!isCalendarDate(given)) throw new ContentError(`BUILD_DATE is "${given}"; expected a day such as 2025-03-29`)
  return given
}

/** The one rule of what readers see: marked as published, and its day has come. */
export const isPublished = ({ published, date }: Publishable, today: CalendarDate): boolean =>
  published && (date === undefined || date <= today)

/** What of that they are led to, by lists, feeds, search and neighbours. */
export const isListed = (entry: Publishable, today: CalendarDate): boolean => isPublished(entry, today) && entry.listed !== false

/** The first day that readers see something; nothing while it is a draft. */
export const firstDay = ({ published, date }: Publishable, today: CalendarDate): CalendarDate | undefined =>
  !published ? undefined : date !== undefined && date > today ? date : today

/** The day a post was last changed in a way that readers should know of: what every list, feed and page says of it. */
export const lastChanged = ({ date, updated }: { date: CalendarDate; updated?: CalendarDate | undefined }): CalendarDate => updated ?? date
