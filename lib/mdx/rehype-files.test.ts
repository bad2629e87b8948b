import type { Element, Root } from 'hast'
import { describe, expect, test } from 'vitest'
import type { PublishedFile } from '@/lib/content/attachments'
import { rehypeFiles } from './rehype-files'

const picture = { src: '/desk.1a2b3c4d.jpg', width: 400, height: 300, sources: [] }
const files = new Map<string, PublishedFile>([['desk.jpg', { address: picture.src, picture }]])
const image = (properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName: 'img',
  properties: { src: 'desk.jpg', ...properties },
  children: [],
})

/** Attributes of the pictures in a tree after the plugin, with expressions as they are written. */
function attributesOf(children: Root['children'], cover?: boolean) {
  const tree: Root = { type: 'root', children }
  rehypeFiles({ files, ...(cover !== undefined && { cover }) })(tree)
  return tree.children.map((node) => {
    if (node.type !== 'mdxJsxTextElement') throw new Error(`a picture is still a node of type ${node.type}`)
    return Object.fromEntries(
      node.attributes.map((attribute) => {
        if (attribute.type !== 'mdxJsxAttribute') throw new Error('an attribute has no name')
        const { name, value } = attribute
        return [name, typeof value === 'object' && value ? JSON.parse(value.value) : value]
      }),
    )
  })
}

describe('rehypeFiles', () => {
  test('marks the first picture of the page', () => {
    expect(attributesOf([image(), image()])).toEqual([
      { src: picture.src, picture: { ...picture, first: true } },
      { src: picture.src, picture },
    ])
  })

  test('marks none below a cover', () => {
    expect(attributesOf([image()], true)).toEqual([{ src: picture.src, picture }])
  })

  test('keeps the attributes of an element, as they are called in a tag', () => {
    const properties: Element['properties'] = {
      alt: 'A desk',
      className: ['a', 'b'],
      ariaLabelledBy: ['c'],
      dataNumberOf: 'd',
      width: 20,
      isMap: true,
      title: undefined,
      hidden: false,
    }
    expect(attributesOf([image(properties)], true)).toEqual([
      {
        src: picture.src,
        alt: 'A desk',
        className: 'a b',
        'aria-labelledby': 'c',
        'data-number-of': 'd',
        width: '20',
        isMap: null,
        picture,
      },
    ])
  })

  test('leaves an element alone that shows no picture of ours', () => {
    const tree: Root = { type: 'root', children: [image({ src: 'https://example.org/desk.jpg' }), image({ src: 'lost.jpg' })] }
    const before = structuredClone(tree)
    rehypeFiles({ files })(tree)
    expect(tree).toEqual(before)
  })
})
