import { notFound } from 'next/navigation'
import { Article, type Cover } from '@/components/article'
import { Due } from '@/components/due'
import { Frame } from '@/components/frame'
import { mdxComponents } from '@/components/mdx'
import { Problems } from '@/components/problems'
import { StructuredData } from '@/components/structured-data'
import { examine } from '@/lib/check/examine'
import { filesNamed } from '@/lib/check/files-named'
import { surveyOf } from '@/lib/check/survey-of'
import { getContent, getDue, type Page, type Post, readText } from '@/lib/content'
import { coverFile, type PublishedFile, publishedFiles } from '@/lib/content/attachments'
import { getTagsOf } from '@/lib/content/collections'
import { previewsOf } from '@/lib/links/previews'
import { waysOn } from '@/lib/links/ways-on'
import { renderMdx } from '@/lib/mdx/render'
import { updateId } from '@/lib/mdx/update-id'
import { postData } from '@/lib/structured-data'
import { origin } from '@/lib/urls'

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
  const files = await publishedFiles(entry, await filesNamed(entry, mdxComponents))
  const cover = coverOf(entry, files)
  const content = getContent()
  const previews = await previewsOf(entry, content, mdxComponents)
  const links = { origin, previews: new Map(previews.map(({ id, post }) => [post.path, id])) }
  const body = await renderMdx({ file: entry.file, text: readText(entry), files, cover: cover !== undefined, links }, mdxComponents)
  if (body.problems) return <Problems problems={body.problems} />
  const more = 'date' in entry && {
    updated: await updatedOn(entry),
    tags: getTagsOf(entry),
    ...(await waysOn(entry, content, mdxComponents)),
  }
  return (
    <>
      {'date' in entry && <StructuredData data={postData(entry, body.words, cover?.picture?.src)} />}
      <Article entry={entry} body={body} cover={cover} previews={previews} {...more} />
    </>
  )
}

/** The day since its own on which a post was changed, and where its words say how. */
async function updatedOn(post: Post) {
  const { date, updated } = post
  if (!updated || updated === date) return undefined
  const { updates } = await surveyOf(post, mdxComponents)
  return { date: updated, ...(updates.some((update) => update.date === updated) && { href: `#${updateId(updated)}` }) }
}

/** The picture above the words, which is the first of the page. */
function coverOf(entry: Post | Page, files: ReadonlyMap<string, PublishedFile>): Cover | undefined {
  if (!('cover' in entry) || !entry.cover) return undefined
  const picture = coverFile(entry.cover, files)?.picture
  return { ...entry.cover, ...(picture && { picture: { ...picture, first: true } }) }
}
