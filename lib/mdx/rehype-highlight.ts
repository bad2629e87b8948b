import rehypeShiki from '@shikijs/rehype'
import type { Element, ElementContent, Root } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki/core'
import type { Plugin } from 'unified'

/** Its colours are names: `var(--token-keyword)`. */
const theme = createCssVariablesTheme({ variablePrefix: '--' })

/** `style="color:var(--token-string)"` → `string`; `''` for what has no colour of its own. */
const tokenName = (node: Element) => /--token-([a-z-]+)/.exec(String(node.properties.style))?.[1] ?? ''

/** Turns inline styles into classes: a strict content security policy forbids the former, and both colour schemes need the latter. */
const classes: ShikiTransformer = {
  name: 'classes',
  span(node) {
    const name = tokenName(node)
    node.properties = name ? { className: [name] } : {}
  },
  code(node) {
    const plain = (child: ElementContent) =>
      child.type === 'element' && child.properties.className === undefined ? child.children : [child]
    node.children = node.children.flatMap((line) => (line.type === 'element' ? line.children.flatMap(plain) : [line]))
  },
  pre(node) {
    node.properties = { tabindex: '0' }
  },
  root(root) {
    root.children = [{ type: 'element', tagName: 'code-block', properties: {}, children: root.children as ElementContent[] }]
  },
}

/**
 * Colours fenced code by grammar, at build time, with one class a token.
 *
 * ```` ```ts ```` `const a = 1` becomes
 * `<code-block><pre tabindex="0"><code><span class="keyword">const</span> …</code></pre></code-block>`.
 * A fence with no language, or one unknown here, is left uncoloured.
 */
export const rehypeHighlight: Plugin<[], Root> = function () {
  return rehypeShiki.call(this, {
    theme,
    langs: [],
    lazy: true,
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    transformers: [classes],
  })
}
