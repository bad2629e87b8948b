import type { Metadata } from 'next'
import { Written } from '@/app/written'
import { findPost, reachablePosts } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { blogPath, postPath } from '@/lib/urls'

interface Props {
  params: Promise<{ slug: string }>
}

export const generateStaticParams = () =>
  staticParams(
    unmade(reachablePosts(), ({ path }) => path).map(({ slug }) => ({ slug })),
    { slug: '-' },
  )

const asked = async ({ params }: Props) => {
  const { slug } = await params
  return { path: postPath(slug), entry: findPost(slug) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry } = await asked(props)
  return entry ? pageMetadata(entry) : {}
}

export default async function PostPage(props: Props) {
  return <Written {...(await asked(props))} current={blogPath} />
}
