import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PictureData } from '@/lib/pictures/picture-data'
import { Picture } from './picture'

const limits = '35*clamp(1.0625rem,1rem + .3vw,1.1875rem),100vw - 2*clamp(1.5rem,4.5vw,4rem)'
const desk: PictureData = {
  src: '/desk.1a2b3c4d.jpg',
  width: 4000,
  height: 3000,
  sources: [
    { type: 'image/avif', srcSet: '/desk.480.1a2b3c4d.avif 480w, /desk.680.1a2b3c4d.avif 680w' },
    { type: 'image/webp', srcSet: '/desk.480.1a2b3c4d.webp 480w, /desk.680.1a2b3c4d.webp 680w' },
  ],
}
const colours = ['#7a9cb7', '#6b86a4', '#7b9395', '#7a908e']
const html = renderToStaticMarkup

describe('a picture', () => {
  test('offers its sizes and formats, waits until it is near, and keeps its place', () => {
    expect(html(<Picture src="/desk.1a2b3c4d.jpg" alt="A desk" picture={desk} />)).toBe(
      [
        '<picture>',
        `<source type="image/avif" srcSet="/desk.480.1a2b3c4d.avif 480w, /desk.680.1a2b3c4d.avif 680w" sizes="min(4000px,${limits})"/>`,
        `<source type="image/webp" srcSet="/desk.480.1a2b3c4d.webp 480w, /desk.680.1a2b3c4d.webp 680w" sizes="min(4000px,${limits})"/>`,
        '<img alt="A desk" src="/desk.1a2b3c4d.jpg" width="4000" height="3000" decoding="async" loading="lazy"/>',
        '</picture>',
      ].join(''),
    )
  })

  test('that is the first of its page comes first', () => {
    expect(html(<Picture alt="" picture={{ ...desk, sources: [], first: true }} />)).toMatch(
      /<img alt="" src="\/desk.1a2b3c4d.jpg" width="4000" height="3000" decoding="async" fetchPriority="high"\/>$/,
    )
  })

  test('stands as wide as its author wants', () => {
    const small = html(<Picture alt="" width="300" title="So" className="plain" picture={desk} />)
    expect(small).toContain(`sizes="min(300px,${limits})"`)
    expect(small).toContain(
      '<img alt="" width="300" title="So" class="plain" src="/desk.1a2b3c4d.jpg" height="225" decoding="async" loading="lazy"/>',
    )
  })

  test('has its colours behind it, in less than 250 bytes', () => {
    const made = html(<Picture alt="" picture={{ ...desk, sources: [], colours }} />)
    const [, placeholder = '', rest] = /^<span class="picture">(<svg.*<\/svg>)(.*)<\/span>$/.exec(made) ?? []
    expect(placeholder).toBe(
      '<svg viewBox="0 0 2 2" preserveAspectRatio="none" aria-hidden="true"><path fill="#7a9cb7" d="M0 0h1v1H0"></path><path fill="#6b86a4" d="M1 0h1v1H1"></path><path fill="#7b9395" d="M0 1h1v1H0"></path><path fill="#7a908e" d="M1 1h1v1H1"></path></svg>',
    )
    expect(placeholder.length).toBeLessThan(250)
    expect(rest).toMatch(/^<img [^>]*>$/)
  })

  test('that moves has a still one for those who ask for less motion, before the others', () => {
    const still = { media: '(prefers-reduced-motion: reduce)', srcSet: '/desk.still.1a2b3c4d.webp 300w' }
    expect(html(<Picture alt="" picture={{ ...desk, width: 300, sources: [still, ...desk.sources] }} />)).toMatch(
      /^<picture><source media="\(prefers-reduced-motion: reduce\)" srcSet="\/desk.still.1a2b3c4d.webp 300w" sizes="min\(300px,/,
    )
  })

  test('from elsewhere is shown as it is', () => {
    expect(html(<Picture src="https://example.org/a.jpg" alt="There" width="20" />)).toBe(
      '<img alt="There" loading="lazy" decoding="async" src="https://example.org/a.jpg" width="20"/>',
    )
  })
})

test('what limits a picture is what limits the text', () => {
  const styles = readFileSync('app/base.css', 'utf8')
  expect(styles).toContain('--text: clamp(1.0625rem, 1rem + 0.3vw, 1.1875rem);')
  expect(styles).toContain('--measure: calc(35 * var(--text));')
  expect(styles).toContain('padding-inline: clamp(1.5rem, 4.5vw, 4rem);')
})
