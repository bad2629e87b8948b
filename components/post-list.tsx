import type { ReactNode } from 'react'
import type { Post } from '@/lib/content'
import { formatDate, yearOf } from '@/lib/dates'
import { languageOf } from '@/lib/language'
import { DraftMark } from './draft-mark'

interface Props {
  posts: Post[]
}

/** Posts under the years they were written in, in the order given; each with what it is about. */
export const PostList = ({ posts }: Props) =>
  runs(posts, ({ date }) => yearOf(date)).map(([year, posts]) => (
    <Section key={year} heading={year}>
      <ul className="posts">
        {posts.map((post) => (
          <li key={post.slug} className="h-entry">
            <h3>
              <Title post={post} />
            </h3>
            <p>
              <DraftMark entry={post} />
              <Day post={post} />
            </p>
            <Description post={post} />
          </li>
        ))}
      </ul>
    </Section>
  ))

/** Posts by their days and titles alone, under the years or months they were written in, in the order given. */
export const TitleList = ({ posts, by }: Props & { by: 'year' | 'month' }) =>
  runs(posts, ({ date }) => (by === 'year' ? yearOf(date) : formatDate(date, 'month'))).map(([name, posts]) => (
    <Section key={name} heading={name} dense>
      <ul className="titles">
        {posts.map((post) => (
          <li key={post.slug} className="h-entry">
            <Day post={post} />{' '}
            <div>
              <DraftMark entry={post} />
              <Title post={post} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  ))

/** Items in stretches that have a name in common. */
function runs<Item>(items: Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const all: [string, Item[]][] = []
  for (const item of items) {
    const last = all.at(-1)
    if (last && last[0] === nameOf(item)) last[1].push(item)
    else all.push([nameOf(item), [item]])
  }
  return all
}

/** A part of a list, under a heading. @param dense whether it is one of many */
export const Section = ({ heading, dense = false, children }: { heading: string; dense?: boolean; children: ReactNode }) => (
  <section className={dense ? 'dense' : undefined}>
    <h2>{heading}</h2>
    {children}
  </section>
)

interface OfPost {
  post: Post
}

/** The title of a post, which leads to it. */
export const Title = ({ post: { path, title, lang } }: OfPost) => (
  <a href={path} className="p-name u-url" {...languageOf(lang)}>
    {title}
  </a>
)

/** What a post is about. */
export const Description = ({ post: { description, lang } }: OfPost) => (
  <p className="p-summary" {...languageOf(lang)}>
    {description}
  </p>
)

const Day = ({ post: { date } }: OfPost) => (
  <time className="dt-published" dateTime={date}>
    {formatDate(date, 'day')}
  </time>
)
