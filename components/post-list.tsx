import type { Post } from '@/lib/content'
import { formatDate, yearOf } from '@/lib/dates'
import { languageOf } from '@/lib/language'
import { DraftMark } from './draft-mark'

/** Posts under the years they were written in, in the order given. */
export function PostList({ posts }: { posts: Post[] }) {
  const years = [...new Set(posts.map(({ date }) => yearOf(date)))]
  return years.map((year) => (
    <section key={year} className="mt-16 first-of-type:mt-24">
      <h2 className="border-b border-line pb-3 font-sans text-[0.9375rem] font-medium tracking-normal text-muted">{year}</h2>
      <ul className="list-none p-0">
        {posts
          .filter(({ date }) => yearOf(date) === year)
          .map((post) => (
            <li key={post.slug} className="mt-6 grid gap-x-8 sm:grid-cols-[1fr_auto] sm:items-baseline">
              <h3 className="text-[1.45rem]">
                <a href={post.path} {...languageOf(post.lang)}>
                  {post.title}
                </a>
              </h3>
              <p className="row-start-1 font-sans text-[0.9375rem] text-muted sm:row-start-auto">
                <DraftMark entry={post} />
                <time dateTime={post.date}>{formatDate(post.date, 'day')}</time>
              </p>
              <p className="mt-1 max-w-[30em] text-[1.1875rem] text-muted" {...languageOf(post.lang)}>
                {post.description}
              </p>
            </li>
          ))}
      </ul>
    </section>
  ))
}
