import { prerender } from 'react-dom/static'
import { ContentError, formatProblem } from '@/lib/content/problem'
import { languageOf } from '@/lib/language'
import { type MdxComponents, renderMdx } from '@/lib/mdx/render'
import { absoluteUrl } from '@/lib/urls'
import { type ContentSource, coverOf } from './content'
import { plainHtml } from './plain-html'

/**
 * The words of a post, with its cover, as HTML for feed readers. Components that run in a browser are as they are before they do.
 *
 * No route can import this: see `contentsOf`.
 *
 * @throws when an expression or a component in them fails
 */
export async function renderContent(source: ContentSource, registry: MdxComponents): Promise<string> {
  const { post, text, files } = source
  const body = await renderMdx({ file: post.file, text, files }, registry)
  if (body.problems) throw new ContentError(body.problems.map(formatProblem).join('\n'))
  const picture = coverOf(source)
  const content = (
    <>
      {post.cover && picture && (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: a feed has one picture for all */}
          <img src={picture.src} alt={post.cover.alt} width={picture.width} height={picture.height} />
          {post.cover.caption && <figcaption>{post.cover.caption}</figcaption>}
        </figure>
      )}
      {body.content}
    </>
  )
  // What had to be waited for stands in its place, and is not put there by a script.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY }
  const { prelude } = await prerender(post.lang ? <div {...languageOf(post.lang)}>{content}</div> : content, options)
  return plainHtml(await new Response(prelude).text(), absoluteUrl(post.path))
}
