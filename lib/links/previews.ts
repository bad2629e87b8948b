import { surveyOf } from '@/lib/check/survey-of'
import type { Content, Page, Post } from '@/lib/content'
import { siteUrl } from '@/lib/urls'
import { postsByPath } from './addresses'
import { pathHere } from './site-address'

/** What a page shows of a post it links to, before a reader goes there. */
export interface Preview {
  /** Its element's, in the page. */
  id: string
  post: Post
  /** Its first lines, as plain text. */
  opening: string
}

/**
 * The listed posts that the words of a post or page link to, in the order of the links, with the ids of their previews; of itself there is none.
 *
 * @param content the body of writing it belongs to
 * @param registry the components an author may use, by name
 * @throws when a file cannot be read any more
 */
export async function previewedPosts(entry: Post | Page, content: Content, registry: object): Promise<Pick<Preview, 'id' | 'post'>[]> {
  const byPath = postsByPath(content)
  const { references } = await surveyOf(entry, registry)
  // What has no context is no link in the words, but one that a component makes.
  const paths = new Set(references.flatMap(({ context, target }) => (context && pathHere(target, siteUrl)) ?? []))
  return [...paths].flatMap((path) => {
    const post = byPath.get(path)
    // By an old address it would come a second time.
    return post?.listed && post.path === path && path !== entry.path ? [{ id: previewId(post), post }] : []
  })
}

/** Previews of those posts. */
export const previewsOf = async (entry: Post | Page, content: Content, registry: object): Promise<Preview[]> =>
  Promise.all(
    (await previewedPosts(entry, content, registry)).map(async ({ id, post }) => ({
      id,
      post,
      opening: (await surveyOf(post, registry)).opening,
    })),
  )

/** The ids of headings have no capital: this is none of theirs. */
const previewId = ({ slug }: Post) => `Preview-${slug}`
