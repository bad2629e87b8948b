import sharp from 'sharp'
import { optimize, type XastElement, type XastRoot } from 'svgo'
import { inputOptions, maxPixels } from './limits'
import { drawingBomb, entityBomb } from './svg-bombs'
import { cleanStyles, loadsSomething } from './svg-styles'

/** A drawing as readers get it. */
export interface Drawing extends Size {
  svg: string
  /** What was taken out because it could run, or load something from elsewhere, each once: `<script>`, `onclick`. */
  removed: string[]
}

/** In CSS pixels, whole. */
interface Size {
  width: number
  height: number
}

/** What keeps a file from being shown as a drawing. */
export class DrawingError extends Error {}

/** What a drawing may be made of. What is not here runs, or loads something, or is no part of SVG. */
const elements = new Set(
  `a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter g image line linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop style svg switch
  symbol text textPath title tspan use view`.split(/\s+/),
)

/** Addresses that may stand in a drawing: of its own parts, of pictures within it, and those that wait for a click. */
const leads = { link: /^(?:#|https?:|mailto:)/i, picture: /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/i, other: /^#/ }

/**
 * Makes a drawing safe to open: without scripts, handlers, other documents and whatever it would load from elsewhere, and
 * without what editors and cameras wrote into it.
 *
 * @param bytes of an SVG file
 * @throws DrawingError when they are no drawing, or one of no size
 */
export async function cleanDrawing(bytes: Buffer): Promise<Drawing> {
  const removed = new Set<string>()
  let size: Size | undefined
  const clean = {
    name: 'clean',
    fn: (file: XastRoot) => {
      const root = file.children.find((node): node is XastElement => node.type === 'element')
      if (root?.name !== 'svg') throw new DrawingError('there is no <svg> in it')
      file.children = [root]
      cleanElement(root, removed)
      refuse(drawingBomb(root))
      size = sizeOf(root.attributes)
      const { xmlns: _, ...attributes } = root.attributes
      root.attributes = {
        xmlns: 'http://www.w3.org/2000/svg',
        // Without it, a drawing that is shown smaller would be cut off instead.
        ...(size && { viewBox: `0 0 ${size.width} ${size.height}` }),
        ...attributes,
      }
    },
  }
  const { data } = parsing(() => optimize(textOf(bytes), { plugins: [clean] }))
  if (!size) throw new DrawingError('it does not say how large it is')
  return { ...size, svg: await cleanEmbedded(data), removed: [...removed] }
}

function refuse(why: string | undefined): void {
  if (why) throw new DrawingError(why)
}

/** Takes what the parser says of a file that is no SVG, in the same way as what is found here. */
function parsing<Result>(parse: () => Result): Result {
  try {
    return parse()
  } catch (error) {
    if (error instanceof DrawingError || !(error instanceof Error)) throw error
    throw new DrawingError('reason' in error ? String(error.reason) : error instanceof RangeError ? 'it is nested too deep' : error.message)
  }
}

function textOf(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  refuse(entityBomb(text))
  // The parser would forgive a file that is cut off.
  if (!/<\/svg\s*>\s*(?:<!--(?:(?!-->).)*-->\s*)*$/s.test(text)) throw new DrawingError('it does not end with </svg>')
  return text
}

function cleanElement(element: XastElement, removed: Set<string>): void {
  for (const [name, value] of Object.entries(element.attributes))
    if (!isKept(name, value, element, removed)) delete element.attributes[name]
  const { 'xlink:href': old, ...attributes } = element.attributes
  element.attributes = { ...(old !== undefined && { href: old }), ...attributes }
  if (element.name === 'style') cleanStyleSheet(element, removed)
  else
    element.children = element.children.filter((child) => {
      if (child.type !== 'element') return child.type === 'text' || child.type === 'cdata'
      if (!isAllowed(child, removed)) return false
      cleanElement(child, removed)
      return true
    })
}

function isAllowed({ name, attributes }: XastElement, removed: Set<string>): boolean {
  const changesMore = /^(?:on|(?:xlink:)?href$)/i.test(attributes.attributeName?.trim() ?? '')
  if (elements.has(name) && !changesMore) return true
  // Other names with a colon are notes that editors make for themselves.
  const own = name.slice(name.indexOf(':') + 1)
  if (name !== 'metadata' && (own === name || own === 'script' || own === 'foreignObject' || elements.has(own))) removed.add(`<${name}>`)
  return false
}

function isKept(name: string, value: string, { name: element }: XastElement, removed: Set<string>): boolean {
  const remove = (what: string) => {
    removed.add(what)
    return false
  }
  if (/^on/i.test(name) || name === 'ping') return remove(name)
  if (name === 'href' || name === 'xlink:href') {
    const lead = element === 'a' ? leads.link : /^(?:image|feImage)$/.test(element) ? leads.picture : leads.other
    return lead.test(value.trim()) || remove(`${name}="${value.trim().slice(0, 60)}"`)
  }
  if (name.includes(':')) return name === 'xml:space' || name === 'xml:lang'
  return !loadsSomething(value) || remove(`${name}="${value.trim().slice(0, 60)}"`)
}

function cleanStyleSheet(element: XastElement, removed: Set<string>): void {
  const text = element.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('')
  const { styles, removed: found } = cleanStyles(text)
  for (const what of found) removed.add(what)
  element.children = [{ type: 'text', value: styles }]
}

const pixels: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
}

/** A length in pixels; nothing for `100%` and what is no length. */
function lengthOf(text = ''): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? []
  const length = Number(number) * (pixels[unit.toLowerCase()] ?? Number.NaN)
  return length > 0 && length < 1e6 ? length : undefined
}

