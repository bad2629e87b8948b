import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Frame } from '@/components/frame'
import { mdxComponents } from '@/components/mdx'
import { Problems } from '@/components/problems'
import { getContent, getNeighbours, readText } from '@/lib/content'
import { attachmentAddresses } from '@/lib/content/attachments'
import { renderMdx } from '@/lib/mdx/render'
import { pageMetadata } from '@/lib/metadata'
import { staticParams } from '@/lib/static-params'
import { blogPath, postPath } from '@/lib/urls'

interface Props {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () =>
  staticParams(
    getContent().posts.map(({ slug }) => ({ slug })),
    { slug: '-' },
  )

const findPost = async ({ params }: Props) => {
  const { slug } = await params
  return { slug, post: getContent().posts.find((post) => post.slug === slug) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { post } = await findPost(props)
  return post ? pageMetadata(post) : {}
}

export default async function PostPage(props: Props) {
  const { slug, post } = await findPost(props)
  if (!post) {
    const problems = getContent().problems.filter(({ address }) => address === postPath(slug))
    if (!problems.length) notFound()
    return (
      <Frame current={blogPath}>
        <Problems problems={problems} />
      </Frame>
    )
  }
  const body = await renderMdx({ file: post.file, text: readText(post), attachments: attachmentAddresses(post) }, mdxComponents)
  return (
    <Frame current={blogPath}>
      {body.problems ? <Problems problems={body.problems} /> : <Article entry={post} body={body} neighbours={getNeighbours(post)} />}
    </Frame>
  )
}
