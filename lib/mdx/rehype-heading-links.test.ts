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

test('leaves the ids that tags have to them', async () => {
  const text = '## Part\n\n## Updated 2026-05-03\n\n<div id="part">A</div>\n\n<Update date="2026-05-03">B</Update>\n'
  const rendered = await renderMdx({ file: 'moving.mdx', text, files: new Map() }, components)
  if (rendered.problems) throw new Error('The words cannot be read')
  expect(rendered.contents.map(({ id }) => id)).toEqual(['part-2', 'updated-2026-05-03-2'])
})
