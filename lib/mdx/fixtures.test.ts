import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublishedFile } from '@/lib/content/attachments'
import type { PictureData } from '@/lib/pictures/picture-data'
import type { LinkTargets } from './link-tags'
import { type MdxComponents, renderMdx } from './render'

/** Each folder holds `input.mdx`, or `input.md`, and the `output.html` it becomes. `UPDATE_FIXTURES=1` writes the latter anew: read it before you keep it. */
const fixtures = join(import.meta.dirname, 'fixtures')
const update = process.env.UPDATE_FIXTURES === '1'

/** Files beside the input, as far as it can tell. */
const files = new Map<string, PublishedFile>([
  ['desk.jpg', pictureFile('/blog/moving/desk.1a2b3c4d.jpg')],
  ['two words.png', pictureFile('/blog/moving/two-words.5e6f7a8b.png')],
  ['paper.pdf', { address: '/blog/moving/paper.9c0d1e2f.pdf' }],
  ['film.webm', { address: '/blog/moving/film.3f4a5b6c.webm' }],
])

function pictureFile(address: string): PublishedFile {
  return { address, picture: { src: address, width: 400, height: 300, sources: [] } }
}

/** Where their links may lead. */
const links: LinkTargets = { siteUrl: 'https://my.blog', previews: new Map([['/blog/planting', 'preview-planting']]) }

/** What a component is told of a picture, for the eye. */
const told = (picture?: PictureData) => ({
  'data-picture': picture && `${picture.width}×${picture.height}${picture.first ? ' first' : ''}`,
})

const components: MdxComponents = {
  Callout: ({ children, ...props }: { children: ReactNode }) => createElement('div', { className: 'callout', ...props }, children),
  Muted: ({ children }: { children: ReactNode }) => createElement('span', { className: 'muted' }, children),
  Figure: ({ picture, children, ...props }: { picture?: PictureData; children: ReactNode }) =>
    createElement('figure', { ...told(picture), ...props }, children),
  img: ({ picture, ...props }: { picture?: PictureData }) => createElement('img', { loading: 'lazy', ...told(picture), ...props }),
  List: ({ items }: { items: unknown[] }) => createElement('output', {}, items.map((item) => `${typeof item} ${item}`).join(', ')),
}

test.each(readdirSync(fixtures))('%s renders as its output.html says', async (name) => {
  const file = ['input.md', 'input.mdx'].map((input) => join(fixtures, name, input)).find(existsSync) ?? ''
  const { content, problems } = await renderMdx({ file, text: readFileSync(file, 'utf8'), files, links }, components).then((rendered) => ({
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
