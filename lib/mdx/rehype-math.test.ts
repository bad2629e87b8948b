import { compile } from '@mdx-js/mdx'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import remarkMath from 'remark-math'
import { describe, expect, test } from 'vitest'
import { rehypeMath } from './rehype-math'

async function htmlOf(text: string, format: 'md' | 'mdx') {
  let html = ''
  const keep = () => (tree: Root) => {
    html = toHtml({ type: 'root', children: tree.children.filter((node) => node.type !== 'element' || node.tagName !== 'style') })
  }
  await compile(text, { format, remarkPlugins: [[remarkMath, { singleDollarTextMath: false }]], rehypePlugins: [rehypeMath, keep] })
  return html.trim()
}

const x = '<math alttext="x"><mi>x</mi></math>'
const alone = '<div class="scroll" role="group" tabindex="0" aria-label="Formula"><math display="block" alttext="x"><mi>x</mi></math></div>'

describe.each(['md', 'mdx'] as const)('rehypeMath, in %s', (format) => {
  test.each([
    ['a formula in a line', 'So $$x$$.', `<p>So ${x}.</p>`],
    ['two formulas in a line', '$$x$$ $$x$$', `<p>${x} ${x}</p>`],
    ['a block', '$$\nx\n$$', alone],
    ['a formula that is all of a paragraph', 'Fine.\n\n$$x$$', `<p>Fine.</p>\n${alone}`],
    ['a formula that is all of a heading', '# $$x$$', `<h1>${x}</h1>`],
    ['a formula that is all of a list item', '- $$x$$', `<ul>\n<li>${x}</li>\n</ul>`],
    ['what is not TeX', 'So $$x_$$.', '<p>So <code class="language-math math-inline">x_</code>.</p>'],
    [
      'money and code',
      '$5, `x` and\n\n```math\nx\n```',
      '<p>$5, <code>x</code> and</p>\n<pre><code class="language-math">x\n</code></pre>',
    ],
    ['no words', '', ''],
  ])('%s', async (_, text, html) => {
    expect(await htmlOf(text, format)).toBe(html)
    expect(await htmlOf(text.replaceAll('\n', '\r\n'), format).then((given) => given.replaceAll('\r', ''))).toBe(html)
  })
})
