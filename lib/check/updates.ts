import type { Place } from '@/lib/content/problem'
import type { CalendarDate } from '@/lib/dates'
import type { Complaint } from '@/lib/mdx/complain'
import type { Update } from '@/lib/mdx/rules/remark-updates'
import type { Entry } from './index'

/** Something wrong, with its place. */
type Placed = Complaint & Place

/**
 * What is wrong with the days on which a post or page is said to have been changed: of a post the newest is `updated`, and none
 * is before its own. A page has no day, so that any will do there.
 *
 * @param seen the first day that readers see it; nothing while it is a draft
 */
export function updateProblems(entry: Entry, updates: Update[], seen: CalendarDate | undefined): Placed[] {
  const { date, updated } = 'date' in entry ? entry : {}
  const isToCome = (day: CalendarDate) => seen !== undefined && day > seen
  const early = updates.filter((update) => date !== undefined && update.date < date)
  const toCome = updates.filter((update) => isToCome(update.date) && update.date !== updated)
  const newest = updates
    .filter((update) => !early.includes(update))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)

  const told = [
    ...early.map((update) => at(update, beforeAll(update.date, date))),
    ...toCome.map((update) => at(update, yetToCome(update.date))),
  ]
  if (date === undefined) return told
  const place = entry.places.updated
  if (!updated || !place) return newest ? [...told, at(newest, missing(newest.date))] : told
  if (newest && newest.date !== updated) return [...told, at(place, another(updated, newest.date))]
  return isToCome(updated) ? [...told, at(place, yetToCome(updated))] : told
}

const at = ({ line, column }: Place, complaint: Complaint): Placed => ({ ...complaint, line, column })

const beforeAll = (day: CalendarDate, date: CalendarDate | undefined): Complaint => ({
  reason: `the update is of ${day}, and the post of ${date}, which is later`,
  fix: 'Correct one of the two',
})

const missing = (newest: CalendarDate): Complaint => ({
  reason: '`updated` is missing from the front matter',
  fix: `Add \`updated: ${newest}\` to the front matter`,
})

const another = (updated: CalendarDate, newest: CalendarDate): Complaint => ({
  reason: `\`updated\` is ${updated}, and the newest update is of ${newest}`,
  fix:
    updated < newest
      ? `Write \`updated: ${newest}\``
      : `Say in an <Update date="${updated}"> what was changed then, or write \`updated: ${newest}\``,
})

const yetToCome = (day: CalendarDate): Complaint => ({
  reason: `readers are told of a change on a day that is yet to come: ${day}`,
  fix: 'Write the day on which they get it',
  severity: 'warning',
})
