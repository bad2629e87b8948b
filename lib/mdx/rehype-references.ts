import type { Nodes, Root } from 'hast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { pathHere } from '@/lib/links/site-address'
import { attributeText } from './attribute-text'
import { contextReader, type LinkContext } from './link-context'

/** Where the words point to: a link's address, or the file that a picture or video shows. */
export interface Reference {
  /** As written: `/blog/other#part`, `#part`, `desk.jpg`, `https://example.org`. */
  target: string
  /** What the page makes of it: a way there, a picture, or something else that it shows. */
  as: 'link' | 'picture' | 'file'
  line: number
  column: number
  /** Of the first link to a page of this site: the sentence it stands in. */
  context?: LinkContext
}

/** What is known of the text that points. */
export interface ReferenceOptions {
  /** Its language, as a BCP 47 tag; it tells where sentences end. */
  language?: string
  /** Where the site is, without a slash at the end: addresses that begin with it lead here. */
  siteUrl?: string
}

declare module 'vfile' {
  interface DataMap {
    ids: string[]
    references: Reference[]
  }
}

/** Attributes that point to something, and what the page makes of it. */
const pointers: Record<string, Reference['as']> = { href: 'link', src: 'file', poster: 'picture', captions: 'file' }

/** Tags whose `src` is a picture. */
const pictures = new Set(['img', 'Figure'])

/**
 * Lists what the words point to in `file.data.references`, and what can be pointed to in them in `file.data.ids`.
 * Changes nothing.
 */
export function rehypeReferences({ language = 'en', siteUrl = '' }: ReferenceOptions = {}) {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>()
    const references: Reference[] = []
    const contextOf = contextReader(tree, language)
    const seen = new Set<string>()
    const firstContext = (link: Nodes, target: string): LinkContext | undefined => {
      const path = pathHere(target, siteUrl)
      const context = path === undefined || seen.has(path) ? undefined : contextOf(link)
      if (path !== undefined && context) seen.add(path)
      return context
    }
    visit(tree, (node) => {
      for (const [name, value, place = node.position?.start] of attributesOf(node)) {
        const as = name === 'src' && pictures.has(nameOf(node)) ? 'picture' : pointers[name]
        if (name === 'id') ids.add(value)
        else if (place && as) {
          const context = as === 'link' ? firstContext(node, value) : undefined
          references.push({ target: value, as, line: place.line, column: place.column, ...(context && { context }) })
        }
      }
    })
    file.data.ids = [...ids]
    file.data.references = references
  }
}

const nameOf = (node: Nodes) => (node.type === 'element' ? node.tagName : 'name' in node ? (node.name ?? '') : '')

type Attribute = [name: string, value: string, place?: Point | undefined]

/** Attributes of an element or tag whose values are plain text, written so or as `{'text'}`. */
function attributesOf(node: Nodes): Attribute[] {
  if (node.type === 'element')
    return Object.entries(node.properties).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] satisfies Attribute] : [],
    )
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute) => {
    const value = attribute.type === 'mdxJsxAttribute' ? attributeText(attribute) : undefined
    return attribute.type === 'mdxJsxAttribute' && value !== undefined
      ? [[attribute.name, value, attribute.position?.start] satisfies Attribute]
      : []
  })
}
