import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { mathStyles } from './math-styles'
import { pageStyle } from './page-style'
import { typeset } from './typeset'

/**
 * Sets formulas as MathML, and adds the styles they need to the page.
 *
 * `$$a^2$$` in a line becomes `<math alttext="a^2">…</math>`. By itself, as a block or as all there is in a paragraph, it becomes
 * `<div class="scroll" role="group" tabindex="0" aria-label="Formula"><math display="block" alttext="a^2">…</math></div>`.
 * What is not TeX stays as it was written, as code.
 */
export function rehypeMath() {
  return async (tree: Root): Promise<void> => {
    const formulas: { tex: string; display: boolean; put(element: Element): void }[] = []
    visit(tree, 'element', (node, index, parent) => {
      const found = formulaOf(node)
      if (!found || !parent || index === undefined) return
      formulas.push({
        ...found,
        put: (element) => {
          parent.children[index] = element
        },
      })
      return SKIP
    })
    if (!formulas.length) return

    const rules = new Map<string, string>()
    for (const { tex, display, put } of formulas) {
      const set = await typeset(tex, display)
      if (set.problem) continue
      for (const [name, declarations] of set.rules) rules.set(name, declarations)
      put(display ? scrolling(set.math) : set.math)
    }
    const styles = [...rules].map(([name, declarations]) => pageStyle(name, `.${name}{${declarations}}`))
    tree.children.unshift(pageStyle('math', mathStyles), ...styles)
  }
}

/** The formula that an element stands for: a block, a paragraph of nothing else, or a piece of a line. */
function formulaOf(node: Element): { tex: string; display: boolean } | undefined {
  if (isFormula(node)) return { tex: textOf(node), display: false }
  const [only, ...others] = node.children
  const alone = (node.tagName === 'pre' || node.tagName === 'p') && only && !others.length
  return alone && isFormula(only) ? { tex: textOf(only), display: true } : undefined
}

const isFormula = (node: ElementContent): boolean => {
  const { className } = node.type === 'element' && node.tagName === 'code' ? node.properties : {}
  return Array.isArray(className) && className.some((name) => name === 'math-inline' || name === 'math-display')
}

const scrolling = (math: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Formula' },
  children: [math],
})
