import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkAlertKinds } from './remark-alert-kinds'

const complaints = (text: string) => complaintsOf(text, [remarkAlertKinds])

const kinds = 'Write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]'

describe('remarkAlertKinds', () => {
  test.each([
    ['no words', ''],
    ['a block quotation', '> Words [!FOO].\n>\n> [!FOO]'],
    ['an empty block quotation', '>'],
    ['alerts of every kind', '> [!NOTE]\n> a\n\n> [!tip]\n> a\n\n> [!Important]\n> a\n\n> [!WARNING]\n> a\n\n> [!caution]\n> a'],
    ['a title of plain text', '> [!note] It\'s "so" -- 🎉\n> Words.'],
    ['a title alone', '> [!note] Words'],
    ['words after an empty line', '> [!note]\n>\n> ```js\n> a\n> ```'],
    ['an escaped bracket', '> \\[!FOO]\n> Words.'],
    ['code', '> `[!FOO]`\n> Words.'],
    ['a link of that name', '> [!FOO]\n\n[!FOO]: /about'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  const markup = 'the title of a callout is plain text, so that its markup is lost'
  const takeOut = 'Take the markup out, or write the words on the next line'

  test.each([
    ['a misspelt kind', 'Fine.\n\n> [!NOTTE]\n> Words.', '3:5 there is no callout [!NOTTE] → Write [!NOTE]'],
    ['a kind that is near none', '> [!FOO]\n> Words.', `1:5 there is no callout [!FOO] → ${kinds}`],
    ['a kind of Obsidian with an argument', '> [!note|wide] Title', '1:5 there is no callout [!NOTE|WIDE] → Write [!NOTE]'],
    ['no kind', '> [!]\n> Words.', `1:5 there is no callout [!] → ${kinds}`],
    ['a kind of emoji, after a deep indentation', '- - > [!🎉]\n    > Words.', `1:9 there is no callout [!🎉] → ${kinds}`],
    [
      'a callout that folds',
      '> [!note]- Title\n> Words.',
      'warning 1:10 a callout does not fold → Remove the -, or write <details> instead',
    ],
    ['a title with markup', '> [!tip] Use `npm ci`\n> Words.', `warning 1:14 ${markup} → ${takeOut}`],
    ['a title with a link and emphasis', '> [!tip] *See* [this](/about)', `warning 1:10 ${markup} → ${takeOut}`],
    ['no words', '> [!NOTE]\n\nWords.', '1:5 the callout is empty → Begin the lines that belong to it with > as well'],
    [
      'no words but spaces and empty lines',
      '> [!NOTE]   \r\n>\r\n>  ',
      '1:5 the callout is empty → Begin the lines that belong to it with > as well',
    ],
    ['one in another', '> [!NOTE]\r\n> > [!BAR]\r\n> > Words.', `2:7 there is no callout [!BAR] → ${kinds}`],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })

  test('tells of each', async () => {
    expect(await complaints('> [!FOO]-\n\n> [!BAR] *so*')).toEqual([
      `1:5 there is no callout [!FOO] → ${kinds}`,
      '1:5 the callout is empty → Begin the lines that belong to it with > as well',
      'warning 1:9 a callout does not fold → Remove the -, or write <details> instead',
      `3:5 there is no callout [!BAR] → ${kinds}`,
      `warning 3:10 ${markup} → ${takeOut}`,
    ])
  })

  test('takes deep nesting', async () => {
    expect(await complaints(`${'> '.repeat(500)}[!FOO]\n`)).toHaveLength(2)
  })
})
