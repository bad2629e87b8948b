import type { Definition, Image, ImageReference, Paragraph, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Makes a figure of a picture that stands alone and has a caption:
 *
 * ```md
 * ![My desk](desk.jpg "By the window")
 * ```
 *
 * becomes `<Figure src="desk.jpg" alt="My desk">By the window</Figure>`. A picture within a line keeps its title, as a title.
 */
export function remarkFigures() {
  return (tree: Root): void => {
    const definitions = new Map<string, Definition>()
    visit(tree, 'definition', (definition) => {
      if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
    })
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const image = onlyImage(paragraph)
      const target = image?.type === 'imageReference' ? definitions.get(image.identifier) : image
      if (!image || !target?.title || !parent || index === undefined) return undefined
      parent.children[index] = figure(image, target.url, target.title)
      return [SKIP, index + 1]
    })
  }
}

const onlyImage = ({ children: [image, ...others] }: Paragraph): Image | ImageReference | undefined =>
  !others.length && (image?.type === 'image' || image?.type === 'imageReference') ? image : undefined

function figure({ alt, position }: Image | ImageReference, src: string, caption: string): MdxJsxFlowElement {
  const place = position && { position }
  return {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: Object.entries({ src, alt: alt ?? '' }).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [{ type: 'paragraph', children: [{ type: 'text', value: caption, ...place }], ...place }],
    ...place,
  }
}
