import { readFileSync } from 'node:fs'
import type { PluggableList } from 'unified'
import type { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { bodyOf } from '@/lib/content/front-matter'
import { parseWords } from '@/lib/spelling'
import { complaintsOf } from './complaints-of'
import { remarkAlternativeText } from './remark-alternative-text'
import { remarkControlCharacters } from './remark-control-characters'
import { remarkDuplicateHeadings } from './remark-duplicate-headings'
import { remarkEmptyHeadings } from './remark-empty-headings'
import { remarkFootnotes } from './remark-footnotes'
import { remarkHeadingOrder } from './remark-heading-order'
import { remarkLostHeading } from './remark-lost-heading'
import { remarkRepeatedWords } from './remark-repeated-words'
import { remarkSpelling } from './remark-spelling'
import { remarkUnclosedTags } from './remark-unclosed-tags'

const body = bodyOf(readFileSync('content/posts/from-ic-to-em-and-back-again.mdx', 'utf8'))

test('the words of the first post have one heading that lost its sign', async () => {
  const rules: PluggableList = [
    remarkUnclosedTags,
    remarkAlternativeText,
    remarkEmptyHeadings,
    remarkHeadingOrder,
    remarkDuplicateHeadings,
    remarkLostHeading,
    remarkFootnotes,
    remarkControlCharacters,
    [remarkRepeatedWords, 'en'],
  ]
  expect(await complaintsOf(body, rules)).toEqual([
    'warning 29:1 this line looks like a heading that lost its `#` → Begin it with `#` and a space, or end it with a full stop',
  ])
})

test('the first post has one word that neither a dictionary nor its author has', async () => {
  const words = parseWords(readFileSync('content/words.txt', 'utf8'))
  let found: VFile['data']['misspelt']
  const keep = () => (_tree: unknown, file: VFile) => {
    found = file.data.misspelt
  }
  await complaintsOf(body, [[remarkSpelling, 'en'], keep])
  expect(found?.map(({ word, line, column }) => `${line}:${column} ${word}`)).toEqual([
    '22:343 skillsets',
    '22:463 skillset',
    '42:626 skillset',
    '85:151 skillset',
    '97:66 posibility',
  ])
  expect(found?.filter(({ word }) => !words.has(word))).toEqual([
    { word: 'posibility', line: 97, column: 66, suggestions: ['possibility'] },
  ])
})
