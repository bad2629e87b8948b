import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Due } from '@/components/due'
import { Frame } from '@/components/frame'
import { mdxComponents } from '@/components/mdx'
import { Problems } from '@/components/problems'
import { StructuredData } from '@/components/structured-data'
import { articleData } from '@/lib/article'
import { compiledOf } from '@/lib/article/compiled'
import { articleSource, wordsOf } from '@/lib/article/source'
import { keptWords } from '@/lib/article/words'
import { examine } from '@/lib/check/examine'
import { getContent, getDue, type Page, type Post } from '@/lib/content'
import { renderMdx } from '@/lib/mdx/render'
import { postData } from '@/lib/structured-data'

interface Props {
  /** Address that was asked for. */
  path: string
  /** What is written there, if anything. */
  entry: Post | Page | undefined
  /** Part of the site it belongs to. */
  current: string
}

/** A post or page; and, in development, what is wrong with it. */
export async function Written({ path, entry, current }: Props) {
  const content = getContent()
  const { problems, broken } = entry
    ? await examine(entry, content, mdxComponents)
    : { problems: content.problems.filter(({ address }) => address === path), broken: true }
  if (!entry && !problems.length) notFound()
  return (
    <Frame current={current}>
      <Problems problems={problems} />
      <Due posts={getDue().filter((post) => post.path === path)} />
      {entry && !broken && <Body entry={entry} />}
    </Frame>
  )
}

async function Body({ entry }: { entry: Post | Page }) {
  const content = getContent()
  const source = await articleSource(entry, content, mdxComponents)
  const body = keptWords(source) ?? (await renderMdx(wordsOf(source), mdxComponents, () => compiledOf(source)))
  if ('problems' in body && body.problems) return <Problems problems={body.problems} />
  const { cover } = source
  return (
    <>
      {'date' in entry && <StructuredData data={postData(entry, body.words, cover?.picture?.src)} />}
      <Article entry={entry} body={body} cover={cover} {...(await articleData(source, content, mdxComponents))} />
    </>
  )
}
