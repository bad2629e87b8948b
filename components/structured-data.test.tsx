import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import { StructuredData } from './structured-data'

test.each(['Plain', '</script><script>alert(1)</script>', '<!-- <script>', `"quoted" & 'so on' \\ \u2028 🌊`])(
  'data is read as it was written: %s',
  (name) => {
    const data: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Blog', name }] }
    const tree = fromHtml(renderToStaticMarkup(<StructuredData data={data} />), { fragment: true })
    expect(tree.children).toHaveLength(1)
    expect(tree.children[0]).toMatchObject({ tagName: 'script', properties: { type: 'application/ld+json' } })
    expect(JSON.parse(textOf(tree))).toEqual(data)
  },
)
