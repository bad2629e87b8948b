import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PictureFacts } from './inspect'
import { pictureData } from './picture-data'
import { variantsOf } from './variants'

const hash = 'a'.repeat(64)
const facts = (more: Partial<PictureFacts> = {}): PictureFacts => ({ format: 'jpeg', width: 4000, height: 3000, frames: 1, ...more })
const namesOf = (more: Partial<PictureFacts> = {}, of = hash) => variantsOf({ hash: of, facts: facts(more) }).map(({ suffix }) => suffix)
/** Names with the hash as #, which is that of the settings, too. */
const shapes = (more: Partial<PictureFacts> = {}) => namesOf(more).map((name) => name.replace(/\b[0-9a-f]{8}(?=\.\w+$)/, '#'))

afterEach(() => vi.unstubAllEnvs())

describe('a picture is published', () => {
  test.each<[string, Partial<PictureFacts>, string[]]>([
    [
      'large',
      {},
      ['#.jpg', '480.#.avif', '680.#.avif', '1040.#.avif', '1360.#.avif', '480.#.webp', '680.#.webp', '1040.#.webp', '1360.#.webp'],
    ],
    [
      'as PNG',
      { format: 'png', width: 900 },
      ['#.png', '480.#.avif', '680.#.avif', '900.#.avif', '480.#.webp', '680.#.webp', '900.#.webp'],
    ],
    ['never larger than it is', { width: 500 }, ['#.jpg', '500.#.avif', '500.#.webp']],
    ['not twice in nearly one size', { width: 1400 }, shapes()],
    [
      'not twice in nearly one size',
      { width: 1100 },
      ['#.jpg', ...['avif', 'webp'].flatMap((x) => [`480.#.${x}`, `680.#.${x}`, `1100.#.${x}`])],
    ],
    ['as it is, when it is a mere sign', { format: 'png', width: 159 }, ['#.png']],
    ['as WebP', { format: 'webp', width: 500 }, ['#.webp', '500.#.avif', '500.#.webp']],
    ['still', { format: 'gif', width: 300 }, ['#.gif', '300.#.avif', '300.#.webp']],
    ['moving, as GIF', { format: 'gif', width: 2000, frames: 5 }, ['#.gif', 'still.#.webp', '1360.#.webp']],
    ['moving, as WebP', { format: 'webp', width: 2000, frames: 5 }, ['#.webp', 'still.#.webp']],
    ['as a drawing', { format: 'svg', width: 20 }, ['#.svg']],
  ])('%s', (_, more, names) => {
    expect(shapes(more)).toEqual(names)
  })

  test('under names that a host may let browsers keep for good', () => {
    for (const name of namesOf()) expect(`/blog/moving/desk.${name}`).toMatch(/\.[0-9a-f]{8}\.\w+$/)
  })

  test('under other names when its bytes are others, or it is encoded in another way', async () => {
    const before = namesOf()
    expect(namesOf()).toEqual(before)
    expect(namesOf({}, 'b'.repeat(64)).filter((name) => before.includes(name))).toEqual([])
    vi.resetModules()
    vi.doMock('./settings', () => ({ settingsKey: 'other' }))
    const { variantsOf: others } = await import('./variants')
    expect(others({ hash, facts: facts() }).filter(({ suffix }) => before.includes(suffix))).toEqual([])
    vi.doUnmock('./settings')
  })

  test('as it is, in development; only a drawing is cleaned', () => {
    vi.stubEnv('NODE_ENV', 'development')
    expect(variantsOf({ hash, facts: facts() })).toEqual([{ role: 'original', format: 'jpeg', width: 4000, suffix: 'aaaaaaaa.jpg' }])
    expect(variantsOf({ hash, facts: facts({ format: 'svg' }) })).toMatchObject([{ role: 'whole' }])
  })
})

describe('a page is told', () => {
  const dataOf = (more: Partial<PictureFacts> = {}) => {
    const data = pictureData({ hash, facts: facts(more) }, (suffix) => `/desk.${suffix}`)
    return JSON.parse(JSON.stringify(data).replace(/\b[0-9a-f]{8}(?=\.\w+[" ])/g, '#'))
  }

  test('the sizes in each format', () => {
    expect(dataOf({ width: 600, height: 450, colours: ['#111111', '#222222', '#333333', '#444444'] })).toEqual({
      src: '/desk.#.jpg',
      width: 600,
      height: 450,
      sources: [
        { type: 'image/avif', srcSet: '/desk.480.#.avif 480w, /desk.600.#.avif 600w' },
        { type: 'image/webp', srcSet: '/desk.480.#.webp 480w, /desk.600.#.webp 600w' },
      ],
      colours: ['#111111', '#222222', '#333333', '#444444'],
    })
  })

  test('of a moving picture the still one, first, for those who ask for less motion', () => {
    expect(dataOf({ format: 'gif', width: 300, height: 200, frames: 4 })).toEqual({
      src: '/desk.#.gif',
      width: 300,
      height: 200,
      sources: [
        { media: '(prefers-reduced-motion: reduce)', srcSet: '/desk.still.#.webp 300w' },
        { type: 'image/webp', srcSet: '/desk.300.#.webp 300w' },
      ],
    })
  })

  test('no colours of a sign', () => {
    expect(dataOf({ width: 16, height: 16, colours: ['#111111', '#222222', '#333333', '#444444'] })).toEqual({
      src: '/desk.#.jpg',
      width: 16,
      height: 16,
      sources: [],
    })
  })
})
