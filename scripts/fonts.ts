/**
 * Makes the site's fonts: subsets of the npm packages' files, and the stylesheet that names them.
 *
 * Does nothing while its result is newer than this file and the packages it reads.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const require = createRequire(resolve('package.json'))
const out = resolve('.cache/fonts')

/** What English prose is set in; every other Latin letter comes in files that load only where they are needed. */
const prose = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0–—‘’“”…•·×→←↩§©°€£½`

/** Kerning, ligatures, marks and tabular figures; stylistic sets and small capitals stay behind. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum']

type Axes = Record<string, number | { min: number; max: number }>
type Face = { family: string; style: 'normal' | 'italic'; weight: string; pkg: string; axis: string; axes: Axes }

const serif = { family: 'Source Serif', pkg: '@fontsource-variable/source-serif-4' }
const sans = { family: 'Inter', pkg: '@fontsource-variable/inter' }

const faces: Face[] = [
  // One optical size, between that of running text and that of titles: the whole axis would double the bytes.
  { ...serif, style: 'normal', weight: '400 600', axis: 'opsz', axes: { wght: { min: 400, max: 600 }, opsz: 22 } },
  { ...serif, style: 'italic', weight: '400 600', axis: 'opsz', axes: { wght: { min: 400, max: 600 }, opsz: 19 } },
  { ...sans, style: 'normal', weight: '400 500', axis: 'wght', axes: { wght: { min: 400, max: 500 } } },
]

/**
 * System fonts squeezed to the measures of ours, so that the swap moves nothing.
 * `width` is how wide English prose runs in our font against theirs, as measured in Chromium with Liberation's faces
 * (which have the widths of Times and Arial); ascent and descent are our font's own, in ems.
 */
const fallbacks = [
  { ...serif, style: 'normal', weight: '400', local: ['Times New Roman', 'Liberation Serif'], width: 1.099, ascent: 1.036, descent: 0.335 },
  {
    ...serif,
    style: 'normal',
    weight: '600',
    local: ['Times New Roman Bold', 'Liberation Serif Bold'],
    width: 1.05,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    ...serif,
    style: 'italic',
    weight: '400',
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    width: 1.032,
    ascent: 1.036,
    descent: 0.335,
  },
  { ...sans, style: 'normal', weight: '400', local: ['Arial', 'Liberation Sans'], width: 1.072, ascent: 0.969, descent: 0.241 },
]

const unicodeRange = (text: string) =>
  [...new Set(text)]
    .map((c) => c.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .reduce<[number, number][]>((runs, code) => {
      const last = runs.at(-1)
      if (last && code === last[1] + 1) last[1] = code
      else runs.push([code, code])
      return runs
    }, [])
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`)
    .join(',')

const percent = (n: number) => `${(n * 100).toFixed(2)}%`

const fontFace = (rules: Record<string, string>) =>
  `@font-face{${Object.entries(rules)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`

async function makeFace(face: Face, part: 'prose' | 'latin' | 'latin-ext', dir: string): Promise<string> {
  const source = part === 'latin-ext' ? 'latin-ext' : 'latin'
  const base = face.pkg.replace(/^.*\//, '')
  const ranges: Record<string, string> = require(`${face.pkg}/unicode.json`)
  const file = require.resolve(`${face.pkg}/files/${base}-${source}-${face.axis}-${face.style}.woff2`)
  // The library's types do not know all of its options yet.
  const options: Parameters<typeof import('subset-font')>[2] & { keepAllGlyphs: boolean; keepFeatures: string[]; noHinting: boolean } = {
    targetFormat: 'woff2',
    variationAxes: face.axes,
    keepAllGlyphs: part !== 'prose',
    keepFeatures,
    noHinting: true,
  }
  const { default: subsetFont } = await import('subset-font')
  const bytes = await subsetFont(readFileSync(file), part === 'prose' ? prose : '', options)
  const name = `${base}-${face.style}-${part}.woff2`
  writeFileSync(join(dir, name), bytes)
  return fontFace({
    'font-family': `'${face.family}'`,
    'font-style': face.style,
    'font-weight': face.weight,
    'font-display': 'swap',
    src: `url(./${name}) format('woff2')`,
    'unicode-range': part === 'prose' ? unicodeRange(prose) : (ranges[source] ?? ''),
  })
}

/** Makes the fonts where they are not made, or not by this. */
export async function makeFonts(): Promise<void> {
  const inputs = [resolve('scripts/fonts.ts'), ...faces.map((face) => require.resolve(`${face.pkg}/package.json`))]
  const made = join(out, 'fonts.css')
  if (existsSync(made) && inputs.every((file) => statSync(file).mtimeMs <= statSync(made).mtimeMs)) return

  const aside = `${out}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const rules: string[] = []
  // A later rule wins where ranges overlap, so the small file that most pages need comes last.
  for (const part of ['latin-ext', 'latin', 'prose'] as const) for (const face of faces) rules.push(await makeFace(face, part, aside))
  for (const f of fallbacks)
    rules.push(
      fontFace({
        'font-family': `'${f.family} fallback'`,
        'font-style': f.style,
        'font-weight': f.weight,
        src: f.local.map((name) => `local('${name}')`).join(','),
        'size-adjust': percent(f.width),
        'ascent-override': percent(f.ascent / f.width),
        'descent-override': percent(f.descent / f.width),
        'line-gap-override': '0%',
      }),
    )
  writeFileSync(join(aside, 'fonts.css'), `${rules.join('\n')}\n`)
  rmSync(out, { recursive: true, force: true })
  renameSync(aside, out)
}
