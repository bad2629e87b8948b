import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type MdxComponents, renderMdx } from './render'

const components: MdxComponents = {
  Callout: ({ children, kind }) => createElement('aside', { title: kind }, children),
  Figure: ({ children, src }) => createElement('figure', { title: src }, children),
}

async function htmlOf(text: string, file = 'moving.md'): Promise<string> {
  const rendered = await renderMdx({ file, text, files: new Map() }, components)
  return rendered.problems ? '' : renderToStaticMarkup(rendered.content)
}

describe('rehypeHtml', () => {
  test.each(['gfm', 'footnotes', 'headings', 'code-options', 'typography', 'alerts'])(
    'leaves what Markdown makes of the fixture %s as it is',
    async (name) => {
      const words = readFileSync(join(import.meta.dirname, 'fixtures', name, 'input.mdx'), 'utf8').replace(/<\/?[A-Za-z][^>\n]*>/g, '')
      expect((await htmlOf(`<!-- HTML -->\n\n${words}`)).trim()).toBe(await htmlOf(words))
    },
  )

  test.each([
    ['<b onclick="x()">a</b>', '<p><b>a</b></p>'],
    ['<B CLASS="c" Style="color: red">a</B>', '<p><b class="c">a</b></p>'],
    ['<script>a</script>', ''],
    ['a <style>b</style> c', '<p>a  c</p>'],
    ['<iframe src="https://example.com">a</iframe>', ''],
    ['<center>a</center>', 'a'],
    ['<a href="javascript:alert(1)">a</a>', '<p><a>a</a></p>'],
    ['<a href=" JAVA&#10;SCRIPT:alert(1)">a</a>', '<p><a>a</a></p>'],
    ['<img src="data:text/html,a" alt="b">', '<img alt="b"/>'],
    [
      '<h1>a</h1><h6>b</h6>',
      '<header class="heading"><h2 id="a">a</h2><a href="#a" aria-label="a"></a></header><header class="heading"><h6 id="b">b</h6><a href="#b" aria-label="b"></a></header>',
    ],
    ['<p data-mark="\x000">a</p>', '<p data-mark="\uFFFD0">a</p>'],
    ['<!--\x000-->\n\n*a*', '<p><em>a</em></p>'],
    ['<div>\n\n> [!TIP]\n> <b id="c">a\n\n</div>', '<div>\n<aside title="tip"><p><b id="c">a</b></p></aside>\n</div>'],
    ['<td>a</td>', 'a'],
    ['<p __proto__ constructor=b>constructor </p>', '<p>constructor </p>'],
    ['<?php a ?><!DOCTYPE html><![CDATA[b]]>', ''],
  ])('makes of %j what a page may hold', async (text, html) => {
    expect((await htmlOf(text)).trim()).toBe(html)
  })

  test('leaves formulas to be set', async () => {
    expect(await htmlOf('<b>a</b> $$x$$')).toContain('<p><b>a</b> <math')
  })

  test('leaves MDX alone', async () => {
    expect(await htmlOf('<b title="c">a</b>', 'moving.mdx')).toBe('<b title="c">a</b>')
  })

  test('takes what is huge and what is deep', async () => {
    expect(await htmlOf(`<p title="${'a'.repeat(1_000_000)}" />`)).toHaveLength(1_000_016)
    expect(await htmlOf('<b>'.repeat(300))).toContain('<b><b>')
  })
})
