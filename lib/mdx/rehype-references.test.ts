import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from './pipeline'

/** What is found in words: each reference as `line:column kind target`, and the ids. */
async function found(text: string, path = 'moving.mdx') {
  const file = new VFile({ path, value: text })
  const processor = createProcessor(surveyOptions(path))
  // Its types take what it is given for what it makes.
  await processor.run(processor.parse(file) as Node as Program, file)
  const { references = [], ids } = file.data
  return { references: references.map(({ target, as, line, column }) => `${line}:${column} ${as} ${target}`), ids }
}

describe('lists what words point to:', () => {
  test.each([
    ['nothing', '', []],
    [
      'links',
      '[a](/about), [b][c] and <b>[d](#e)</b>\n\n[c]: https://example.org',
      ['1:1 link /about', '1:14 link https://example.org', '1:28 link #e'],
    ],
    ['a link without an address', 'Fine, [a]().', ['1:7 link ']],
    ['an address by itself', 'See https://example.org/a?b=1#c.', ['1:5 link https://example.org/a?b=1#c']],
    ['pictures', '![a](desk.jpg) and ![b][c]\n\n[c]: <two words.png>', ['1:1 picture desk.jpg', '1:20 picture two%20words.png']],
    ['a picture that is linked', '[![a](desk.jpg)](/about)', ['1:1 link /about', '1:2 picture desk.jpg']],
    ['a picture that becomes a figure', 'Words.\r\n\r\n![a](desk.jpg "By the window")', ['3:1 picture desk.jpg']],
    [
      'attributes of tags, where each stands',
      '<a\n  href="/about">b</a> <img alt="" src="desk.jpg" />',
      ['2:3 link /about', '2:35 picture desk.jpg'],
    ],
    [
      'files of components',
      '<Video src="a.mp4" poster="b.jpg" captions="c.vtt" />',
      ['1:8 file a.mp4', '1:20 picture b.jpg', '1:35 file c.vtt'],
    ],
    ['pictures of a component', '<Figure src="desk.jpg" alt="" />\n\n<Audio src="a.mp3" />', ['1:9 picture desk.jpg', '3:8 file a.mp3']],
    [
      'texts in braces',
      '<Video src={\'a.mp4\'} poster={`b.jpg`} captions={"c.vtt"} />',
      ['1:8 file a.mp4', '1:22 picture b.jpg', '1:39 file c.vtt'],
    ],
    [
      'nothing of values that are not known, or no text',
      "<Video src={'a' + 1} poster={b`c`} captions={3} {...{ href: '/a' }} /> <a href>b</a>",
      [],
    ],
    ['nothing of code', '`[a](/about)`\n\n```html\n<img src="desk.jpg">\n```', []],
    ['what stands in a fragment', '<>\n<a href="/about">b</a>\n</>', ['2:4 link /about']],
  ])('%s', async (_, text, references) => {
    expect((await found(text)).references).toEqual(references)
  })

  test.each([
    ['HTML', 'Fine.\n\n<a href="#b">c</a> <img src="desk.jpg" alt="d">', ['3:1 link #b', '3:20 picture desk.jpg']],
    [
      'HTML between other lines',
      '<video src="a.mp4" poster="b.jpg"></video>\n\n[c](/d)',
      ['1:1 file a.mp4', '1:1 picture b.jpg', '3:1 link /d'],
    ],
    ['nothing of what a page may not hold', '<iframe src="a.html"></iframe> <a href="javascript:b">c</a>', []],
    ['nothing of tags in code', '`<img src="desk.jpg">`', []],
  ])('in Markdown %s', async (_, text, references) => {
    expect((await found(text, 'moving.md')).references).toEqual(references)
  })
})

describe('lists what can be pointed to:', () => {
  test.each([
    ['nothing', 'Words.', 'moving.mdx', []],
    ['headings', '# One\n\n## Größe & 日本語\n\n# One', 'moving.mdx', ['one', 'große-日本語', 'one-2']],
    ['tags and components', '<h2 id="own">a</h2> \n\n<Callout id="b"><i id={`c`}>d</i></Callout>', 'moving.mdx', ['own', 'b', 'c']],
    ['each once', '<i id="a">b</i> <i id="a">c</i>', 'moving.mdx', ['a']],
    ['notes', 'A[^1]\n\n[^1]: B', 'moving.mdx', ['fnref-1', 'footnote-label', 'fn-1']],
    ['HTML of Markdown', '<p id="own">a</p>\n\n<h2>One</h2>', 'moving.md', ['own', 'one']],
  ])('%s', async (_, text, path, ids) => {
    expect((await found(text, path)).ids).toEqual(ids)
  })
})

test('takes what is huge', async () => {
  const { references } = await found('[a](/b) '.repeat(1000))
  expect(references).toHaveLength(1000)
  expect(references.at(-1)).toBe('1:7993 link /b')
})
