import { expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkStyleWords } from './remark-style-words'

const complaints = (text: string) => complaintsOf(text, [[remarkStyleWords, text]])

test.each([
  ['a sentence', 'One.\n\nSo bg-[url(../.env)] it is.', '3:6'],
  ['a class', '<b className="mt-4 bg-[url(https://evil.example/a)]">so</b>', '1:22'],
  ['code', '`[background:url(//evil.example)]`', '1:2'],
  ['spaces that are written as they are there', 'bg-[url(_//evil.example_)]', '1:3'],
  ['an escape', 'bg-[u\\72l(//evil.example)]', '1:3'],
  ['another function', 'bg-[image-set("a.png"_1x)]', '1:3'],
])('tells of such a class in %s', async (_, text, place) => {
  expect(await complaints(text)).toEqual([
    `${place} a class with an address in it would load something wherever it stands, even as a mere word → Remove it, or put a space behind its bracket where it is meant to be read`,
  ])
})

test.each([
  'Words, [a link](https://example.org/url(a)), and [url(a)](/b).',
  '<b className="w-[calc(100%-1px)] bg-[url(#a)]">so</b> and `background: url(a.png)`',
  'bg-[ url(a.png)]',
  '$$\n\\left[\\alpha(x)\\right]\n$$',
])('has nothing to say about %j', async (text) => {
  expect(await complaints(text)).toEqual([])
})
