import { site } from '@/content/site'
import type { Post } from '@/lib/content'
import { languageOf } from '@/lib/language'
import { DraftMark } from './draft-mark'

/** Posts that a reader of one may want to go on with, each with what it is about; nothing when there are none. */
export function Related({ posts }: { posts: Post[] }) {
  if (!posts.length) return null
  return (
    // The ids of headings have no capital: this is none of theirs.
    <section className="related chrome" aria-labelledby="Related">
      <h2 id="Related">Related</h2>
      <ul>
        {posts.map((post) => (
          <li key={post.slug} {...languageOf(post.lang ?? site.language)}>
            <DraftMark entry={post} />
            <a href={post.path}>{post.title}</a>
            <p>{post.description}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
