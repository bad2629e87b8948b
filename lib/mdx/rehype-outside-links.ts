import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { addressHere, siteName } from '@/lib/links/site-address'
import { type LinkTargets, linkTags } from './link-tags'

/**
 * Marks links whose words lead to another site, and tells which: `<a href="https://www.example.org/a">words</a>` becomes
 * `<a href="https://www.example.org/a" class="outside" title="example.org">words</a>`.
 *
 * An address that is its own words is `bare`, too. A title of the author's stays, and words that name the site need none.
 * Links without words, around a picture, stay as they are. One that opens a window of its own gets `rel="noopener"`.
 */
export function rehypeOutsideLinks({ siteUrl }: Pick<LinkTargets, 'siteUrl'>) {
  return (tree: Root): void => {
    for (const { node, href, get, set } of linkTags(tree)) {
      const target = get('target')
      if (target && !/^_(?:self|parent|top)$/i.test(target)) set('rel', withoutOpener(get('rel') ?? ''))
      const host = hostOf(addressHere(href, siteUrl))
      const words = textOf(node).trim()
      const className = get('className')
      if (!host || !words || className === null) continue
      const mark = words === href ? 'outside bare' : 'outside'
      set('className', className ? `${className} ${mark}` : mark)
      if (get('title') === undefined && !words.toLowerCase().includes(host)) set('title', host)
    }
  }
}

/** What is said of a link that opens a window of its own: the page in there has no hold of this one. */
const withoutOpener = (rel: string): string =>
  [...rel.split(/\s+/).filter((word) => word && !/^(?:no)?opener$/i.test(word)), 'noopener'].join(' ')

/** The name of the site that an address leads to; nothing for an address of this one, or one that no site has. */
function hostOf(address: string): string | undefined {
  const isWhole = /^(?:https?:)?\/\//i.test(address) && URL.canParse(address, 'https://-')
  return isWhole ? siteName(new URL(address, 'https://-')) : undefined
}
