import type { ReactNode } from 'react'
import { site } from '@/content/site'
import { type CalendarDate, formatDate } from '@/lib/dates'
import { updateId } from '@/lib/mdx/update-id'

interface Props {
  /** The day of the change, such as `2026-05-03`. */
  date: string
  /** What was changed. */
  children: ReactNode
}

/** What the author has changed since the post was published, under the day of it, and with an id to link to. */
export function Update({ date, children }: Props) {
  // The check of the words leaves no other.
  const day = date as CalendarDate
  return (
    <div role="note" className="update" id={updateId(day)}>
      <p className="update-label" lang={site.language}>
        Updated <time dateTime={day}>{formatDate(day, 'long')}</time>
      </p>
      {children}
    </div>
  )
}
