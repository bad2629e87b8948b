import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { BundledLanguage } from 'shiki'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { codeBlock } from './code-block'
import { parseCodeOptions } from './code-options'

/** Loaded when the first post with code asks for it: the highlighter is large. */
async function load() {
  const [{ default: rehypeShiki }, core, { createJavaScriptRegexEngine }, { bundledLanguages }] = await Promise.all([
    import('@shikijs/rehype/core'),
    import('shiki/core'),
    import('shiki/engine/javascript'),
    import('shiki/langs'),
  ])
  /** Its colours are names: `var(--token-keyword)`. */
  const theme = core.createCssVariablesTheme({ variablePrefix: '--' })
  // Grammars are loaded when a post first needs them.
  const createHighlighter = core.createBundledHighlighter({
    langs: bundledLanguages,
    themes: {},
    engine: () => createJavaScriptRegexEngine({ forgiving: true }),
  })
  const highlighter = await createHighlighter({ langs: [], themes: [theme] })
  const colour = rehypeShiki(highlighter, {
    theme,
    lazy: true,
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    // With a limit, what a line looks like would depend on how busy the machine is.
    tokenizeTimeLimit: 0,
    parseMetaString: (meta) => ({ ...parseCodeOptions(meta).options }),
    transformers: [codeBlock],
  })
  /** Loads the grammars of code within code, which would else be coloured only when another post had loaded them before. */
  const loadEmbedded = (code: string[]) =>
    highlighter.loadLanguage(...code.flatMap((text) => core.guessEmbeddedLanguages(text, undefined, highlighter) as BundledLanguage[]))
  return { colour, loadEmbedded }
}
let loaded: ReturnType<typeof load> | undefined

/**
 * Colours fenced code by grammar, at build time, with one class a token, and does what the words behind its language ask for.
 *
 * ```` ```ts ```` `const a = 1` becomes
 * `<code-block><pre tabindex="0"><code><span class="keyword">const</span> …</code></pre></code-block>`.
 * A fence with no language, or one unknown here, is left uncoloured; so is a wrong option without effect.
 */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const code: string[] = []
    visit(tree, { tagName: 'pre' }, (node) => {
      code.push(textOf(node as Element))
    })
    if (!code.length) return
    loaded ??= load()
    const { colour, loadEmbedded } = await loaded
    await loadEmbedded(code)
    await colour(tree, file, () => {})
  }
}
