import type { Root } from 'hast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'

/**
 * Points references to files beside the post at the addresses those are published under:
 * `<img src="desk.jpg">` becomes `<img src="/blog/moving/desk.1a2b3c4d.jpg">`.
 *
 * @param addresses published address of each file, by its name
 */
export function rehypeAttachments(addresses: Record<string, string>) {
  const addressOf = (reference: unknown) => {
    try {
      const name = decodeURIComponent(String(reference)).replace(/^\.\//, '')
      return Object.hasOwn(addresses, name) ? addresses[name] : undefined
    } catch {
      return undefined // not an encoded file name, so not a file beside the post
    }
  }
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element')
        for (const name of ['src', 'href']) {
          const address = addressOf(node.properties[name])
          if (address) node.properties[name] = address
        }
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        for (const attribute of node.attributes)
          if (attribute.type === 'mdxJsxAttribute' && /^(src|href)$/.test(attribute.name))
            attribute.value = addressOf(attribute.value) ?? attribute.value ?? null
    })
  }
}
