import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article'
import { Frame } from '@/components/frame'
import { mdxComponents } from '@/components/mdx'
import { Problems } from '@/components/problems'
import { getContent, readText } from '@/lib/content'
import { attachmentAddresses } from '@/lib/content/attachments'
import { renderMdx } from '@/lib/mdx/render'
import { pageMetadata } from '@/lib/metadata'
import { staticParams } from '@/lib/static-params'
import { pagePath } from '@/lib/urls'

interface Props {
  params: Promise<{ page: string }>
}

export const generateStaticParams = () =>
  staticParams(
    getContent().pages.map(({ slug }) => ({ page: slug })),
    { page: '-' },
  )

const findPage = async ({ params }: Props) => {
  const { page: slug } = await params
  return { path: pagePath(slug), page: getContent().pages.find((page) => page.slug === slug) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await findPage(props)
  return page ? pageMetadata(page) : {}
}

export default async function WrittenPage(props: Props) {
  const { page, path } = await findPage(props)
  if (!page) {
    const problems = getContent().problems.filter(({ address }) => address === path)
    if (!problems.length) notFound()
    return (
      <Frame>
        <Problems problems={problems} />
      </Frame>
    )
  }
  const body = await renderMdx({ file: page.file, text: readText(page), attachments: attachmentAddresses(page) }, mdxComponents)
  return <Frame current={path}>{body.problems ? <Problems problems={body.problems} /> : <Article entry={page} body={body} />}</Frame>
}
