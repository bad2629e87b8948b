import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { addressHere } from '@/lib/links/site-address'
import { type Complaint, complain } from '../complain'
import { leadsElsewhere } from '../html-refusals'
import { nodesOf } from '../nodes'
import { locator, startOf } from '../place'
import { staticValue } from '../static-value'
import { isElementName, tagsOf } from '../tags'
import { htmlTags } from './html-tags'

/**
 * Tells of what the owner of a site may write, and nobody else: elements that readers write into, pictures and the like that
 * would tell other servers who reads, classes that lay something over the page or hide it, and what is said for the whole site.
 *
 * @param siteUrl where this site is, without a slash at the end
 */
export function remarkUntrusted(siteUrl: string) {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    for (const node of nodesOf(tree, file, 'image')) {
      const wrong = loaded(node.url, siteUrl)
      if (wrong) complain(file, startOf(node), wrong)
    }
    const pictured = new Set(nodesOf(tree, file, 'imageReference').map(({ identifier }) => identifier))
    for (const node of nodesOf(tree, file, 'definition')) {
      const wrong = pictured.has(node.identifier) ? loaded(node.url, siteUrl) : undefined
      if (wrong) complain(file, startOf(node), wrong)
    }
    for (const { name: tag, place, attributes } of tagsOf(tree, file)) {
      if (fields.has(tag)) complain(file, place, field(tag))
      for (const { name, value, place, valuePlace } of attributes) {
        const given = staticValue(value)
        if (given && given.kind !== 'string') continue
        const wrong = wrongAttribute(name, given?.value, isElementName(tag), siteUrl)
        if (wrong) complain(file, given ? valuePlace : place, wrong)
      }
    }
    for (const node of nodesOf(tree, file, 'html')) {
      const placeAt = locator(source, startOf(node), node.value, 'literal')
      for (const { written, index } of htmlTags(node.value))
        for (const { 0: text, index: at, groups } of written.matchAll(attribute)) {
          const value = (groups?.value ?? '').replace(/^["']|["']$/g, '')
          const wrong = wrongAttribute(groups?.name ?? '', value, true, siteUrl)
          if (wrong) complain(file, placeAt(index + at + text.length - text.trimStart().length), wrong)
        }
    }
  }
}

const attribute = /\s(?<name>[^\s"'<>/=]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'<>]+)/g

/** Elements that readers write into, or act by. */
const fields = new Set('form input button select textarea dialog'.split(' '))

const field = (tag: string): Complaint => ({
  reason: `an untrusted post cannot hold <${tag}>: readers would take what it asks for what the site asks`,
  fix: 'Say it in words, or link to where it can be done',
})

/** Attributes of which something is loaded before a reader asks for it, in lower case. */
const loading = new Set(['src', 'poster', 'captions', 'data', 'xlinkhref', 'xlink:href'])

function wrongAttribute(name: string, value: string | undefined, isElement: boolean, siteUrl: string): Complaint | undefined {
  const lower = name.toLowerCase()
  if (isElement && lower === 'srcset')
    return { reason: 'an untrusted post cannot say of which sizes a picture is', fix: 'Remove it: the site makes them itself' }
  if (isElement && (lower === 'class' || lower === 'classname')) {
    if (value === undefined)
      return { reason: 'classes are worked out by an expression, so that they are not looked at', fix: 'Write them plainly: class="…"' }
    const refused = value.split(/\s+/).find((one) => covering.test(one))
    if (refused)
      return {
        reason: `the class \`${refused}\` could lay something over the page, hide it, or claim something for the site`,
        fix: 'Remove it',
      }
  }
  if (isElement && lower === 'rel') {
    const refused = (value ?? '').split(/\s+/).find((word) => word && !relations.has(word.toLowerCase()))
    if (refused) return { reason: `an untrusted post cannot say \`${refused}\` of a link`, fix: 'Remove it' }
  }
  return value !== undefined && loading.has(lower) ? loaded(value, siteUrl) : undefined
}

/** What may be said of a link. Other words claim something for the whole site, such as `me`: that its owner is there, too. */
const relations = new Set('external help license nofollow noopener noreferrer ugc'.split(' '))

/** Classes that take something out of its place, hide it, hold a style of their own in brackets, or tell machines who writes here. */
const covering =
  /[[\](){}]|(?:^|:)!?-?(?:fixed|absolute|sticky|inset|top|right|bottom|left|start|end|z|translate|scale|rotate|skew|opacity|invisible|hidden|collapse|sr-only|text-transparent|pointer-events|content|(?:min-|max-)?[hw]-screen|mix-blend|backdrop)(?:-|$)|(?:^|:)!?-m|^(?:[hpue]|dt)-[a-z]{2}/

function loaded(address: string, siteUrl: string): Complaint | undefined {
  const here = addressHere(address, siteUrl)
  if (!leadsElsewhere(here) || /^data:image\/(?:png|jpe?g|gif|webp|avif);/i.test(here)) return undefined
  return {
    reason: `an untrusted post cannot show what another server sends, which would learn of each reader: ${address.slice(0, 60)}`,
    fix: 'Put the file beside the post, and name that, or link to where it is',
  }
}
