import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Quotation } from './quotation'

const href = 'https://example.org/darkness'

test.each([
  ['nothing', {}, '<blockquote>Words.</blockquote>'],
  ['a person', { by: 'Le Guin' }, '<blockquote>Words.</blockquote><figcaption>— Le Guin</figcaption>'],
  ['a work', { source: 'Darkness' }, '<blockquote>Words.</blockquote><figcaption>— <cite>Darkness</cite></figcaption>'],
  [
    'both',
    { by: 'Le Guin', source: 'Darkness' },
    '<blockquote>Words.</blockquote><figcaption>— Le Guin, <cite>Darkness</cite></figcaption>',
  ],
  [
    'both, and where it is',
    { by: 'Le Guin', source: 'Darkness', href },
    `<blockquote cite="${href}">Words.</blockquote><figcaption>— Le Guin, <a href="${href}"><cite>Darkness</cite></a></figcaption>`,
  ],
  [
    'a person, and where it is',
    { by: 'Le Guin', href },
    `<blockquote cite="${href}">Words.</blockquote><figcaption>— <a href="${href}">Le Guin</a></figcaption>`,
  ],
  ['where it is alone', { href }, `<blockquote cite="${href}">Words.</blockquote><figcaption>— <a href="${href}">${href}</a></figcaption>`],
  ['empty names', { by: '', source: '' }, '<blockquote>Words.</blockquote>'],
])('names %s as its source', (_, source, html) => {
  expect(renderToStaticMarkup(<Quotation {...source}>Words.</Quotation>)).toBe(`<figure>${html}</figure>`)
})
