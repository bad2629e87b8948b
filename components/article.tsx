import type { ComponentProps, ReactNode } from 'react'
import type { Post } from '@/lib/content'
import { type CalendarDate, formatDate } from '@/lib/dates'
import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'
import { readingMinutes } from '@/lib/reading-time'
import { Contents } from './contents'
import { DraftMark } from './draft-mark'
import { Figure } from './mdx/figure'
import { Neighbours } from './neighbours'

/** The picture above the words of a post. */
export type Cover = ComponentProps<typeof Figure>

interface Props {
  /** A page has no date and no neighbours. */
  entry: { title: string; description: string; draft: boolean; published: boolean; date?: CalendarDate; lang?: string | undefined }
  cover?: Cover | undefined
  body: { content: ReactNode; contents: ContentsEntry[]; words: number }
  neighbours?: { older: Post | undefined; newer: Post | undefined }
}

/** A text to read: its title, what it is about, its contents and its words. */
export function Article({ entry, cover, body, neighbours }: Props) {
  const { title, description, date, lang } = entry
  return (
    <article className="article" lang={lang}>
      <header>
        {!date && <DraftMark entry={entry} />}
        {date && (
          <p className="mb-4 font-sans font-medium text-muted text-[0.9375rem]">
            <DraftMark entry={entry} />
            <time dateTime={date}>{formatDate(date, 'long')}</time>{' '}
            <span aria-hidden="true" className="mx-1.5 text-rule">
              •
            </span>{' '}
            {readingMinutes(body.words)} min read
          </p>
        )}
        <h1>{title}</h1>
        <p className="mt-5 text-[clamp(1.3rem,1.15rem+0.6vw,1.5rem)] leading-[1.4] text-muted">{description}</p>
        {cover && (
          <div className="prose mt-10">
            <Figure {...cover} />
          </div>
        )}
      </header>
      <Contents entries={body.contents} />
      <div className="prose">{body.content}</div>
      {neighbours && <Neighbours {...neighbours} />}
    </article>
  )
}
