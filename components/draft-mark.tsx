import { type CalendarDate, formatDate } from '@/lib/dates'

interface Props {
  entry: { draft: boolean; published: boolean; date?: CalendarDate; listed?: boolean }
}

/** Tells the author, in development, that readers do not see this, or only those who have its address. Nothing for the rest. */
export function DraftMark({ entry }: Props) {
  const mark = markOf(entry)
  return (
    mark && (
      <>
        <strong className="me-2 font-sans font-medium text-accent">{mark}</strong>{' '}
      </>
    )
  )
}

function markOf({ draft, published, date, listed }: Props['entry']): string | undefined {
  if (draft) return published && date ? `Draft until ${formatDate(date, 'long')}` : 'Draft'
  return listed === false && process.env.NODE_ENV === 'development' ? 'Unlisted' : undefined
}
