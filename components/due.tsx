import type { Post } from '@/lib/content'
import type { Due as DuePost } from '@/lib/content/revisits'
import { formatDate } from '@/lib/dates'

/** Tells the author, in development, which posts are due to be looked at again, and how to begin; nothing when there are none. */
export const Due = ({ posts }: { posts: DuePost<Post>[] }) =>
  posts.map(({ slug, path, title, revisit }) => (
    <p key={slug} className="chrome mx-auto my-4 max-w-[60rem] px-6 font-sans text-sm">
      <strong className="font-medium text-accent">Due to be looked at again:</strong>{' '}
      <a href={path} className="border-accent border-b">
        {title}
      </a>{' '}
      (since <time dateTime={revisit}>{formatDate(revisit, 'long')}</time>). Begin with{' '}
      <code className="font-mono">npm run new -- --revisit {slug}</code>
    </p>
  ))
