import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '@/lib/dates'

const text = z.string('expected a line of text').trim().min(1, 'expected a line of text')

const calendarDate = z
  .string('expected a date such as 2025-03-29')
  .refine((value): value is CalendarDate => isCalendarDate(value), 'expected a day of the calendar, such as 2025-03-29')

const trueOrFalse = z.boolean('expected true or false')

/** What stands between the `---` lines of a post. */
export const postFrontMatter = z.strictObject({
  /** The only `h1` of the page, and its name in lists. */
  title: text,
  /** One sentence, shown under the title, in lists and by search engines. */
  description: text,
  /** The day it was (or is to be) published. */
  date: calendarDate,
  /** `false` keeps it a draft, which only the author sees. */
  published: trueOrFalse,
})

/** What stands between the `---` lines of a page such as `/about`. */
export const pageFrontMatter = z.strictObject({
  /** The only `h1` of the page. */
  title: text,
  /** One sentence, shown under the title and by search engines. */
  description: text,
  /** `false` keeps it to the author. */
  published: trueOrFalse.default(true),
})

export type PostFrontMatter = z.infer<typeof postFrontMatter>
export type PageFrontMatter = z.infer<typeof pageFrontMatter>
