import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderMdx } from '@/lib/mdx/render'
import { mdxComponents } from '.'

async function html(text: string): Promise<string> {
  const rendered = await renderMdx({ file: 'content/posts/moving.mdx', text, files: new Map() }, mdxComponents)
  return renderToStaticMarkup(rendered.problems ? null : rendered.content)
}

const inline = (words: string) =>
  `<span role="note" class="side-note"><span class="bracket"> (</span>${words}<span class="bracket">)</span></span>`

test.each([
  ['within a sentence', 'A word<SideNote>An *aside*.</SideNote>, and more.', `<p>A word${inline('An <em>aside</em>.')}, and more.</p>`],
  ['as a line of its own', '<SideNote>An aside.</SideNote>', inline('An aside.')],
  [
    'as paragraphs of its own',
    '<SideNote>\nAn aside.\n\n- of two\n</SideNote>',
    '<div role="note" class="side-note"><p>An aside.</p><ul>\n<li>of two</li>\n</ul></div>',
  ],
  ['in a list', '- One<SideNote>🎉</SideNote>', `<ul>\n<li>One${inline('🎉')}</li>\n</ul>`],
  ['without a word', 'One<SideNote></SideNote>', `<p>One${inline('')}</p>`],
])('is written %s', async (_, text, expected) => {
  expect(await html(text)).toBe(expected)
})
