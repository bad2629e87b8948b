import type { ComponentProps, ReactNode } from 'react'
import type { Post } from '@/lib/content'
import { type CalendarDate, formatDate } from '@/lib/dates'
import { languageOf } from '@/lib/language'
import type { Mention } from '@/lib/links/mentions'
import type { Preview } from '@/lib/links/previews'
import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'
import { readingMinutes } from '@/lib/reading-time'
import { Contents } from './contents'
import { DraftMark } from './draft-mark'
import { Figure } from './mdx/figure'
import { Mentions } from './mentions'
import { Neighbours } from './neighbours'
import { Previews } from './previews'
import { Reply } from './reply'
import { Revisits } from './revisits'
import { UpdatedOn } from './updated-on'

/** The picture above the words of a post. */
export type Cover = ComponentProps<typeof Figure>

interface Props {
  /** A page has no date, and nothing of what goes with one. */
  entry: {
    title: string
    description: string
    draft: boolean
    published: boolean
    date?: CalendarDate
    lang?: string | undefined
    discuss?: string[]
  }
  cover?: Cover | undefined
  body: { content: ReactNode; contents: ContentsEntry[]; words: number }
  updated?: ComponentProps<typeof UpdatedOn> | undefined
  revisits?: ComponentProps<typeof Revisits>
  previews?: Preview[]
  mentions?: Mention[]
  neighbours?: { older: Post | undefined; newer: Post | undefined }
}

const dot = (
  <span aria-hidden="true" className="mx-1.5 text-rule">
    •
  </span>
)

/** A text to read: its title, what it is about, its contents and its words. */
export function Article({ entry, cover, body, updated, revisits, previews = [], mentions = [], neighbours }: Props) {
  const { title, description, date, lang, discuss } = entry
  const language = languageOf(lang)
  return (
    <article className="article" dir={language.dir}>
      {/* A title in a list can only become this one if it is there in the first frame. */}
      <link rel="expect" href="#title" blocking="render" />
      <header>
        {!date && <DraftMark entry={entry} />}
        {date && (
          <p className="mb-4 font-sans font-medium text-muted text-[0.9375rem]">
            <bdi>
              <DraftMark entry={entry} />
              <time dateTime={date}>{formatDate(date, 'long')}</time> {dot} {readingMinutes(body.words)} min read
              {updated && (
                <>
                  {' '}
                  {dot} <UpdatedOn {...updated} />
                </>
              )}
            </bdi>
          </p>
        )}
        <h1 id="title" {...language}>
          {title}
        </h1>
        <p className="mt-5 text-[clamp(1.3rem,1.15rem+0.6vw,1.5rem)] leading-[1.4] text-balance text-muted" {...language}>
          {description}
        </p>
        {revisits && <Revisits {...revisits} />}
        {cover && (
          <div className="prose mt-10" {...language}>
            <Figure {...cover} />
          </div>
        )}
      </header>
      <Contents entries={body.contents} language={language} />
      <div className="prose" {...language}>
        {body.content}
      </div>
      <Previews previews={previews} />
      {discuss && <Reply post={{ title, discuss }} />}
      <Mentions mentions={mentions} />
      {neighbours && <Neighbours {...neighbours} />}
    </article>
  )
}
