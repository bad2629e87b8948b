import type { Metadata } from 'next'
import { Written } from '@/app/written'
import { getContent } from '@/lib/content'
import { pageMetadata } from '@/lib/metadata'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { pagePath } from '@/lib/urls'

interface Props {
  params: Promise<{ page: string }>
}

export const generateStaticParams = () =>
  staticParams(
    unmade(getContent().pages, ({ path }) => path).map(({ slug }) => ({ page: slug })),
    { page: '-' },
  )

const findPage = async ({ params }: Props) => {
  const path = pagePath((await params).page)
  return { path, entry: getContent().pages.find((page) => page.path === path) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry } = await findPage(props)
  return entry ? pageMetadata(entry) : {}
}

export default async function PagePage(props: Props) {
  const found = await findPage(props)
  return <Written {...found} current={found.path} />
}
