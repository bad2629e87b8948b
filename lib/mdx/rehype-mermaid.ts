import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { parseCodeOptions } from './code-options'
import { drawDiagram } from './mermaid/draw-diagram'
import { readDiagram } from './mermaid/read-diagram'
import { pageStyle } from './page-style'

/**
 * Draws the diagrams that fences of the language `mermaid` describe, and adds the styles they need to the page.
 *
 * ```` ```mermaid title="How it goes" ```` becomes
 * `<figure class="diagram"><div class="scroll" …><svg …>…</svg></div><figcaption>How it goes</figcaption></figure>`.
 * What cannot be drawn stays a block of code.
 */
export function rehypeMermaid() {
  return async (tree: Root): Promise<void> => {
    const fences: { source: string; title?: string; put(element: Element): void }[] = []
    visit(tree, { tagName: 'pre' }, (node, index, parent) => {
      const fence = fenceOf(node)
      if (!fence || !parent || index === undefined) return
      fences.push({
        ...fence,
        put: (element) => {
          parent.children[index] = element
        },
      })
      return SKIP
    })
    if (!fences.length) return

    for (const [index, { source, title, put }] of fences.entries()) {
      const diagram = readDiagram(source)
      if (diagram.problems.some(({ severity }) => !severity)) continue
      const svg = await drawDiagram({ ...(title && { name: title }), ...diagram }, `diagram-${index + 1}`).catch(() => undefined)
      if (svg) put(figure(svg, title))
    }
    tree.children.unshift(pageStyle('diagrams', styles))
  }
}

function fenceOf({ children: [code] }: Element): { source: string; title?: string } | undefined {
  if (code?.type !== 'element' || ![code.properties.className].flat().includes('language-mermaid')) return undefined
  const { title } = parseCodeOptions(code.data?.meta ?? '').options
  return { source: textOf(code), ...(title && { title }) }
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const figure = (svg: Element, title: string | undefined): Element =>
  element('figure', { className: ['diagram'] }, [
    // What scrolls must be reachable by keyboard.
    element('div', { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Diagram' }, [svg]),
    ...(title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : []),
  ])

const styles = `
.diagram svg{display:block;max-width:none;height:auto}
.diagram text{font-family:var(--sans)}
.diagram .mono{font-family:var(--mono)}
@media print{.diagram svg{max-width:100%}}
@media(forced-colors:active){.diagram{--paper:Canvas;--wash:Canvas;--ink:CanvasText;--muted:CanvasText;--line:CanvasText;--accent:CanvasText}}`
