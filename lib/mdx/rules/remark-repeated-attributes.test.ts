import { expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkRepeatedAttributes } from './remark-repeated-attributes'

test.each([
  ['the same name', '<Callout kind="tip" kind="note">so</Callout>', ['1:21 `kind` is written twice → Remove one of the two']],
  ['two names of one attribute', 'A <b class="a"\r\n  className="b">so</b>', ['2:3 `className` is written twice → Remove one of the two']],
  ['the same name within an expression', '{[<p key="a" id="a" id="b" />]}', ['1:21 `id` is written twice → Remove one of the two']],
  [
    'a name that all objects have',
    '<p constructor="a" constructor="b" />',
    ['1:20 `constructor` is written twice → Remove one of the two'],
  ],
  ['different names', '<Callout kind="tip" Kind="a" class="b" className="c" />', []],
  ['the same name on two tags', '<b id="a"><i id="b" /></b>', []],
])('tells of %s', async (_, text, complaints) => {
  expect(await complaintsOf(text, [remarkRepeatedAttributes])).toEqual(complaints)
})
