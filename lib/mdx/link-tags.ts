import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { attributeText } from './attribute-text'

/** What is known of where links may lead. */
export interface LinkTargets {
  /** Where the site is, without a slash at the end: addresses that begin with it lead here. */
  siteUrl: string
  /** The ids of previews that the page holds, by the path of what they are of. */
  previews: ReadonlyMap<string, string>
}

/** A link of the words, written as Markdown, as HTML or as a tag of MDX. */
export interface LinkTag {
  node: Nodes & { children: ElementContent[] }
  /** Its address, as written. */
  href: string
  /** The text of an attribute; nothing when it has none, `null` when only running it would tell. */
  get(name: string): string | null | undefined
  set(name: string, value: string): void
}

/** The links of a tree that have an address, in order. */
export function linkTags(tree: Root): LinkTag[] {
  const links: LinkTag[] = []
  visit(tree, (node) => {
    const link =
      node.type === 'element' && node.tagName === 'a'
        ? asElement(node)
        : (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'a'
          ? asTag(node)
          : undefined
    const href = link?.get('href')
    if (link && typeof href === 'string') links.push({ ...link, href })
  })
  return links
}

function asElement(node: Element): Omit<LinkTag, 'href'> {
  const { properties } = node
  return {
    node,
    get: (name) => {
      const value = properties[name]
      return value === undefined || value === null ? undefined : [value].flat().join(' ')
    },
    set: (name, value) => {
      properties[name] = value
    },
  }
}

function asTag(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): Omit<LinkTag, 'href'> {
  const find = (name: string) => node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
  return {
    node: node as LinkTag['node'],
    get: (name) => {
      const attribute = find(name)
      return attribute?.type === 'mdxJsxAttribute' ? (attributeText(attribute) ?? null) : undefined
    },
    set: (name, value) => {
      const attribute = find(name)
      if (attribute?.type === 'mdxJsxAttribute') attribute.value = value
      else node.attributes.push({ type: 'mdxJsxAttribute', name, value })
    },
  }
}
