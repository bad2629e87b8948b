import type { Root } from 'hast'
import { pathHere } from '@/lib/links/site-address'
import { type LinkTargets, linkTags } from './link-tags'

/**
 * Ties links to the previews that the page holds of what they lead to: `<a href="/blog/moving#why">` becomes
 * `<a href="/blog/moving#why" interestfor="Preview-moving">`, written as Markdown or as a tag.
 *
 * An element's property is called as the attribute is: no schema of HTML has it yet.
 */
export function rehypePreviews({ siteUrl, previews }: LinkTargets) {
  return (tree: Root): void => {
    for (const { href, get, set } of linkTags(tree)) {
      const id = previews.get(pathHere(href, siteUrl) ?? '')
      if (id !== undefined && get('interestfor') === undefined) set('interestfor', id)
    }
  }
}
