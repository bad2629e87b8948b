import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { compiledOf } from '@/lib/article/compiled'
import { type ArticleSource, wordsOf } from '@/lib/article/source'
import type { Words } from '@/lib/article/words'
import { ContentError, formatProblem } from '@/lib/content/problem'
import { languageOf } from '@/lib/language'
import { type MdxComponents, renderMdx } from '@/lib/mdx/render'
import { absoluteUrl, siteUrl } from '@/lib/urls'
import { plainHtml } from './plain-html'

/** What had to be waited for stands in its place, and is not put there by a script. */
const options = { progressiveChunkSize: Number.POSITIVE_INFINITY }

const htmlOf = async (content: ReactNode): Promise<string> => new Response((await prerender(content, options)).prelude).text()

/**
 * The words of a post or page as HTML, as its page shows them. Components that run in a browser are as they are before they do.
 *
 * No route can import this: see `contentsOf`.
 *
 * @throws when an expression or a component in them fails
 */
export async function renderWords(source: ArticleSource, registry: MdxComponents): Promise<Words> {
  const body = await renderMdx(wordsOf(source), registry, () => compiledOf(source))
  if (body.problems) throw new ContentError(body.problems.map(formatProblem).join('\n'))
  const { content, contents, words } = body
  return { html: await htmlOf(content), contents, words }
}

/** The words of a post, with its cover, as HTML for feed readers. @param words as its page shows them */
export async function renderContent({ entry, cover }: ArticleSource, { html: words }: Pick<Words, 'html'>): Promise<string> {
  const picture = cover?.picture
  const figure = cover && picture && (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: a feed has one picture for all */}
      <img src={picture.src} alt={cover.alt} width={picture.width} height={picture.height} />
      {cover.caption && <figcaption>{cover.caption}</figcaption>}
    </figure>
  )
  const html = figure ? (await htmlOf(figure)) + words : words
  const { lang, dir } = languageOf(entry.lang)
  return plainHtml(lang ? `<div lang="${lang}" dir="${dir}">${html}</div>` : html, absoluteUrl(entry.path), siteUrl)
}
