import { calendarDate } from '@/lib/content/values'
import type { CalendarDate } from '@/lib/dates'

/**
 * The day that a date of another generator names, as it is written: `Mon, 01 Apr 2019 23:30:00 -0700` is 2019-04-01 everywhere.
 *
 * @param value from front matter or the name of a file
 * @returns nothing when it names no day, none that exists, or one of two
 */
export function calendarDateOf(value: unknown): CalendarDate | undefined {
  const day = String(value)
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
    .replace(/[T\s]+\d{1,2}:\d{2}.*$/is, '')
    .replace(/\s+of\s+/i, ' ')
  return calendarDate(day)
}
