import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type MdxComponents, renderMdx } from './render'

const components: MdxComponents = { SideNote: () => null, Muted: () => null, Update: () => null }

test('leaves notes out of the names of headings', async () => {
  const text = '## A <SideNote>in heading</SideNote>\n\n## B[^1]\n\n## C <Muted>aside</Muted>\n\n[^1]: Note\n'
  const rendered = await renderMdx({ file: 'moving.mdx', text, files: new Map() }, components)
  if (rendered.problems) throw new Error('The words cannot be read')
  expect(rendered.contents).toEqual([
    { id: 'a', text: 'A', depth: 2 },
    { id: 'b', text: 'B', depth: 2 },
    { id: 'c-aside', text: 'C aside', depth: 2 },
  ])
  expect(renderToStaticMarkup(rendered.content)).toContain('<a href="#a" aria-label="A">')
})

test.each([
  ['moving.mdx', '## *A[^1]* and **B<SideNote>note</SideNote>** c\n\n[^1]: Note\n', 'A and B c'],
  ['moving.md', '## 2<sup>10</sup> *and*[^1]\n\n[^1]: Note\n', '210 and'],
])('leaves them out within other markup, and no other words that are raised: %s', async (file, text, name) => {
  const rendered = await renderMdx({ file, text, files: new Map() }, components)
  if (rendered.problems) throw new Error('The words cannot be read')
  expect(rendered.contents.map((entry) => entry.text)).toEqual([name])
})

test('leaves the ids that tags have to them', async () => {
  const text = '## Part\n\n## Updated 2026-05-03\n\n<div id="part">A</div>\n\n<Update date="2026-05-03">B</Update>\n'
  const rendered = await renderMdx({ file: 'moving.mdx', text, files: new Map() }, components)
  if (rendered.problems) throw new Error('The words cannot be read')
  expect(rendered.contents.map(({ id }) => id)).toEqual(['part-2', 'updated-2026-05-03-2'])
})
