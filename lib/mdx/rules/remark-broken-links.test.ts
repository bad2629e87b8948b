import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkBrokenLinks } from './remark-broken-links'

const undefinedName = (name: string) => `[${name}] is not defined → Define it in a line of its own: [${name}]: /address`
const detached = (address: string) => `the space before (${address}) keeps this from being a link → Remove the space before the parenthesis`
const spaced = (kind: string, encoded: string, address: string) =>
  `a space in its address keeps this from being a ${kind} → Write ${encoded}, or <${address}>`
const twice = (name: string, line: number) =>
  `[${name}] is defined a second time, and only the first counts → Give one of them another name, or remove it; the first is in line ${line}`

describe('remarkBrokenLinks', () => {
  test.each([
    ['no words', ''],
    ['links and pictures', '[a](/b "c d") ![a](<b c.png>) [a][b] ![c][B] [b] [a](b%20c)\n\n[b]: /d\n'],
    ['code and maths', '`[a][b]` $$[a][b]$$\n\n```\n[a](b c)\n```\n'],
    ['brackets in prose', 'He [sic] said array[0][1] and list[a][b], f[x](a b), [0][1] [maybe] (not) [see] (Node.js) [fix] (#12).\n'],
    ['task marks', '- [ ] (/about)\n- [x] (/about)\n\n[ ](a b) [ ] (/c)\n'],
    ['footnotes', 'A[^1][^2] b [^1](a b)\n\n[^1]: A\n[^2]: B\n'],
    ['escaped brackets', '\\[a][b] [a\\][b] [a]\\[b] \\![a]\\(b c) &#91;a](b c) \\[a] (/b)\n'],
    ['nothing in brackets', '[a][] [][b] [](a b)\n'],
    ['remarks', '[//]: # (one)\n[//]: # (two)\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkBrokenLinks])).toEqual([])
  })

  test.each([
    ['a name that is not defined', 'So.\n\nSee [the *guide*][guide].\n', [`3:5 ${undefinedName('guide')}`]],
    ['a picture of such a name', '😀 ![zz][zz] and\r\n> ![][a b]\r\n', [`1:4 ${undefinedName('zz')}`, `2:3 ${undefinedName('a b')}`]],
    ['a misspelt name', '[a][giude] [b][guide]\n\n[guide]: /a\n', ['1:1 [giude] is not defined → Write [guide]']],
    [
      'a space in an address',
      '![x](my pic.png) [x](about page "Title") [`x`](https://example.com/a b)\n',
      [
        `1:1 ${spaced('picture', 'my%20pic.png', 'my pic.png')}`,
        `1:18 ${spaced('link', 'about%20page', 'about page')}`,
        `1:42 ${spaced('link', 'https://example.com/a%20b', 'https://example.com/a b')}`,
      ],
    ],
    [
      'a space before an address',
      '- [a] (/about) [b]  (#top) [c] (https://example.com) [d] (plan.pdf)\n',
      [`1:3 ${detached('/about')}`, `1:16 ${detached('#top')}`, `1:28 ${detached('https://example.com')}`, `1:54 ${detached('plan.pdf')}`],
    ],
    ['a name that is defined twice', '[a][dup]\n\n[dup]: /a\n[Dup]: /b\n', [`4:1 ${twice('Dup', 3)}`]],
    [
      'a definition that nothing refers to',
      'A\n\n[b]: /c\n',
      ['warning 3:1 nothing refers to [b] → Write [words][b] where it belongs, or remove it'],
    ],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkBrokenLinks])).toEqual(complaints)
  })

  test('reads a long line of brackets', async () => {
    expect(await complaintsOf('[a][b '.repeat(5000), [remarkBrokenLinks])).toEqual([])
  })
})
