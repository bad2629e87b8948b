import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type MdxComponents, renderMdx } from './render'

/** Each folder holds `input.mdx` and the `output.html` it becomes. `UPDATE_FIXTURES=1` writes the latter anew: read it before you keep it. */
const fixtures = join(import.meta.dirname, 'fixtures')
const update = process.env.UPDATE_FIXTURES === '1'

/** Files beside the input, as far as it can tell. */
const attachments = {
  'desk.jpg': '/blog/moving/desk.1a2b3c4d.jpg',
  'two words.png': '/blog/moving/two-words.5e6f7a8b.png',
  'paper.pdf': '/blog/moving/paper.9c0d1e2f.pdf',
}

const components: MdxComponents = {
  Callout: ({ children }: { children: ReactNode }) => createElement('div', { className: 'callout' }, children),
  Muted: ({ children }: { children: ReactNode }) => createElement('span', { className: 'muted' }, children),
  List: ({ items }: { items: unknown[] }) => createElement('output', {}, items.map((item) => `${typeof item} ${item}`).join(', ')),
}

test.each(readdirSync(fixtures))('%s renders as its output.html says', async (name) => {
  const input = readFileSync(join(fixtures, name, 'input.mdx'), 'utf8')
  const { content, problems } = await renderMdx({ file: `${name}/input.mdx`, text: input, attachments }, components).then((rendered) => ({
    content: null,
    ...rendered,
  }))
  expect(problems).toBeUndefined()
  const html = `${renderToStaticMarkup(content)}\n`

  const output = join(fixtures, name, 'output.html')
  if (update) writeFileSync(output, html)
  expect(existsSync(output), 'output.html is written with UPDATE_FIXTURES=1').toBe(true)
  expect(html).toBe(readFileSync(output, 'utf8'))
})
