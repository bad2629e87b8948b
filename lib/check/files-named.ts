import { fileNamed } from '@/lib/content/file-named'
import type { Entry } from './index'
import { surveyOf } from './survey-of'

/** Files that a post or page refers to, by path relative to its own, whether they exist or not. @param registry the components it may use */
export async function filesNamed(entry: Entry, registry: object): Promise<string[]> {
  const { references } = await surveyOf(entry, registry)
  const cover = 'cover' in entry && entry.cover ? [entry.cover.src] : []
  const targets = [...cover, ...references.map(({ target }) => target)]
  return [...new Set(targets.flatMap((target) => fileNamed(target)?.name ?? []))]
}
