import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from './pipeline'
import type { ReferenceOptions } from './rehype-references'

async function factsOf(text: string, path = 'moving.mdx', options?: ReferenceOptions): Promise<VFile['data']> {
  const file = new VFile({ path, value: text })
  const processor = createProcessor(surveyOptions(path, options))
  // Its types take what it is given for what it makes.
  await processor.run(processor.parse(file) as Node as Program, file)
  return file.data
}

/** What is found in words: each reference as `line:column kind target`, and the ids. */
async function found(text: string, path?: string) {
  const { references = [], ids } = await factsOf(text, path)
  return { references: references.map(({ target, as, line, column }) => `${line}:${column} ${as} ${target}`), ids }
}

/** The sentences around links, the words of each in brackets. */
async function contexts(text: string, options: ReferenceOptions = { siteUrl: 'https://my.blog' }): Promise<string[]> {
  const { references = [] } = await factsOf(text, 'moving.mdx', options)
  return references.flatMap(({ context }) => (context ? [`${context.before}[${context.words}]${context.after}`] : []))
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
    ['notes', 'A[^1]\n\n[^1]: B', 'moving.mdx', ['fnref-1', 'fn-1']],
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

describe('keeps the sentence around a link to this site:', () => {
  test.each([
    ['the one it stands in', 'First. Then [I *moved*](/b), in 2025! And so on.', ['Then [I moved], in 2025!']],
    ['several, when the link goes on in the next', 'One. Two [three. Four](/b) five. Six.', ['Two [three. Four] five.']],
    ['its lines as one', 'One\r\ntwo [three](/b)\nfour.', ['One two [three] four.']],
    [
      'a list item, a heading, a cell and a caption by itself',
      '# [A](/a)\n\n- [B](/b)\n\n| [C](/c) |\n| - |\n\n![](d.jpg "[D](/d)")',
      ['[A]', '[B]', '[C]'],
    ],
    ['that of a side note', 'One<SideNote>Two. See [three](/b)!</SideNote> four.', ['See [three]!']],
    ['without side notes and numbers of notes', 'One[^1]<SideNote>two</SideNote> [three](/b)[^1].\n\n[^1]: Four.', ['One [three].']],
    ['that of a note', 'One[^1].\n\n[^1]: Two. See [three](/b).', ['See [three].']],
    ['only the first to a page', '[A](/b), [c](/b#d), [e](https://my.blog/b) and [f](/g).', ['[A], c, e and f.', 'A, c, e and [f].']],
    ['a link by the whole address', 'See [a](HTTPS://My.Blog/b?c).', ['See [a].']],
    ['a tag', 'See <a href="/b">a 🎉</a>.', ['See [a 🎉].']],
    ['none of a picture, by itself or among words', '[![c](d.jpg)](/e)\n\nSee [![c](d.jpg)](/e), one.', []],
    ['none of a link that a component makes', '<Quotation href="/b">One.</Quotation>', []],
    ['none of links elsewhere', '[a](https://example.org/b), [c](#d), [e](f.pdf), [g](mailto:a@b.c), [h]()', []],
  ])('%s', async (_, text, sentences) => {
    expect(await contexts(text)).toEqual(sentences)
  })

  test('what is huge is cut on both sides, and within', async () => {
    const [sentence = ''] = await contexts(`${'long '.repeat(100)}[${'word '.repeat(100)}](/b) ${'tail '.repeat(100)}`)
    expect(sentence).toBe(`…${'long '.repeat(24)}[${'word '.repeat(24).trim()}…] ${'tail '.repeat(23)}tail…`)
  })

  test('a sentence of a million characters is cut alike', async () => {
    const [sentence = ''] = await contexts(`${'long '.repeat(100_000)}[word](/b) ${'tail '.repeat(100_000)}`)
    expect(sentence).toBe(`…${'long '.repeat(24)}[word] ${'tail '.repeat(23)}tail…`)
  })

  test('by the language of the words, if it is one', async () => {
    const text = 'Τι είναι; Δες [αυτό](/b).'
    expect(await contexts(text, { language: 'el' })).toEqual(['Δες [αυτό].'])
    expect(await contexts(text, { language: 'no language' })).toEqual(['Τι είναι; Δες [αυτό].'])
  })
})

describe('keeps how the words open:', () => {
  test.each([
    ['with nothing', '# One\n\n```\ntwo\n```', ''],
    ['with what is running text', '# One\n\nTwo[^1].\n\n| a |\n| - |\n\n- Three\n- Four\n\n[^1]: Five.', 'Two. Three Four'],
    ['after what was changed since', '<Update date="2026-05-03">\nOne.\n</Update>\n\nTwo.', 'Two.'],
    ['at most so far', 'word '.repeat(100), `${'word '.repeat(44).trim()}…`],
  ])('%s', async (_, text, opening) => {
    expect((await factsOf(text)).opening).toBe(opening)
  })
})
