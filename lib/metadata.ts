import type { Metadata } from 'next'
import { site } from '@/content/site'

/** What is said of a page in its head. */
interface Described {
  title?: string
  description: string
  /** Its address on this site; a page without one of its own has no canonical. */
  path?: string
  /** `false` keeps it out of search engines. */
  listed?: boolean
}

/** What the head of a page says of it. */
export function pageMetadata(page: Described): Metadata {
  return {
    title: page.title ? `${page.title} · ${site.title}` : site.title,
    description: page.description,
    // What reading views of browsers call it.
    ...(page.title && { openGraph: { title: page.title } }),
    ...(page.path && { alternates: { canonical: page.path } }),
    ...(page.listed === false && { robots: 'noindex' }),
  }
}
