import { type CalendarDate, formatDate } from '@/lib/dates'

/** Tells the author, in development, that readers do not see this. Nothing for what they do. */
export function DraftMark({ entry: { draft, published, date } }: { entry: { draft: boolean; published: boolean; date?: CalendarDate } }) {
  if (!draft) return null
  const until = published && date ? ` until ${formatDate(date, 'long')}` : ''
  return <strong className="me-3 font-sans font-medium text-accent">{`Draft${until}`}</strong>
}
