import { type AtRule, parse } from 'postcss'
import { describe, expect, it } from 'vitest'
import { facesFor, lettersIn, readFace } from './font-faces'

/** The `@font-face` rules in a style sheet. */
function facesIn(css: string) {
  const rules: AtRule[] = []
  parse(css).walkAtRules('font-face', (rule) => void rules.push(rule))
  return rules.map(readFace)
}

const face = (range: string, more = '') => `@font-face{font-family:A;src:url(a.woff2);unicode-range:${range};${more}}`

describe('readFace', () => {
  it.each<[string, [number, number][]]>([
    ['U+26', [[0x26, 0x26]]],
    [
      'u+0-7f, U+20AC',
      [
        [0, 0x7f],
        [0x20ac, 0x20ac],
      ],
    ],
    ['U+4??', [[0x400, 0x4ff]]],
    ['U+10FFFF', [[0x10ffff, 0x10ffff]]],
    [
      'U+1F600-1F64F,\n\tU+2197',
      [
        [0x1f600, 0x1f64f],
        [0x2197, 0x2197],
      ],
    ],
  ])('reads the letters %j', (range, ranges) => {
    expect(facesIn(face(range))[0]?.ranges).toEqual(ranges)
  })

  it.each([
    '',
    'U+',
    'U+-7F',
    'U+7F-0',
    'U+110000',
    'U+4?5',
    'U+4??-5FF',
    'U+1234567',
    'U+??????',
    'U+41,',
    'latin',
    'U+41 U+42',
    'U+0-FF, x',
  ])('takes %j for all letters', (range) => {
    expect(facesIn(face(range))[0]?.ranges).toEqual([[0, 0x10ffff]])
  })

  it('reads the last of several, in any case', () => {
    expect(facesIn(face('U+41', 'Unicode-Range:U+42'))[0]?.ranges).toEqual([[0x42, 0x42]])
    expect(facesIn('@font-face{src:url(a)}')[0]?.ranges).toEqual([[0, 0x10ffff]])
  })
})

/** The places of the faces in a style sheet that a page with a text shows letters of. */
const shown = (css: string, text: string) => facesFor(facesIn(css), lettersIn(text))

describe('facesFor', () => {
  it.each([
    ['the letters of the page', `${face('U+400-4FF')}${face('U+E9')}${face('U+1F600')}`, 'é 😀', [1, 2]],
    ['ASCII, always', `${face('U+20')}${face('U+7E')}${face('U+0-1F')}${face('U+7F')}`, '', [0, 1]],
    ['the last of those for a letter', `${face('U+0-FF')}${face('U+80-FF')}${face('U+E9')}${face('U+0-7F')}`, 'é', [2, 3]],
    ['an earlier one for what later ones lack', `${face('U+0-FF')}${face('U+E8')}${face('U+0-7F')}`, 'é è', [0, 1, 2]],
    ['those of each weight', `${face('U+0-FF')}${face('U+0-FF', 'font-weight:700')}`, '', [0, 1]],
    ['those of each style', `${face('U+0-FF', 'font-style:italic')}${face('U+0-FF')}`, '', [0, 1]],
    ['those of each family', `${face('U+0-FF')}${face('U+0-FF', 'font-family:B')}`, '', [0, 1]],
    ['nothing of nothing', '', 'é', []],
  ])('finds %s', (_, css, text, places) => {
    expect(shown(css, text)).toEqual(places)
  })

  it.each([
    ['names no letters, so that only its file tells', '@font-face{font-family:A;src:url(b)}'],
    ['may not be on the machine', '@font-face{font-family:A;src:local(B);unicode-range:U+0-FF}'],
    ['is for some media', `@media print{${face('U+0-FF')}}`],
    ['is for some browsers', `@supports (a:b){${face('U+0-FF')}}`],
    ['is in a layer', `@layer a{${face('U+0-FF')}}`],
  ])('finds the one before a face that %s', (_, later) => {
    expect(shown(face('U+0-FF') + later, '')).toEqual([0, 1])
  })

  it('finds no face under a condition whose letters all go to a later one', () => {
    expect(shown(`@media print{${face('U+0-FF')}}${face('U+0-FF')}`, '')).toEqual([1])
  })
})

describe('lettersIn', () => {
  it.each([
    ['words', 'Á la carte: naïve 日本', 'Áï日本'],
    ['signs of several units', '😀👍🏽', '😀👍🏽'],
    ['letters that fold to ASCII', '\u017f \u212a', '\u017f\u212a'],
    ['escapes', String.raw`content:"\2197 \201C\0000e9 \1F600"`, '↗“é😀'],
    ['nothing', 'ASCII only \\n \\', ''],
  ])('finds %s', (_, text, letters) => {
    expect(lettersIn(text)).toEqual([...letters].map((letter) => letter.codePointAt(0)))
  })

  it('takes half a sign and an escape too great for what they are', () => {
    expect(lettersIn('\ud83d')).toEqual([0xd83d])
    expect(facesFor(facesIn(face('U+0-10FFFF')), lettersIn(String.raw`\ffffff`))).toEqual([0])
  })
})
