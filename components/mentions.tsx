import { site } from '@/content/site'
import { languageOf } from '@/lib/language'
import type { Mention } from '@/lib/links/mentions'
import type { LinkContext } from '@/lib/mdx/link-context'
import { DraftMark } from './draft-mark'

/** The posts that link to a post, each with the sentence it does so in; nothing when there are none. */
export function Mentions({ mentions }: { mentions: Mention[] }) {
  if (!mentions.length) return null
  return (
    <section className="mentions" aria-labelledby="mentions">
      <h2 id="mentions">Mentioned in</h2>
      <ul>
        {mentions.map(({ post, context }) => (
          <li key={post.slug} {...languageOf(post.lang ?? site.language)}>
            <DraftMark entry={post} />
            <a href={post.path}>{post.title}</a>
            {context && <Sentence {...context} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words of the link stand out, and are none: they name the page the reader is on. */
function Sentence({ before, words, after }: LinkContext) {
  return (
    <p>
      {before}
      <b>{words}</b>
      {after}
    </p>
  )
}
