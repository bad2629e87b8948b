import type { ComponentProps, ReactNode } from 'react'
import { site } from '@/content/site'
import type { Words } from '@/lib/article/words'
import type { Post } from '@/lib/content'
import type { Named, Part } from '@/lib/content/collections'
import { type CalendarDate, formatDate } from '@/lib/dates'
import { languageOf } from '@/lib/language'
import type { Mention } from '@/lib/links/mentions'
import type { Preview } from '@/lib/links/previews'
import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'
import { readingMinutes } from '@/lib/reading-time'
import { absoluteUrl } from '@/lib/urls'
import { Contents } from './contents'
import { Dot } from './dot'
import { DraftMark } from './draft-mark'
import { Figure } from './mdx/figure'
import { Mentions } from './mentions'
import { Neighbours } from './neighbours'
import { PartOf } from './part-of'
import { Previews } from './previews'
import { Related } from './related'
import { Reply } from './reply'
import { Revisits } from './revisits'
import { Tags } from './tags'
import { UpdatedOn } from './updated-on'

/** The picture above the words of a post. */
type Cover = ComponentProps<typeof Figure>

interface Props {
  /** A page has no date, and nothing of what goes with one. */
  entry: {
    path: string
    title: string
    description: string
    draft: boolean
    published: boolean
    date?: CalendarDate
    lang?: string | undefined
    discuss?: string[]
  }
  cover?: Cover | undefined
  /** Its words, as elements or as the HTML they have become. */
  body: { contents: ContentsEntry[]; words: number } & ({ content: ReactNode } | Pick<Words, 'html' | 'style'>)
  updated?: ComponentProps<typeof UpdatedOn> | undefined
  revisits?: ComponentProps<typeof Revisits>
  previews?: Preview[]
  mentions?: Mention[]
  tags?: Named[]
  part?: Part | undefined
  related?: Post[]
  neighbours?: { older: Post | undefined; newer: Post | undefined }
}

/** A text to read: its title, what it is about, its contents and its words. */
export function Article({
  entry,
  cover,
  body,
  updated,
  revisits,
  previews = [],
  mentions = [],
  tags = [],
  part,
  related = [],
  neighbours,
}: Props) {
  const { path, title, description, date, lang, discuss } = entry
  const language = languageOf(lang)
  return (
    <article className={date ? 'article h-entry' : 'article'} dir={language.dir}>
      {/* A title in a list can only become this one if it is there in the first frame. */}
      <link rel="expect" href="#title" blocking="render" />
      <header>
        {!date && <DraftMark entry={entry} />}
        {date && (
          <p className="facts">
            <bdi>
              <DraftMark entry={entry} />
              <time className="dt-published" dateTime={date}>
                {formatDate(date, 'long')}
              </time>{' '}
              <Dot /> {readingMinutes(body.words)} min read
              {updated && (
                <>
                  {' '}
                  <Dot /> <UpdatedOn {...updated} />
                </>
              )}
            </bdi>
          </p>
        )}
        <h1 id="title" className="p-name" {...language}>
          {title}
        </h1>
        <p className="p-summary" {...language}>
          {description}
        </p>
        {part && <PartOf {...part} />}
        {revisits && <Revisits {...revisits} />}
        {date && <Facts url={path} photo={cover && (cover.picture?.src ?? cover.src)} />}
        {cover && (
          <div className="prose mt-10" {...language}>
            <Figure {...cover} />
          </div>
        )}
      </header>
      <Contents entries={body.contents} language={language} />
      {'html' in body && body.style && (
        <style href={body.style.name} precedence="words">
          {body.style.css}
        </style>
      )}
      {'html' in body ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the same elements by React itself
        <div className="prose e-content" {...language} dangerouslySetInnerHTML={{ __html: body.html }} />
      ) : (
        <div className="prose e-content" {...language}>
          {body.content}
        </div>
      )}
      <Previews previews={previews} />
      <Tags tags={tags} />
      {discuss && <Reply post={{ title, discuss }} />}
      <Mentions mentions={mentions} />
      <Related posts={related} />
      {neighbours && <Neighbours {...neighbours} part={part} />}
    </article>
  )
}

/** What readers see elsewhere on the page, or know, and what programs that read microformats2 look for here. */
const Facts = ({ url, photo }: { url: string; photo: string | undefined }) => (
  <>
    <data className="u-url u-uid" value={absoluteUrl(url)} />
    <span className="p-author h-card">
      <data className="p-name" value={site.author.name || site.title} />
      <data className="u-url" value={absoluteUrl('/')} />
    </span>
    {photo && <data className="u-photo" value={photo} />}
  </>
)
