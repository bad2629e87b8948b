import { describe, expect, test } from 'vitest'
import { importFiles, post, wordsOf } from './sample-folder'
import { firstSentence } from './words'

/** The words, and the notes, of one post. */
function importPost(file: string, path = 'a.md') {
  const { posts, notes } = importFiles({ [path]: file })
  const [written = ''] = Object.values(posts)
  return { written, words: wordsOf(written).slice(1), notes: notes[path] ?? [] }
}

describe('words stay as they are, byte for byte', () => {
  test.each([
    'a < b {c} </d>\n',
    'Trailing  \nspaces,\ttabs\t\n\n\n\nand no end',
    '* a\n+ b\n1) c\n___\n***\n',
    'Setext\n===\n\n| a |\n|--|\n~~~\n[b](c)\n~~~\n',
    '\u00a0e\u0301 \u{1f469}\u200d\u{1f4bb} \u202b',
    '[^1]\n\n[^1]: a\n\n$$x$$ <!-- more -->',
    '&amp; &#91; \\[ \\*',
  ])('%j', (words) => {
    expect(importPost(post(words))).toMatchObject({ words, notes: [] })
  })

  test('with the line ends they have, which those above them get too', () => {
    expect(importPost(post('A.\n\n# B\n').replaceAll('\n', '\r\n')).written).toBe(
      ['---', 'title: A title', 'description: A description', 'date: 2020-01-02', 'published: true', '---', '', 'A.', '', '# B', ''].join(
        '\r\n',
      ),
    )
  })

  test('without a byte order mark', () => {
    expect(importPost(`\ufeff${post('A.')}`).written).toMatch(/^---\n/)
  })
})

describe('the heading that is the title', () => {
  test.each([
    [post('# A title\n\nWords.'), 'Words.'],
    [post('<!-- note -->\n\n# a *Title*\n\n\n## B'), '<!-- note -->\n\n## B'],
    [post('A title\n===\nWords.'), 'Words.'],
    [post('# Another\n\nWords.'), '# Another\n\nWords.'],
    [post('Words.\n\n# A title'), 'Words.\n\n# A title'],
    [post('## A title\n\nWords.'), '## A title\n\nWords.'],
    [post('# A title\r\n\r\nWords.'), 'Words.'],
  ])('is taken out where it stands first: %j', (file, words) => {
    expect(importPost(file).words).toBe(words)
  })

  test('gives the title where no field does, or else the name of the file does', () => {
    expect(importPost('# The *title*: `it`\n\nWords.').written).toMatch(/^---\ntitle: "The title: it"\n.*---\n\nWords\.$/s)
    expect(importPost('Words.', '2020-01-02-moving_house.md')).toMatchObject({
      written: expect.stringContaining('title: Moving house\n'),
      notes: [
        'there is no title: it became `Moving house`, from the name of the file',
        'there is no description: it became `Words.`. Write one',
      ],
    })
  })
})

describe('headings', () => {
  test('lose the ids they were given', () => {
    expect(importPost(post('## One {#a}\n\nTwo {#b}\n---\n\n### Three {#c} ###\n')).words).toBe('## One\n\nTwo\n---\n\n### Three ###\n')
  })

  test('that skip a level are told of', () => {
    const skips = (level: number, below: number) =>
      `skips a level: it is of level ${level} below one of level ${below}. Take the signs # down`
    expect(importPost(post('## A\n\n#### B\n\n# C\n\n### D')).notes).toEqual([
      `8 the heading "B" ${skips(4, 2)}`,
      `12 the heading "D" ${skips(3, 1)}`,
    ])
  })
})

describe('MDX', () => {
  test('stays MDX, without its modules', () => {
    const words = "import A from './a'\nexport const b = 1\n\n# A title\n\n<A b={{ c: 1 }}>\n  {1 + 1} {{ d }} [e](f.mdx)\n</A>\n"
    const { posts, notes } = importFiles({ 'a.mdx': post(words), 'f.mdx': post('Words.') })
    expect(wordsOf(posts['a.mdx'])).toBe('\n<A b={{ c: 1 }}>\n  {1 + 1} {{ d }} [e](/blog/f)\n</A>\n')
    expect(notes['a.mdx']).toEqual([
      "6 `import A from './a' export const b = 1` was left out: posts import nothing. What it named must be a component of components/mdx",
    ])
  })

  test('that is wrong is told of, and taken as far as it goes', () => {
    const { posts, notes } = importFiles({ 'a.mdx': post('<A>\n\n[e](f.md)\n'), 'f.md': post('Words.') })
    expect(wordsOf(posts['a.mdx'])).toBe('\n<A>\n\n[e](/blog/f)\n')
    expect(notes['a.mdx']).toEqual([expect.stringMatching(/^this is not MDX that can be read \(.*`<A>`.*\)\. Mend it$/s)])
  })
})

describe('a description that is missing', () => {
  test.each([
    ['One. Two.', 'One.'],
    ['# A\n\n![B](c.png)\n\n> One *two*\n> `three` <b>four</b>! Five.', 'One two three four!'],
    ['- One\n- Two', 'One'],
    ['{{< a >}}\n\n[[B]]\n\n…\n\nOne', 'One'],
    ['One {{< youtube abc >}}. Two', 'One.'],
    ['{{< tweet "https://example.org/a" >}} One {% include a %} two {{ three }}.', 'One two.'],
    ['<A b={{ c: 1 }}>One</A> <!-- more --> `<two>` *three*.', 'One `<two>` three.'.replaceAll('`', '')],
    ['{{<note>}}\nOne.\n{{</note>}}', 'One.'],
    [`${'word '.repeat(60)}.`, `${'word '.repeat(31).trim()}…`],
    ['x'.repeat(300), `${'x'.repeat(159)}…`],
    ['今日は雨。明日は晴れ。', '今日は雨。'],
    ['```\nOne\n```', undefined],
    ['', undefined],
  ])('is the first sentence of %j', (text, sentence) => {
    expect(firstSentence(text, 'ja')).toBe(sentence)
  })

  test('is the title where there is none', () => {
    expect(importPost('---\ntitle: A\ndate: 2020-01-02\n---\n')).toMatchObject({
      written: '---\ntitle: A\ndescription: A\ndate: 2020-01-02\npublished: true\n---\n\n',
      notes: ['there is no description: it became `A`. Write one'],
    })
  })
})
