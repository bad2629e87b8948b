import { compile } from '@mdx-js/mdx'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { rehypeHighlight } from './rehype-highlight'

async function treeOf(text: string, format: 'md' | 'mdx' = 'md') {
  let tree: Root | undefined
  const keep = () => (made: Root) => {
    tree = made
  }
  await compile(text, { format, rehypePlugins: [rehypeHighlight, keep] })
  if (!tree) throw new Error('nothing was made')
  return tree
}

const htmlOf = async (text: string, format?: 'md' | 'mdx') => toHtml(await treeOf(text, format)).trim()
const block = (code: string) => `<code-block><pre tabindex="0"><code>${code}</code></pre></code-block>`

describe('rehypeHighlight', () => {
  test('makes the same of Markdown and of MDX', async () => {
    const text = '```js title="a.js" {1} /b/\nconst b = {} // <script>\n```'
    expect(await htmlOf(text, 'mdx')).toBe(await htmlOf(text, 'md'))
  })

  test('colours code within code, whatever was coloured before', async () => {
    // No other test here has SQL.
    const text = '````md\n```sql\nselect a\n```\n````'
    const first = await htmlOf(text)
    expect(first).toContain('<span class="keyword">select</span>')
    await htmlOf('```sql\nselect b\n```')
    expect(await htmlOf(text)).toBe(first)
  })

  test.each([
    ['indented code', '    a {<b>}', block('a {&#x3C;b>}')],
    ['an empty fence', '```js\n```', block('')],
    ['a fence of one empty line', '```js\n\n```', block('')],
    ['a fence that is never closed', '```js\n`a`', block('<span class="string-expression">`a`</span>')],
    ['tabs and emoji', '```\n\ta 🎉\n```', block('\ta 🎉')],
    ['a tag that ends scripts', '```\n</script>\n```', block('&#x3C;/script>')],
    ['an unknown language', '```nonesuch\na\n```', block('a')],
    ['options without a language', '```{1}\na\n```', block('a')],
    ['no code', 'Words with `code`.', '<p>Words with <code>code</code>.</p>'],
  ])('%s', async (_, text, html) => {
    expect(await htmlOf(text)).toBe(html)
  })

  test('sets lines that end in CRLF like others', async () => {
    const text = '```js {2} lines\nlet a\nlet b // [!code ++]\n```'
    expect(await htmlOf(text.replaceAll('\n', '\r\n'))).toBe(await htmlOf(text))
  })

  test('points out the first of words that overlap, and lines beyond the end not at all', async () => {
    expect(await htmlOf('```text {1,9} /ab/ /bc/ /abc/\nabcabc\n```')).toBe(
      block('<span class="line marked"><mark>abc</mark><mark>abc</mark></span>'),
    )
  })

  test('keeps the text of 5,000 lines, numbered and pointed out', async () => {
    const code = Array.from({ length: 5000 }, (_, n) => `const a${n} = "${n % 7 ? 'x' : '🎉'}"`).join('\n')
    expect(textOf(await treeOf(`\`\`\`js lines {2-4999} /const/\n${code}\n\`\`\``))).toBe(code)
  })
})
