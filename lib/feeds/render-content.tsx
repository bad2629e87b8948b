import { prerender } from 'react-dom/static'
import { compiledOf } from '@/lib/article/compiled'
import { type ArticleSource, wordsOf } from '@/lib/article/source'
import { ContentError, formatProblem } from '@/lib/content/problem'
import { languageOf } from '@/lib/language'
import { type MdxComponents, renderMdx } from '@/lib/mdx/render'
import { absoluteUrl } from '@/lib/urls'
import { plainHtml } from './plain-html'

/**
 * The words of a post, with its cover, as HTML for feed readers. Components that run in a browser are as they are before they do.
 *
 * No route can import this: see `contentsOf`.
 *
 * @throws when an expression or a component in them fails
 */
export async function renderContent(source: ArticleSource, registry: MdxComponents): Promise<string> {
  const { entry, cover } = source
  const body = await renderMdx(wordsOf(source), registry, () => compiledOf(source))
  if (body.problems) throw new ContentError(body.problems.map(formatProblem).join('\n'))
  const picture = cover?.picture
  const content = (
    <>
      {cover && picture && (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: a feed has one picture for all */}
          <img src={picture.src} alt={cover.alt} width={picture.width} height={picture.height} />
          {cover.caption && <figcaption>{cover.caption}</figcaption>}
        </figure>
      )}
      {body.content}
    </>
  )
  // What had to be waited for stands in its place, and is not put there by a script.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY }
  const { prelude } = await prerender(entry.lang ? <div {...languageOf(entry.lang)}>{content}</div> : content, options)
  return plainHtml(await new Response(prelude).text(), absoluteUrl(entry.path))
}
