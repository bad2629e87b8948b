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
  [
    'as a list of its own',
    '<SideNote>\n- An\n- aside\n</SideNote>',
    '<div role="note" class="side-note"><ul>\n<li>An</li>\n<li>aside</li>\n</ul></div>',
  ],
  [
    'as a quotation of its own',
    '<SideNote>\n> An aside.\n</SideNote>',
    '<div role="note" class="side-note"><blockquote>\n<p>An aside.</p>\n</blockquote></div>',
  ],
  [
    'as a component within a sentence',
    '<SideNote><Muted>An aside.</Muted></SideNote>',
    inline('<span class="text-muted">An aside.</span>'),
  ],
  ['in a list', '- One<SideNote>🎉</SideNote>', `<ul>\n<li>One${inline('🎉')}</li>\n</ul>`],
  ['without a word', 'One<SideNote></SideNote>', `<p>One${inline('')}</p>`],
])('is written %s', async (_, text, expected) => {
  expect(await html(text)).toBe(expected)
})

test.each([
  ['table', '| a |\n| - |'],
  ['callout', '<Callout>\nA\n</Callout>'],
  ['disclosure', '<Disclosure summary="A">\nB\n</Disclosure>'],
])('is a block when it holds a %s alone', async (_, text) => {
  expect(await html(`<SideNote>\n${text}\n</SideNote>`)).toMatch(/^<div role="note" class="side-note">/)
})
