import { createProcessor } from '@mdx-js/mdx'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from './pipeline'
import { staticValue } from './static-value'
import { tagsOf } from './tags'

const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`

function tagsIn(text: string) {
  const file = new VFile({ path: 'moving.mdx', value: text })
  return tagsOf(createProcessor(surveyOptions('moving.mdx')).parse(file), file)
}

/** Each tag with the places of its name, its attributes and their values, and what it holds. */
const placesIn = (text: string) =>
  tagsIn(text).map(({ name, place, attributes, content }) =>
    [
      `${name} ${at(place)}`,
      ...attributes.map((attribute) => `${attribute.name} ${at(attribute.place)} ${at(attribute.valuePlace)}`),
      ...(content ? [`holds ${at(content)}`] : []),
    ].join(', '),
  )

describe('tagsOf', () => {
  test.each([
    ['<Box />', ['Box 1:2']],
    ['A <b title="c" hidden>d</b>', ['b 1:4, title 1:6 1:12, hidden 1:16 1:16, holds 1:23']],
    ['🎉 <Box a={1} b = \'c\' d=\n"e" />', ['Box 1:5, a 1:9 1:11, b 1:15 1:19, d 1:23 2:1']],
    ['> <Box\n>   a="b">\n>\n> *c*\n> </Box>', ['Box 1:4, a 2:5 2:7, holds 4:3']],
    ['<a.b.C d:e="f" />\r\n\r\n<svg:g />\r\n', ['a.b.C 1:2, d:e 1:8 1:12', 'svg:g 3:2']],
    ['<>\n<i>a</i>\n</>', ['i 2:2, holds 2:4']],
    ['{[1].map((n) =>\n  <b key={n} id="c">{n}<Box /></b>)}', ['b 2:4, key 2:6 2:10, id 2:14 2:17, holds 2:21', 'Box 2:25']],
    ['<Box a={<b />} {...{ c: <i d /> }}>{/* e */}</Box>', ['Box 1:2, a 1:6 1:8, c 1:22 1:25', 'b 1:10', 'i 1:26, d 1:28 1:28']],
    ['`<b>` \\<i> {"<u>"}\n\n    <Box />', ['Box 3:6']],
  ])('finds those in %j', (text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  test('knows what is around each', () => {
    expect(tagsIn('<div>*<b>{[<i key="a"><u /></i>]}</b>*</div>').map(({ name, within }) => `${within.join('>')} ${name}`)).toEqual([
      ' div',
      'div b',
      'div>b i',
      'div>b>i u',
    ])
  })

  test('knows which names are declared in their expression', () => {
    const local = tagsIn('{[Date].map((Box) => <Box.of><Chart /><b /></Box.of>)} <Box />').map(({ name, local }) => `${name} ${local}`)
    expect(local).toEqual(['Box.of true', 'Chart false', 'b false', 'Box false'])
  })

  test.each([
    ['<Box {...{ a: 1, "b": 2, ...{ c: 3 } }} />', 'a b c', false],
    ['{<Box {...{ a: 1 }} />}', 'a', false],
    ['<Box {...a} />', '', true],
    ['<Box {...{ a: 1, [b]: 2, get c() { return 3 }, ...d }} />', 'a', true],
  ])('reads what %s spreads', (text, names, spread) => {
    const [tag] = tagsIn(text)
    expect(tag?.attributes.map(({ name }) => name).join(' ')).toBe(names)
    expect(tag?.spread).toBe(spread)
  })

  test('reads values', () => {
    const [tag] = tagsIn(
      '<Box a b="c &amp; d" e={1} f={-2.5} g={true} h={null} i={undefined} j={`k`} l={[]} m={{}} n={() => 1} o={<b />} p={/a/} q={1n} r={1 + 1} s={t} {...u} />',
    )
    expect(tag?.spread).toBe(true)
    expect(tag?.attributes.map(({ name, value }) => [name, staticValue(value)])).toEqual([
      ['a', { kind: 'boolean', value: true }],
      ['b', { kind: 'string', value: 'c & d' }],
      ['e', { kind: 'number', value: 1 }],
      ['f', { kind: 'number', value: -2.5 }],
      ['g', { kind: 'boolean', value: true }],
      ['h', { kind: 'null' }],
      ['i', { kind: 'undefined' }],
      ['j', { kind: 'string', value: 'k' }],
      ['l', { kind: 'array' }],
      ['m', { kind: 'object' }],
      ['n', { kind: 'function' }],
      ['o', { kind: 'element' }],
      ['p', { kind: 'object' }],
      ['q', { kind: 'bigint' }],
      ['r', undefined],
      ['s', undefined],
    ])
  })
})
