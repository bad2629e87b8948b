import type { PhrasingContent, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { calendarDate } from '@/lib/content/values'
import { type CalendarDate, isCalendarDate } from '@/lib/dates'
import { type Complaint, complain } from '../complain'
import { startOf } from '../place'
import { staticValue } from '../static-value'
import { type Tag, type TagAttribute, tagsOf } from '../tags'

/** What the author says was changed since a text was published, as far as its place and day go. */
export interface Update {
  date: CalendarDate
  line: number
  column: number
}

declare module 'vfile' {
  interface DataMap {
    updates: Update[]
  }
}

/**
 * Lists each `<Update date="2026-05-03">` in `file.data.updates`; and tells of those that have no day to be known by, have that
 * of another, or stand within something else.
 */
export function remarkUpdates() {
  return (tree: Root, file: VFile): void => {
    const byThemselves = offsetsOfTags(tree)
    const first = new Map<CalendarDate, Point>()
    const updates: Update[] = []
    for (const tag of tagsOf(tree, file)) {
      if (tag.name !== 'Update' || tag.local) continue
      const { place } = tag
      if (!byThemselves.has(place.offset)) complain(file, place, notByItself)
      const given = tag.attributes.find(({ name }) => name === 'date')
      const date = dayOf(given)
      const wrong = date === undefined ? wrongDate(tag, given) : undefined
      if (wrong) complain(file, given?.valuePlace ?? place, wrong)
      if (date === undefined) continue
      const other = first.get(date)
      if (other) complain(file, place, sameDay(date, other))
      else {
        first.set(date, place)
        updates.push({ date, line: place.line, column: place.column })
      }
    }
    file.data.updates = updates
  }
}

/** Where the names of tags begin that stand by themselves: in no other tag, list, quotation or sentence. */
function offsetsOfTags({ children }: Root): Set<number | undefined> {
  // On lines of their own tags are still in a paragraph here, which MDX takes off.
  const nodes = children.flatMap((node) => (node.type === 'paragraph' && node.children.every(isNoWord) ? node.children : [node]))
  return new Set(nodes.flatMap((node) => (/^mdxJsx/.test(node.type) ? [startOf(node).offset + 1] : [])))
}

const isNoWord = (node: PhrasingContent) => /^mdx/.test(node.type) || (node.type === 'text' && !node.value.trim())

const notByItself: Complaint = {
  reason: '<Update> stands within something else',
  fix: 'Put it on lines of its own, with an empty line before and after them, outside of all lists, quotations and tags',
}

/** The day an attribute gives; nothing when that is none, or only running it would tell. */
function dayOf(attribute: TagAttribute | undefined): CalendarDate | undefined {
  const value = attribute && staticValue(attribute.value)
  return value?.kind === 'string' && isCalendarDate(value.value) ? value.value : undefined
}

/** What is wrong with a date that is no day; what component types tell of is not told again. */
function wrongDate({ spread }: Tag, given: TagAttribute | undefined): Complaint | undefined {
  const value = given && staticValue(given.value)
  if (value?.kind === 'string')
    return {
      reason: `\`date\` is "${value.value}"; expected a day of the calendar, such as 2025-03-29`,
      fix: `Write date="${calendarDate(value.value) ?? '2025-03-29'}"`,
    }
  if (value || (!given && !spread)) return undefined
  return { reason: 'the day of an update is known only by running the code that gives it', fix: 'Write it plainly: date="2025-03-29"' }
}

const sameDay = (date: CalendarDate, other: Point): Complaint => ({
  reason: `there is another update of ${date}, in line ${other.line}, and a link could lead to one only`,
  fix: 'Put both into one',
})
