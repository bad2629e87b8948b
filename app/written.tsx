import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Frame } from '@/components/frame'
import { mdxComponents } from '@/components/mdx'
import { Problems } from '@/components/problems'
import { getContent, getNeighbours, type Page, type Post, readText } from '@/lib/content'
import { attachmentAddresses } from '@/lib/content/attachments'
import { renderMdx } from '@/lib/mdx/render'

interface Props {
  /** Address that was asked for. */
  path: string
  /** What is written there, if anything. */
  entry: Post | Page | undefined
  /** Part of the site it belongs to. */
  current: string
}

/** A post or page; or, in development, what keeps it from being one. */
export async function Written({ path, entry, current }: Props) {
  const body = entry
    ? await renderMdx({ file: entry.file, text: readText(entry), attachments: attachmentAddresses(entry) }, mdxComponents)
    : { problems: getContent().problems.filter(({ address }) => address === path) }
  if (body.problems?.length === 0) notFound()
  return (
    <Frame current={current}>
      {body.problems && <Problems problems={body.problems} />}
      {entry && !body.problems && <Article entry={entry} body={body} {...('date' in entry && { neighbours: getNeighbours(entry) })} />}
    </Frame>
  )
}
