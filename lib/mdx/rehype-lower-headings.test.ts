import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import remarkGfm from 'remark-gfm'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { rehypeHtml } from './rehype-html'
import { rehypeLowerHeadings } from './rehype-lower-headings'

/** The headings that words end up with: elements as `h2 Words`, tags as `<h2> Words`. */
async function headingsOf(text: string, path = 'moving.mdx'): Promise<string[]> {
  const found: string[] = []
  const collect = () => (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'element' && /^h\d$/.test(node.tagName)) found.push(`${node.tagName} ${textOf(node).trim()}`)
      if (node.type === 'mdxJsxFlowElement' && /^h\d$/.test(node.name ?? ''))
        found.push(`<${node.name}> ${textOf(node as Node as Element).trim()}`)
    })
    return { type: 'root' as const, children: [] }
  }
  const processor = createProcessor({
    format: path.endsWith('.md') ? 'md' : 'mdx',
    remarkPlugins: [remarkGfm],
    rehypePlugins: [rehypeHtml, rehypeLowerHeadings, collect],
  })
  const file = new VFile({ path, value: text })
  // Its types take what it is given for what it makes.
  await processor.run(processor.parse(file) as Node as Program, file)
  return found
}

describe('moves the highest heading of a text to h2, and the others with it', () => {
  test.each([
    ['no headings', 'Words.', []],
    ['nothing', '', []],
    ['from #', '# A\n\n## B\n\n# C', ['h2 A', 'h3 B', 'h2 C']],
    ['from ##', '## A\n\n### B\n\n## C', ['h2 A', 'h3 B', 'h2 C']],
    ['from ####', '#### A\n\n##### B', ['h2 A', 'h3 B']],
    ['the highest behind others', '### A\n\n# B\n\n## C', ['h4 A', 'h2 B', 'h3 C']],
    ['none below h6', '# A\n\n##### B\n\n###### C', ['h2 A', 'h6 B', 'h6 C']],
    ['the lowest by itself', '###### A', ['h2 A']],
    ['within quotations and lists', '> ## A\n\n- ### B', ['h2 A', 'h3 B']],
    ['underlined', 'A\r\n=\r\n\r\nB\r\n-', ['h2 A', 'h3 B']],
    ['written as tags', '## A\n\n<h1>B</h1>\n\n<div>\n  <h3>C *d*</h3>\n</div>', ['h3 A', 'h2 B', 'h4 C d']],
    ['tags with text for attributes', '<h3 id="a" className="b">A</h3>\n\n<h4>\nB\n</h4>', ['h2 A', 'h3 B']],
    [
      'tags whose attributes are known only when rendered',
      '<h2 title={1 + 1}>A</h2>\n\n<h3 {...{}}>B</h3>\n\n<h6 hidden>C</h6>',
      ['<h2> A', '<h3> B', '<h6> C'],
    ],
    ['but no components, and no header', '<Header>\n## A\n</Header>\n\n<header>\n### B\n</header>', ['h2 A', 'h3 B']],
  ])('%s', async (_, text, headings) => {
    expect(await headingsOf(text)).toEqual(headings)
  })
})

describe('of notes', () => {
  test.each([
    ['leaves the heading above them', '# A[^1]\n\n### B\n\n[^1]: C', ['h2 A1', 'h4 B', 'h2 Footnotes']],
    ['which counts for nothing', '#### A[^1]\n\n[^1]: B', ['h2 A1', 'h2 Footnotes']],
    ['moves those in them', 'A[^1]\n\n[^1]: # B\n\n    ## C', ['h2 Footnotes', 'h2 B', 'h3 C']],
  ])('%s', async (_, text, headings) => {
    expect(await headingsOf(text)).toEqual(headings)
  })
})

describe('of Markdown', () => {
  test.each([
    ['moves HTML', '<h1>A</h1>\n\n## B\n\n<H3 onclick="c()">C', ['h2 A', 'h3 B', 'h4 C']],
    ['moves HTML within words', '## A\n\n<div><h1>B</h1></div>', ['h3 A', 'h2 B']],
    ['leaves what is no HTML', '## {A} <h\n\n`<h1>`', ['h2 {A} <h']],
  ])('%s', async (_, text, headings) => {
    expect(await headingsOf(text, 'moving.md')).toEqual(headings)
  })
})

describe('of a tag', () => {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Risk' }] }
  const tag = (children: Root['children']): Root => ({
    type: 'root',
    children: [
      {
        type: 'mdxJsxFlowElement',
        name: 'h3',
        attributes: ['id', 'className'].map((name) => ({ type: 'mdxJsxAttribute', name, value: 'own' })),
        children: children as Element['children'],
      },
    ],
  })
  const space = { type: 'text', value: '\n' } as const

  test.each<[string, Root['children'], Element['children']]>([
    ['makes an element', [{ type: 'text', value: 'Risk' }], [{ type: 'text', value: 'Risk' }]],
    ['takes the only paragraph off', [space, paragraph, space], [{ type: 'text', value: 'Risk' }]],
    ['keeps several', [paragraph, space, paragraph], [paragraph, space, paragraph]],
    ['keeps nothing', [], []],
  ])('%s', (_, children, words) => {
    const tree = tag(children)
    rehypeLowerHeadings()(tree)
    expect(tree.children).toEqual([{ type: 'element', tagName: 'h2', properties: { id: 'own', className: 'own' }, children: words }])
  })
})
