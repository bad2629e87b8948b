import { valueToEstree } from 'estree-util-value-to-estree'
import type { Element, Root, RootContent } from 'hast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { PublishedFile } from '@/lib/content/attachments'
import { fileNamed } from '@/lib/content/file-named'
import type { PictureData } from '@/lib/pictures/picture-data'
import { attributeInfo } from './attribute-info'
import { attributeText } from './attribute-text'

interface Options {
  /** Files that the words name, by the names they have there. */
  files: ReadonlyMap<string, PublishedFile>
  /** Whether a picture stands above the words, so that none of theirs is the first of the page. */
  cover?: boolean
}

type Tag = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Attributes that name a file. */
const pointers = new Set(['src', 'href', 'poster', 'captions'])

/**
 * Points references to files beside the post at the addresses those are published under, and tells what shows a picture all
 * that is known of it: `<img src="desk.jpg">` becomes
 * `<img src="/blog/moving/desk.1a2b3c4d.jpg" picture={{ src: …, width: 4000, height: 3000, sources: […] }}>`.
 *
 * What shows pictures is `img`, which thereby becomes one of our components, and every component with a `src`.
 */
export function rehypeFiles({ files, cover = false }: Options) {
  return (tree: Root): void => {
    let first = !cover
    /** The data of a picture, as an attribute. */
    const pictureAttribute = (data: PictureData): MdxJsxAttribute => {
      const value = first ? { ...data, first } : data
      first = false
      const body = [{ type: 'ExpressionStatement' as const, expression: valueToEstree(value) }]
      return {
        type: 'mdxJsxAttribute',
        name: 'picture',
        value: {
          type: 'mdxJsxAttributeValueExpression',
          value: JSON.stringify(value),
          data: { estree: { type: 'Program', sourceType: 'module', body } },
        },
      }
    }
    visit(tree, (node, index, parent) => {
      if (node.type === 'element') {
        const tag = node.tagName === 'img' ? asTag(node) : undefined
        if (tag && parent && index !== undefined && pointTag(tag)) parent.children[index] = tag
        else pointElement(node)
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') pointTag(node)
    })

    function pointElement({ properties }: Element): void {
      for (const name of pointers) {
        const found = publishedAs(properties[name], files)
        if (found) properties[name] = found.address
      }
    }

    /** @returns whether it shows a picture of ours */
    function pointTag(tag: Tag): boolean {
      let picture: PictureData | undefined
      for (const attribute of tag.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !pointers.has(attribute.name)) continue
        const found = publishedAs(attributeText(attribute), files)
        if (!found) continue
        attribute.value = found.address
        if (attribute.name === 'src') picture = found.picture
      }
      if (!picture || !(tag.name === 'img' || /^[A-Z]|\./.test(tag.name ?? ''))) return false
      tag.attributes.push(pictureAttribute(picture))
      // A tag as its author wrote it would not become one of our components.
      if (tag.name === 'img') delete tag.data
      return true
    }
  }
}

/** The file that an address names, and that address when it is published; what stands behind it stays. */
function publishedAs(address: unknown, files: ReadonlyMap<string, PublishedFile>): PublishedFile | undefined {
  const reference = typeof address === 'string' ? fileNamed(address) : undefined
  const file = reference && files.get(reference.name)
  return file && { ...file, address: file.address + reference.rest }
}

/** An element as a tag, which can be given more than text. */
function asTag({ tagName, properties, position }: Element): Tag {
  return {
    type: 'mdxJsxTextElement',
    name: tagName,
    attributes: Object.entries(properties).flatMap(([property, value]) =>
      value === null || value === undefined || value === false
        ? []
        : [{ type: 'mdxJsxAttribute', name: attributeName(property), value: value === true ? null : [value].flat().join(' ') }],
    ),
    children: [],
    ...(position && { position }),
  }
}

/** `ariaLabel` → `aria-label`, `dataNumber` → `data-number`; others are called in a tag as in the tree. */
function attributeName(name: string): string {
  const { attribute, property } = attributeInfo(name)
  return /^(?:aria|data)-/.test(attribute) ? attribute : property
}
