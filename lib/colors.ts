import { readFileSync, statSync } from 'node:fs'

/** The colours of the site, in the light or in the dark. */
export type Scheme = 'light' | 'dark'

const styleSheet = 'app/base.css'
let known = { stamp: '', text: '' }

/** The style sheet, read when it has changed: thousands of cards ask for its colours. */
function readStyles(): string {
  const { mtimeMs, size } = statSync(styleSheet)
  const stamp = `${mtimeMs} ${size}`
  if (known.stamp !== stamp) known = { stamp, text: readFileSync(styleSheet, 'utf8') }
  return known.text
}

/**
 * A colour of the style sheet as `#rrggbb`, for what is no style sheet: the browser's own bar, icons, cards.
 *
 * @param name of a custom property in `app/base.css`, the one place that colours are named, such as `paper`
 * @throws when that has no such `light-dark(oklch(…), oklch(…))`
 */
export function color(name: string, scheme: Scheme = 'light'): string {
  const value = readStyles().match(new RegExp(`--${name}: light-dark\\((.*)\\);`))?.[1] ?? ''
  const both = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) => [Number(l) / 100, Number(c), Number(h)])
  const [lightness, chroma, hue] = both[scheme === 'light' ? 0 : 1] ?? []
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`app/base.css gives no --${name} as light-dark(oklch(…), oklch(…))`)
  return hexOf(lightness, chroma, hue)
}

/** OKLCH in sRGB, with the numbers of CSS Color 4; what screens of sRGB do not show is cut off. */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const parts = linear.map((light) => {
    const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
    return Math.round(255 * Math.min(1, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
