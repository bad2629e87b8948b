import type { Element, ElementContent, Properties } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Diagram } from './read-diagram'

/** The page's colours in place of the renderer's, so that one picture serves both schemes. */
const colours: Record<string, string> = {
  '--bg': '--paper',
  '--_text': '--ink',
  '--_text-sec': '--ink',
  '--_text-muted': '--muted',
  '--_text-faint': '--muted',
  '--_line': '--muted',
  '--_arrow': '--ink',
  '--_node-fill': '--wash',
  '--_node-stroke': '--muted',
  '--_group-fill': '--paper',
  '--_group-hdr': '--wash',
  '--_inner-stroke': '--line',
  '--_key-badge': '--line',
}

/** What the renderer's style sheet for charts says, as attributes. */
const chartLooks: Record<string, Properties> = {
  'xychart-bar': { fill: 'var(--wash)', strokeWidth: '1.5' },
  'xychart-line': { fill: 'none', strokeWidth: '2.5', strokeLinecap: 'round', strokeLinejoin: 'round' },
  'xychart-dot': { stroke: 'var(--paper)', strokeWidth: '2' },
  'xychart-label': { fill: 'var(--muted)' },
  'xychart-axis-title': { fill: 'var(--ink)' },
  'xychart-title': { fill: 'var(--ink)' },
}

/** Room that the renderer leaves around a diagram, by its kind, where it cannot be asked for less. */
const margins: Record<string, number> = { sequenceDiagram: 26, classDiagram: 36, erDiagram: 36, 'xychart-beta': 18, xychart: 18 }

/** Room around a diagram where it can. */
const padding = 4

/** Attributes that repeat the source, or say what is so anyway. */
const dropped = /^(?:data|xmlns$|style$|className$)/

/**
 * Draws a diagram: `<svg width="12em" viewBox="…" role="img" aria-label="…">…</svg>`, in the colours and letters of the page around it.
 *
 * The same diagram is drawn the same each time.
 *
 * @param diagram one in which reading found no error
 * @param id what ids in the picture begin with; no other picture of the page has it
 * @throws when the renderer cannot arrange it
 */
export async function drawDiagram({ statements, name, description }: Diagram, id: string): Promise<Element> {
  const [{ renderMermaidSVG }, { fromHtml }] = await Promise.all([import('beautiful-mermaid'), import('hast-util-from-html')])
  const [svg] = fromHtml(renderMermaidSVG(statements.join('\n'), { padding }), { fragment: true }).children
  if (svg?.type !== 'element') throw new Error('nothing was drawn')

  const used = markersUsed(svg)
  visit(svg, (node, index, parent) => {
    if (parent && index !== undefined && isLeftOut(node, used)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type === 'element') node.properties = attributes(node, id)
    return
  })
  const margin = margins[statements[0]?.split(' ')[0] ?? ''] ?? 0
  const width = rounded(Number(svg.properties.width) - 2 * margin, 100)
  const height = rounded(Math.min(Number(svg.properties.height) - 2 * margin, bottomOf(svg) - margin + padding), 100)
  svg.properties = {
    width: `${ems(width)}em`,
    viewBox: `${margin} ${margin} ${width} ${height}`,
    role: 'img',
    ...(name && { ariaLabel: name }),
  }
  if (description)
    svg.children.unshift({ type: 'element', tagName: 'desc', properties: {}, children: [{ type: 'text', value: description }] })
  return svg
}

/** How far down a picture reaches. The renderer leaves room below some; what it draws in curves is taken to fill all of it. */
function bottomOf(svg: Element): number {
  let bottom = 0
  visit(svg, 'element', ({ tagName, properties }) => {
    if (tagName === 'defs') return SKIP
    const of = (name: string) => Number(properties[name] ?? 0)
    const reach =
      tagName === 'path' || properties.transform !== undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(
            of('y') + of('height'),
            of('y1'),
            of('y2'),
            of('cy') + Math.max(of('r'), of('ry')),
            ...[properties.points ?? '']
              .flat()
              .join(' ')
              .split(/\s+/)
              .map((point) => Number(point.split(',')[1] ?? 0)),
          )
    if (tagName !== 'svg') bottom = Math.max(bottom, reach)
    return
  })
  return bottom || Number.POSITIVE_INFINITY
}

/** Ids of the heads of lines that a picture has. */
function markersUsed(svg: Element): Set<string> {
  const used = new Set<string>()
  visit(svg, 'element', ({ properties: { markerStart, markerEnd } }) => {
    for (const marker of [markerStart, markerEnd]) used.add(/#(.*)\)/.exec(String(marker))?.[1] ?? '')
  })
  return used
}

/** Style sheets, heads of lines that there are not, the dots behind a chart and the shadow of its lines, white space between elements. */
function isLeftOut(node: ElementContent, markers: Set<string>): boolean {
  if (node.type !== 'element') return node.type === 'text' && !node.value.trim()
  const { tagName, properties } = node
  if (tagName === 'marker') return !markers.has(String(properties.id))
  // An entity without attributes says so in words that are not the author's.
  if (tagName === 'text' && textOf(node) === '(no attributes)') return true
  return tagName === 'style' || /xychart-(?:grid|line-shadow)/.test([properties.className].flat().join(' '))
}

function attributes({ tagName, properties }: Element, id: string): Properties {
  const classes = [properties.className].flat().map(String)
  const kept = Object.entries(properties).filter(([name]) => !dropped.test(name))
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? plain(name, value, id) : value])),
    ...(properties.id !== undefined && { id: `${id}-${properties.id}` }),
    ...(classes.includes('mono') && { className: ['mono'] }),
    ...Object.assign({}, ...classes.map((name) => chartLooks[name])),
    ...seriesLook(tagName, classes),
  }
}

/** An attribute's value with the page's colours, this picture's ids, the weights of its font, and two places behind the point. */
function plain(name: string, value: string, id: string): string {
  if (name === 'fontWeight') return Number(value) > 500 ? '500' : value
  return value
    .replace(/var\((--[\w-]+)\)/g, (_, colour: string) => `var(${colours[colour] ?? '--ink'})`)
    .replace(/url\(#/g, `url(#${id}-`)
    .replace(/-?\d+\.\d{3,}/g, (number) => String(rounded(Number(number), 100)))
}

const rounded = (number: number, parts: number) => Math.round(number * parts) / parts

/** How the series of a chart differ, by more than their colours. */
function seriesLook(tagName: string, classes: string[]): Properties {
  const series = /\bxychart-color-(\d+)/.exec(classes.join(' '))?.[1]
  if (series === undefined) return {}
  const colour = `var(${Number(series) % 2 ? '--ink' : '--accent'})`
  if (tagName === 'circle') return { fill: colour }
  return { stroke: colour, ...(Number(series) > 0 && { strokeDasharray: `${8 / Number(series)} 5` }) }
}

/**
 * How many ems of the text around it a picture is wide: so that its letters are nearly as large as those, or a little smaller
 * where it then fits the column of 35 ems.
 */
const ems = (width: number) => rounded(Math.max(Math.min(width / 16, 35), width / 20), 10)