/** How large a drawing wants to be: as it says, else as large as what it shows. */
function sizeOf({ width, height, viewBox = '' }: Record<string, string>): Size | undefined {
  const [boxWidth, boxHeight] = viewBox
    .trim()
    .split(/[\s,]+/)
    .slice(2, 4)
    .map(lengthOf)
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined
  const [ownWidth, ownHeight] = [lengthOf(width), lengthOf(height)]
  const wide = ownWidth ?? (ownHeight && ratio ? ownHeight * ratio : boxWidth)
  const high = ownHeight ?? (ownWidth && ratio ? ownWidth / ratio : boxHeight)
  return wide && high ? { width: Math.max(1, Math.round(wide)), height: Math.max(1, Math.round(high)) } : undefined
}

/** Pictures within a drawing lose what a camera wrote into them, too. */
async function cleanEmbedded(svg: string): Promise<string> {
  const found = [...new Set(svg.match(/data:image\/(?:png|jpe?g|gif|webp|avif);base64,[^"')]+/gi))]
  let pixels = 0
  for (const address of found) {
    const picture = await embedded(address)
    pixels += picture.pixels
    if (pixels > maxPixels) throw new DrawingError(`the pictures within it have more than ${maxPixels / 1e6} million pixels`)
    svg = svg.replaceAll(address, await picture.clean())
  }
  return svg
}

const damaged = () => {
  throw new DrawingError('a picture within it is damaged')
}

/** A picture within a drawing: how large it is, all frames together, and how it is without what a camera wrote into it. */
async function embedded(address: string): Promise<{ pixels: number; clean(): Promise<string> }> {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  const format = /^data:image\/(\w+)/i.exec(address)?.[1]?.toLowerCase().replace('jpg', 'jpeg') as 'png' | 'jpeg' | 'gif' | 'webp' | 'avif'
  const animated = format === 'gif' || format === 'webp'
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged)
  return {
    pixels: width * height * (animated ? pages : 1),
    async clean() {
      const clean = await sharp(bytes, { ...inputOptions, animated })
        .toFormat(format, { quality: 90 })
        .toBuffer()
        .catch(damaged)
      return `data:image/${format};base64,${clean.toString('base64')}`
    },
  }
}
