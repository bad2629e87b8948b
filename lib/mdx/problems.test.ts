import { describe, expect, test } from 'vitest'
import { findProblems } from './pipeline'

/** Each problem of a body as `line:column reason → fix`. */
async function problemsOf(text: string): Promise<string[]> {
  const problems = await findProblems({ file: 'moving.mdx', text, attachments: {}, components: ['Callout', 'Muted'] })
  return problems.map(({ line, column, reason, fix }) => `${line}:${column} ${reason} → ${fix}`)
}

describe('findProblems', () => {
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
    const source = { file: 'content/posts/moving.mdx', text: '<Calout />', attachments: {}, components: [] }
    expect(await findProblems(source)).toMatchObject([{ file: 'content/posts/moving.mdx', severity: 'error' }])
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
      '3:11 unexpected end of file in expression, expected a corresponding closing brace for `{` → Close the tag or the brace, or write \\< or \\{ where plain text is meant',
    ],
    [
      'an expression that leaves its quotation',
      '> {1 +\n1}',
      '2:1 unexpected lazy line in expression in container, expected line to be prefixed with `>` when in a block quote, whitespace when in a list, etc → Begin the line like the one before it',
    ],
    [
      'an import',
      "Fine.\n\nimport Chart from './chart'\n",
      '3:1 a post cannot import or export → Remove the line; components need no import',
    ],
    ['an export', 'export const a = 1', '1:1 a post cannot import or export → Remove the line; components need no import'],
    [
      'a paragraph that looks like an import',
      'Fine.\n\nimport duties rose.',
      `3:15 a paragraph that begins with \`import\` or \`export\` is read as JavaScript, and this is none → ${otherWord}`,
    ],
    [
      'a component that is not there',
      'Fine, <Calout>so</Calout>',
      '1:7 there is no component <Calout>; there are: Callout, Muted → Correct its name, or add it to components/mdx',
    ],
    [
      'a component of something',
      'Fine.\n\n  <chart.Bar />',
      '3:3 there is no component <chart.Bar>; there are: Callout, Muted → Correct its name, or add it to components/mdx',
    ],
    [
      'a component in a component',
      '<Callout>\n- <Mutd>so</Mutd>\n</Callout>',
      '2:3 there is no component <Mutd>; there are: Callout, Muted → Correct its name, or add it to components/mdx',
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
    expect(await problemsOf(text)).toMatchObject([expect.stringMatching(/^107:6 there is no component/)])
  })

  test.each(['\n', '\r\n'])('counts the lines of unclosed tags like any, where they end in %j', async (end) => {
    const text = file.join('\n').replace('<Calout />', '<b>').replaceAll('\n', end)
    expect(await problemsOf(text)).toMatchObject([expect.stringMatching(/^107:6 expected a closing tag for `<b>`/)])
  })
})
