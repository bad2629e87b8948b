import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkRepeatedWords } from './remark-repeated-words'

const repeated = (word: string) => `"${word}" is repeated → Remove one of the two`

describe('remarkRepeatedWords', () => {
  test.each([
    ['different words', 'The then, then a and an answer; so sorted.\n'],
    ['words that may be repeated', 'He had had it. I know that that is so very very long, long ago. What it is is this.\n'],
    ['words that punctuation parts', 'It is so. So it is; well, well. The (the) "the" - the.\n'],
    ['parts of words', 'Ice ice-cream, the the-saurus, cat cat’s, a2 a2, 10 10, A1 a1\n'],
    ['names', 'Duran Duran in Bora Bora, an OPEN Open Source project\n'],
    ['stress', 'It is not *not* allowed, **really** really the _the_.\n'],
    ['code, pictures, maths', 'The `the` the ![the](a.png) the $$the$$ the\n'],
    ['different blocks', '# The\n\nthe\n\n- the\n- the\n\n| the | the |\n| --- | --- |\n'],
    ['lines that end where the author says', 'Row,\\\nrow home  \nhome<br />home\n'],
    ['scripts that do not part words', '谢谢 谢谢 มาก มาก\n'],
    ['French', 'Nous nous levons, vous vous levez.\n'],
    ['words that tags part', '<Callout>The</Callout> the <Callout>the</Callout>\n'],
    ['elements in another language', 'A <span lang="de">die die</span>\n\n<blockquote lang="fr">\nTrès très\n</blockquote>\n'],
    ['single letters', 'x x, 😀 😀\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [[remarkRepeatedWords, 'en']])).toEqual([])
  })

  test.each([
    ['a word', 'So.\n\nIn the the end.\n', [`3:8 ${repeated('the')}`]],
    ['each time', 'The the the end end.\n', [`1:5 ${repeated('the')}`, `1:9 ${repeated('the')}`, `1:17 ${repeated('end')}`]],
    ['one across lines', '- what is in\n  in the\n  > of\n  > of it\r\n', [`2:3 ${repeated('in')}`, `4:5 ${repeated('of')}`]],
    ['another case', 'The the, you’re You’re\n', [`1:5 ${repeated('the')}`, `1:17 ${repeated('You’re')}`]],
    [
      'one after markup and escapes',
      '&amp; \\* **to [to](/b)** (of\u00a0of) 😀 or  or\n',
      [`1:16 ${repeated('to')}`, `1:30 ${repeated('of')}`, `1:41 ${repeated('or')}`],
    ],
    [
      'one in a heading, a cell, a tag',
      '# By by\n\n| an an |\n| --- |\n\n<b>at</b> at\n',
      [`1:6 ${repeated('by')}`, `3:6 ${repeated('an')}`, `6:11 ${repeated('at')}`],
    ],
    [
      'one after a dash or a note',
      'So—is it it[^1] it\n\n[^1]: A a\n',
      [`1:10 ${repeated('it')}`, `1:17 ${repeated('it')}`, `3:9 ${repeated('a')}`],
    ],
    ['one in a component', 'So <Callout>the the</Callout>\n', [`1:17 ${repeated('the')}`]],
    [
      'English within and after another language',
      '<div lang="de">\ndie die <i lang="en-GB">the the</i>\n</div>\n\nof of\n',
      [`2:29 ${repeated('the')}`, `5:4 ${repeated('of')}`],
    ],
    ['words of other languages that no tag tells', 'они они, für für\n', [`1:5 ${repeated('они')}`, `1:14 ${repeated('für')}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [[remarkRepeatedWords, 'en']])).toEqual(complaints.map((complaint) => `warning ${complaint}`))
  })

  test('looks at English only', async () => {
    expect(await complaintsOf('Die die das das', [[remarkRepeatedWords, 'de']])).toEqual([])
    expect(await complaintsOf('The the', [[remarkRepeatedWords, 'en-GB']])).toEqual([`warning 1:5 ${repeated('the')}`])
  })

  test('leaves out other languages in Markdown', async () => {
    const text = 'A <span lang=de>die <br> die</span> of of\n\n<blockquote lang="fr">\n\nTrès très\n\n</blockquote>\n\nat at\n'
    expect(await complaintsOf(text, [[remarkRepeatedWords, 'en']], 'moving.md')).toEqual([
      `warning 1:40 ${repeated('of')}`,
      `warning 9:4 ${repeated('at')}`,
    ])
  })

  test('finds every one of many in one line', async () => {
    const complaints = await complaintsOf('the the end '.repeat(20_000), [[remarkRepeatedWords, 'en']])
    expect(complaints).toHaveLength(20_000)
    expect(complaints.at(-1)).toBe(`warning 1:239993 ${repeated('the')}`)
  })
})
