import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderMdx } from './render'

const file = 'content/posts/from-ic-to-em-and-back-again.mdx'
const bytes = readFileSync(file)
const text = bytes.toString('utf8')

/** Words as typed: marks of print back to those of a keyboard, and spaces of any width to single ones. */
const words = (prose: string) => prose.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').split(/\s+/).filter(Boolean)

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const asText = (html: string) =>
  html
    .replace(/<\/?(?:p|h\d|li|ul|div)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)

/** The prose of the source, its few kinds of markup taken out. */
const prose = text
  .replace(/^---\n.*?\n---\n/s, '')
  .replace(/<[^>]+>/g, '')
  .replace(/^#+ /gm, '')
  .replace(/^\* /gm, '')
  .replace(/\*\*|_/g, '')

test('the first post is untouched, byte for byte', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe('ca7e95f9dfcdaab4d6db928a4f64321f3a52381a4bf20a50931db4007549f40c')
})

test('the first post renders with every word, in order', async () => {
  const rendered = await renderMdx({ file, text, files: new Map() }, {})
  if (rendered.problems) throw new Error('it has problems')
  const shown = words(asText(renderToStaticMarkup(rendered.content)))
  expect(shown).toEqual(words(prose))
  expect(shown.length).toBeGreaterThan(1500)
  expect(rendered.words).toBeGreaterThan(1500)
  expect(rendered.contents.map(({ depth, id }) => `${depth} ${id}`)).toEqual([
    '2 summary',
    '2 what-prompted-my-move-back-to-ic',
    '3 risk-1-no-longer-being-invited-to-the-room-where-it-happens',
    '3 risk-2-potential-to-be-made-redundant-by-working-on-a-fledgling-product',
    '3 risk-3-delaying-my-green-card-application-process',
    '2 rewards-opportunities-of-going-back-to-ic-from-em',
    '3 benefit-1-the-obvious-one-visibility-and-impact-in-continuing-to-tech-lead-a-new-product',
    '3 benefit-2-greater-job-security',
    '3 benefit-3-getting-back-to-being-a-builder',
    '3 benefit-4-a-better-chance-of-promotion',
    '2 would-i-have-made-this-change-if-em-was-an-option-in-the-new-org',
    '2 wrap-up',
  ])
})

test('the first post keeps the look it was written with, and its quotes are set as in print', async () => {
  const rendered = await renderMdx({ file, text, files: new Map() }, {})
  const html = rendered.problems ? '' : renderToStaticMarkup(rendered.content)
  expect(html).toContain('<span class="text-muted"><em>IC – someone who doesn’t have reports and typically')
  expect(html).toContain('<div class="mt-4 mb-4 px-3 py-2 rounded-xl border-2 border-muted"><p><strong><em>TL;DR</em>: I founded')
  expect(html).toContain('invited to “the room where it happens”</h3>')
  expect(html).toContain('if EM <strong><em>was</em></strong> an option')
  expect(html.replace(/<[^>]+>/g, '')).not.toMatch(/["']|&quot;|&#x27;/)
})
