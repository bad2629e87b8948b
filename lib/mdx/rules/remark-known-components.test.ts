import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkKnownComponents } from './remark-known-components'

const complaints = (text: string, components = ['Callout', 'Muted']) => complaintsOf(text, [[remarkKnownComponents, components]])

const all = 'there are: Callout, Muted'

describe('remarkKnownComponents', () => {
  test.each([
    ['words', 'Words, *and* more. 1 < 2.'],
    ['no words', ''],
    ['components', '<Callout>A <Muted>quiet</Muted> word.</Callout>'],
    ['elements', '<div><video src="a.mp4"></video><svg><linearGradient /></svg><math><mfrac /></math></div>'],
    ['custom elements', 'A <my-tag>word</my-tag>.'],
    ['fragments', '<>word</>'],
    ['code', '`<Calout>`\n\n```\n<Calout>\n```'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['a misspelt component', 'Fine, <Calout>so</Calout>', `1:8 there is no component <Calout> → Write <Callout>; ${all}`],
    ['a component in the wrong case', '<callout>\nSo\n</callout>', `1:2 there is no element <callout> → Write <Callout>; ${all}`],
    [
      'a component that is near none',
      '<Chart />',
      `1:2 there is no component <Chart> → Correct its name, or add it to components/mdx; ${all}`,
    ],
    [
      'a part of a component',
      'Fine.\n\n  <chart.Bar />',
      `3:4 there is no component <chart.Bar> → Correct its name, or add it to components/mdx; ${all}`,
    ],
    ['a component in a component', '<Callout>\n- <Mutd>so</Mutd>\n</Callout>', `2:4 there is no component <Mutd> → Write <Muted>; ${all}`],
    ['a misspelt element', '> <sectoin>so</sectoin>', '1:4 there is no element <sectoin> → Write <section>'],
    ['an element in the wrong case', '<Div>so</Div>', '1:2 there is no component <Div> → Write <div>'],
    [
      'an element that is near none',
      '<marquee>so</marquee>',
      '1:2 there is no element <marquee> → Correct its name, or write \\< where a plain < is meant',
    ],
    ['an element of another namespace', '<svg:rect />', '1:2 there is no element <svg:rect> → Write <svg>'],
    [
      'a component within an expression',
      '{[1].map((n) =>\n  <b key={n}><Calout /></b>)}',
      `2:15 there is no component <Calout> → Write <Callout>; ${all}`,
    ],
    ['a component within an attribute', '<Callout title={<Mutd />} />', `1:18 there is no component <Mutd> → Write <Muted>; ${all}`],
    [
      'a tag that an expression names',
      "{((Tag) => <Tag>alert(1)</Tag>)('script')}",
      '1:13 <Tag> is what an expression says it is, which only running it would tell → Call it, as {Tag({ … })}, or make it a component: one file in components/mdx, and one line in its index.ts',
    ],
    ['a component spread over an element', '<b {...{ a: <Mutd /> }} />', `1:14 there is no component <Mutd> → Write <Muted>; ${all}`],
    [
      'a name in another script',
      'Eine <Übersicht />',
      `1:7 there is no component <Übersicht> → Correct its name, or add it to components/mdx; ${all}`,
    ],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })

  test('tells of each', async () => {
    expect(await complaints('<A />\r\n\r\n<B />\r\n', [])).toEqual([
      '1:2 there is no component <A> → Write <a>',
      '3:2 there is no component <B> → Write <b>',
    ])
  })

  test('takes deep nesting', async () => {
    expect(await complaints(`${'<i>'.repeat(500)}<Calout />${'</i>'.repeat(500)}`)).toHaveLength(1)
  })
})
