import rehypeShiki from '@shikijs/rehype/core'
import type { Element, ElementContent, Root } from 'hast'
import { createBundledHighlighter, createCssVariablesTheme, type ShikiTransformer } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { VFile } from 'vfile'

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

/** Grammars are loaded when a post first needs them. */
const createHighlighter = createBundledHighlighter({
  langs: bundledLanguages,
  themes: {},
  engine: () => createJavaScriptRegexEngine({ forgiving: true }),
})
let highlighter: ReturnType<typeof createHighlighter> | undefined

/**
 * Colours fenced code by grammar, at build time, with one class a token.
 *
 * ```` ```ts ```` `const a = 1` becomes
 * `<code-block><pre tabindex="0"><code><span class="keyword">const</span> …</code></pre></code-block>`.
 * A fence with no language, or one unknown here, is left uncoloured.
 */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    highlighter ??= createHighlighter({ langs: [], themes: [theme] })
    const highlight = rehypeShiki(await highlighter, {
      theme,
      lazy: true,
      defaultLanguage: 'text',
      fallbackLanguage: 'text',
      transformers: [classes],
    })
    await highlight(tree, file, () => {})
  }
}
