import { type CalendarDate, formatDate } from '@/lib/dates'

interface Props {
  /** The day of the last change. */
  date: CalendarDate
  /** Where the words say what was changed then, if they do. */
  href?: string
}

/** The day a post was last changed; a way to what was changed, where its words say so. */
export function UpdatedOn({ date, href }: Props) {
  const day = (
    <>
      Updated{' '}
      <time className="dt-updated" dateTime={date}>
        {formatDate(date, 'long')}
      </time>
    </>
  )
  return <span className="updated-on">{href ? <a href={href}>{day}</a> : day}</span>
}
