import type { Metadata } from 'next'
import { site } from '@/content/site'

/** What the head of a page says of it. `path` is its address on this site; a page without one of its own has no canonical. */
export function pageMetadata(page: { title?: string; description: string; path?: string }): Metadata {
  return {
    title: page.title ? `${page.title} · ${site.title}` : site.title,
    description: page.description,
    ...(page.path && { alternates: { canonical: page.path } }),
  }
}
