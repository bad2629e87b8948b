import { describe, expect, test, vi } from 'vitest'
import { type SurveySource, survey } from './survey'

const source = (text: string, file = 'moving.mdx'): SurveySource => ({
  file,
  text,
  language: 'en',
  siteUrl: 'https://my.blog',
  components: ['Callout', 'Muted'].map((name) => ({ name, props: [], open: true })),
})

/** Each problem of a body as `line:column reason → fix`. */
async function problemsOf(text: string, file?: string): Promise<string[]> {
  const { problems } = await survey(source(text, file))
  return problems.map(({ line, column, reason, fix }) => `${line}:${column} ${reason} → ${fix}`)
}

describe('survey', () => {
  test.each([
    ['prose', 'Words, *and* more. 1 < 2, a } and "quotes".'],
    ['escapes', '\\{ \\< &lt;'],
    ['code', '`<b>{` and\n\n```html\n<p>{\n```'],
    ['its components', '<Callout>A <Muted>quiet</Muted> word.</Callout>'],
    ['fragments and any element', '<><video src="a.mp4"></video></>'],
    ['the word import within a line', 'We import and\n\n{`import`} duties, exports, important things.'],
    ['no words at all', ''],
  ])('has nothing to say about %s', async (_, body) => {
    expect(await problemsOf(body)).toEqual([])
  })

  test('names the file, and calls each an error', async () => {
    const { problems } = await survey({ ...source('<Calout />', 'content/posts/moving.mdx'), components: [] })
    expect(problems).toMatchObject([{ file: 'content/posts/moving.mdx', severity: 'error' }])
  })

  test.each([
    ['quotations', `${'>'.repeat(3000)} a`, 'a.mdx'],
    ['tags', '<div>'.repeat(3000), 'a.md'],
    ['tags in lines of their own', '<div>\n\n'.repeat(3000), 'a.md'],
  ])('tells of %s in each other without end, at the first line of the words', async (_, words, file) => {
    expect(await problemsOf(`---\ntitle: A\n---\n\n${words}`, file)).toEqual([
      '5:1 the words are nested too deeply to be read → Take quotations, lists or tags out of each other, and indent less',
    ])
  })

  test.each([
    ['lists', '\t', '- a', 399],
    ['lists in quotations', '> ', '1. a', 200],
    ['words', ' ', 'a', 401],
  ])('tells of %s that take minutes to read, at the first line that is so deep', async (_, indent, words, line) => {
    const stairs = Array.from({ length: 1000 }, (_, n) => indent.repeat(n) + words).join('\n')
    expect(await problemsOf(stairs, 'a.md')).toEqual([
      `${line}:1 the words are nested too deeply to be read → Take quotations, lists or tags out of each other, and indent less`,
    ])
  })

  test('names the file when a rule fails', async () => {
    const components = [{ name: 'Callout', props: [], open: true }]
    const broken = new Proxy(components, {
      get() {
        throw new TypeError('a fault of ours')
      },
    })
    await expect(survey({ ...source('<Callout />'), components: broken })).rejects.toThrow('moving.mdx: a fault of ours')
  })

  const closeTag = 'Close the tag, or write \\< where a plain < is meant'
  const mendTag = 'Mend the tag, or write \\< or \\{ where plain text is meant'
  const mendCode = 'Mend the JavaScript between the braces, or write \\{ where a plain brace is meant'
  const otherWord = "Begin it with another word, or write {'import'} where the word itself is meant"

  test.each([
    ['a tag that is never closed', 'Fine.\n\n<div>\n\nWords.\n', `3:1 expected a closing tag for \`<div>\` → ${closeTag}`],
    ['a tag not closed in its paragraph', 'Fine <b>words\n\nmore</b>', `1:6 expected a closing tag for \`<b>\` → ${closeTag}`],
    ['a tag not closed in its list item', '- one\n- <div>two\n', `2:3 expected a closing tag for \`<div>\` → ${closeTag}`],
    ['a component that is never closed', 'Fine.\n\n<Callout>\nWords.', `3:1 expected a closing tag for \`<Callout>\` → ${closeTag}`],
    [
      'a tag closed by another',
      '<div>\n<p>\n</div>',
      `3:1 unexpected closing tag \`</div>\`, expected corresponding closing tag for \`<p>\` (2:1-2:4) → ${closeTag}`,
    ],
    [
      'a tag that was never opened',
      'Fine.\n\n</div>',
      '3:2 unexpected closing slash `/` in tag, expected an open tag first → Open the tag before it is closed, or write \\< where a plain < is meant',
    ],
    [
      'a stray <',
      'Fine, 1 <2',
      `1:10 unexpected character \`2\` (U+0032) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` → ${mendTag}`,
    ],
    [
      'an address in angle brackets',
      'See <https://example.com>',
      '1:12 unexpected character `/` (U+002F) before local name, expected a character that can start a name, such as a letter, `$`, or `_` → To create a link in MDX, use `[text](url)`',
    ],
    [
      'a comment of HTML',
      '<!-- later -->',
      '1:2 unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` → To create a comment in MDX, use `{/* text */}`',
    ],
    [
      'an expression that is none',
      'One {1 + } two',
      `1:10 what stands between the braces is not JavaScript: Unexpected token → ${mendCode}`,
    ],
    [
      'an attribute that is none',
      '<img width={3+} />',
      `1:15 what stands between the braces is not JavaScript: Unexpected token → ${mendCode}`,
    ],
    [
      'an expression that is never closed',
      'Fine.\n\nOne {1 + 1\n\nTwo',
      '3:5 the brace is never closed → Close it, or write \\{ where a plain { is meant',
    ],
    [
      'an expression that leaves its quotation',
      '> {1 +\n1}',
      '2:1 unexpected lazy line in expression in container, expected line to be prefixed with `>` when in a block quote, whitespace when in a list, etc → Begin the line like the one before it',
    ],
    [
      'an import',
      "Fine.\n\nimport Chart from './chart'\n",
      '3:1 a post cannot import or export → Remove the line: components need no import, and your own is one file in components/mdx and one line in its index.ts',
    ],
    [
      'an export',
      'export const a = 1',
      '1:1 a post cannot import or export → Remove the line, and write the value where it is used, such as {2019 + 5}',
    ],
    [
      'a paragraph that looks like an import',
      'Fine.\n\nimport duties rose.',
      `3:15 a paragraph that begins with \`import\` or \`export\` is read as JavaScript, and this is none → ${otherWord}`,
    ],
    [
      'a component that is not there',
      'Fine, <Calout>so</Calout>',
      '1:8 there is no component <Calout> → Write <Callout>; there are: Callout, Muted',
    ],
    [
      'a component of something',
      'Fine.\n\n  <chart.Bar />',
      '3:4 there is no component <chart.Bar> → Correct its name, or add it to components/mdx; there are: Callout, Muted',
    ],
    [
      'a component in a component',
      '<Callout>\n- <Mutd>so</Mutd>\n</Callout>',
      '2:4 there is no component <Mutd> → Write <Muted>; there are: Callout, Muted',
    ],
  ])('points at %s', async (_, body, problem) => {
    expect(await problemsOf(body)).toEqual([problem])
  })

  const file = [
    '---',
    'title: Moving',
    '# a comment',
    'date: 2025-03-29',
    '---',
    '',
    ...Array(50).fill('Words – "so" 🎉.\n'),
    'Fine <Calout /> here.',
    '',
  ]

  test.each(['\n', '\r\n'])('counts lines from the beginning of the file, which end in %j', async (end) => {
    const text = file.join('\n').replaceAll('\n', end)
    expect(text.split(end)[106]).toBe('Fine <Calout /> here.')
    expect(await problemsOf(text)).toMatchObject([expect.stringMatching(/^107:7 there is no component/)])
  })

  test.each(['\n', '\r\n'])('counts the lines of unclosed tags like any, where they end in %j', async (end) => {
    const text = file.join('\n').replace('<Calout />', '<b>').replaceAll('\n', end)
    expect(await problemsOf(text)).toMatchObject([expect.stringMatching(/^107:6 expected a closing tag for `<b>`/)])
  })

  test.each([
    ['in blocks apart', 'One {1 + } two\n\nFine.\n\nThree <2\n\n<Calout />', ['1:10 what', '5:8 unexpected', '7:2 there is no component']],
    ['tags that are never closed', '<div>\n\nWords.\n\n<section>\n\nMore.', ['5:1 expected a closing tag', '1:1 expected a closing tag']],
    ['and none that leaving one out brings about', '<div>\nOne {1 + } two\n\n</div>\n\nThree <2', ['2:10 what', '6:8 unexpected']],
    ['in a block without empty lines', 'One {1 + }\ntwo {2 + }', ['1:10 what']],
  ])('goes on behind an error of syntax, and finds all: %s', async (_, body, beginnings) => {
    const found = await problemsOf(body)
    expect(found.map((problem, i) => problem.slice(0, beginnings[i]?.length))).toEqual(beginnings)
  })

  test('ends, whatever is wrong', async () => {
    expect((await problemsOf('{'.repeat(200))).length).toBeGreaterThan(0)
    expect((await problemsOf('<a>{'.repeat(50))).length).toBeGreaterThan(0)
    // However busy the machine is.
    vi.useFakeTimers({ toFake: ['Date'] })
    expect((await problemsOf('One {1 + } two\n\n'.repeat(200))).length).toBe(50)
    vi.useRealTimers()
  })

  test('lists what words point to, and what can be pointed to', async () => {
    const body = [
      '# One',
      '',
      '[a](/about) ![b](desk.jpg "c") and [d][e].[^1]',
      '',
      '<Callout><a href="#one">f</a> <video src={\'film.mp4\'} poster="still.png" /></Callout>',
      '',
      '## Two <span id="own">so</span>',
      '',
      '[e]: https://example.org',
      '[^1]: Note.',
    ].join('\n')
    const { ids, references } = await survey(source(body))
    expect(ids?.filter((id) => !/^fn|footnote/.test(id))).toEqual(['one', 'two-so', 'own'])
    expect(
      references.filter(({ target }) => !target.startsWith('#fn')).map(({ target, line, column }) => `${line}:${column} ${target}`),
    ).toEqual(['3:1 /about', '3:13 desk.jpg', '3:36 https://example.org', '5:13 #one', '5:38 film.mp4', '5:55 still.png'])
  })

  test('knows no ids of words it could not read whole', async () => {
    expect((await survey(source('# One\n\n{1 +}'))).ids).toBeUndefined()
  })

  test('of Markdown takes braces and signs for what they are', async () => {
    expect(await problemsOf('1 < 2 and {this}, <kbd>K</kbd>', 'moving.md')).toEqual([])
  })
})
