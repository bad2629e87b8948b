import { site } from '@/content/site'

/** A day of the calendar, `YYYY-MM-DD`: no time, no zone, so it is the same day for every reader. */
export type CalendarDate = `${number}-${number}-${number}`

/** Whether `text` is a day that exists, written `YYYY-MM-DD` (RFC 3339 full-date): 2025-02-30 is not, nor is any of a year 0. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The calendar day it is now where this process runs. */
export function dayOf(now: Date): CalendarDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CalendarDate
}

// Plain English is written day first: "3 April" can be misread by nobody.
const locale = site.language === 'en' ? 'en-GB' : site.language

const formats = {
  /** 29 March 2025 */
  long: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  /** 29 Mar */
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  /** March */
  month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
}

/** Writes a date for people, in the site's language; never shifted by a time zone. */
export function formatDate(date: CalendarDate, format: keyof typeof formats): string {
  return formats[format].format(new Date(`${date}T00:00:00Z`))
}

/** The year a date lies in, as written: `2025`. */
export const yearOf = (date: CalendarDate): string => date.slice(0, 4)
