import { createProcessor } from '@mdx-js/mdx'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from '../pipeline'
import { remarkSpelling } from './remark-spelling'

/** Each word as `line:column word → suggestions`; nothing when none was looked for. */
async function misspeltIn(text: string, language = 'en'): Promise<string[] | undefined> {
  const file = new VFile({ path: 'moving.mdx', value: text })
  await remarkSpelling(language)(createProcessor(surveyOptions(file.path)).parse(file), file)
  return file.data.misspelt?.map(({ word, line, column, suggestions }) => `${line}:${column} ${word} → ${suggestions}`)
}

describe('remarkSpelling', () => {
  test.each([
    ['no words', ''],
    ['words that are right', '# A *well* known\n\n- fact &amp; [more](/b)\n'],
    ['what is no prose', '`wrods` <Callout title="wrods" /> {wrods} $$wrods$$ ![wrods](wrods.png) https://wrods.com\n\n```\nwrods\n```\n'],
    ['words that tags part', 'Text<SideNote>one</SideNote>\n\n<details>\n<summary>native</summary>inner\n</details>\n'],
    ['a word with tags in it', 'H<sub>2</sub>O, <b>pos</b>sibility, possi<wbr />bility, <Muted>im</Muted>possible\n'],
    ['elements in another language', '<span lang="de">Möglichkeit</span>\n\n<blockquote lang="fr">\nPossibilité\n</blockquote>\n'],
  ])('finds nothing in %s', async (_, text) => {
    expect(await misspeltIn(text)).toEqual([])
  })

  test.each([
    ['a paragraph', 'Fine.\n\nA posibility.\n', ['3:3 posibility → possibility']],
    [
      'markup',
      '# **A** [posibility](/b)\n\n| *posibility* |\n| --- |\n',
      ['1:10 posibility → possibility', '3:4 posibility → possibility'],
    ],
    ['a word with markup in it', '**pos**ibility\n', ['1:3 posibility → possibility']],
    ['lines of items and quotations', '- A\n  > b &amp;\n  > posibility\r\n', ['3:5 posibility → possibility']],
    [
      'what comes after emoji, tabs and escapes',
      '😀\t\\*posibility’s (posibility)\n',
      ['1:6 posibility → possibility', '1:20 posibility → possibility'],
    ],
    [
      'and around tags that part words',
      'Posibility<SideNote>posibility</SideNote>\n',
      ['1:1 Posibility → Possibility', '1:21 posibility → possibility'],
    ],
    ['notes and components', '<Callout>\n  A[^1]\n</Callout>\n\n[^1]: posibility[^1]\n', ['5:7 posibility → possibility']],
  ])('finds words in %s', async (_, text, words) => {
    expect(await misspeltIn(text)).toEqual(words)
  })

  test('looks at English only', async () => {
    expect(await misspeltIn('A posibility', 'en-GB')).toEqual(['1:3 posibility → possibility'])
    expect(await misspeltIn('Eine Möglichkeit', 'de')).toBeUndefined()
    expect(await misspeltIn('Words', 'enm')).toBeUndefined()
  })

  test('finds every one of many in one paragraph', async () => {
    expect((await misspeltIn('**a** posibility '.repeat(5000)))?.at(-1)).toBe(`1:${4999 * 17 + 7} posibility → possibility`)
  })
})
