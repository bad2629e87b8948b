import type { Metadata } from 'next'
import { Written } from '@/app/written'
import { getContent } from '@/lib/content'
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
  const path = postPath((await params).slug)
  return { path, entry: getContent().posts.find((post) => post.path === path) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry } = await findPost(props)
  return entry ? pageMetadata(entry) : {}
}

export default async function PostPage(props: Props) {
  return <Written {...(await findPost(props))} current={blogPath} />
}
