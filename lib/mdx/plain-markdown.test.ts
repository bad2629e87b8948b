import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '@/lib/content/front-matter'
import { plainMarkdown } from './plain-markdown'

const files = new Map([
  ['desk.jpg', { address: '/blog/moving/desk.1a2b3c4d.jpg' }],
  ['two words.png', { address: '/blog/moving/two-words.5e6f7a8b.png' }],
  ['film.webm', { address: '/blog/moving/film.3f4a5b6c.webm' }],
  ['paper.pdf', { address: '/blog/moving/paper.9c0d1e2f.pdf' }],
])

const plain = (words: string, file = 'moving.mdx') =>
  plainMarkdown({
    file,
    text: `---\ntitle: Moving\n---\n\n${words}`,
    files,
    url: 'https://my.blog/blog/moving',
    siteUrl: 'https://my.blog',
  })

/** Lines of a text that are not empty. */
const lines = (text: string) => text.split(/\r?\n/).filter((line) => line.trim())

describe("the author's words", () => {
  test.each([
    ['nothing', '', ''],
    ['spaces alone', '  \n\n \n', ''],
    ['comments alone', '{/* one */}\n\n{/* two */}\n', ''],
    ['a word', 'Word.', 'Word.\n'],
    ['marks as they are written', '*a* _b_ __c__\n===\n\n* one\n+ two\n\n***', '*a* _b_ __c__\n===\n\n* one\n+ two\n\n***\n'],
    ['spaces at the end of lines', 'One  \ntwo \n\nthree\\\nfour', 'One  \ntwo \n\nthree\\\nfour\n'],
    ['lines of Windows', '# One\r\n\r\n<div>\r\ntwo\r\n</div>\r\n', '# One\n\ntwo\n'],
    ['signs of all kinds', '🎉 日本 <b>مرحبا</b> e\u0301 a\u00a0b \u200d', '🎉 日本 **مرحبا** e\u0301 a\u00a0b \u200d\n'],
    ['escapes', '1 \\< 2, \\{a\\}, &lt;b&gt;, \\*', '1 \\< 2, \\{a\\}, &lt;b&gt;, \\*\n'],
    ['code', '`<b>{a}</b>`\n\n```mdx\n<Callout>{a}</Callout>\n```', '`<b>{a}</b>`\n\n```mdx\n<Callout>{a}</Callout>\n```\n'],
    ['maths', '$$a_1$$ and\n\n$$\n\\frac{a}{b}\n$$', '$$a_1$$ and\n\n$$\n\\frac{a}{b}\n$$\n'],
    [
      'alerts, notes and tables',
      '> [!TIP]\n> a[^1]\n\n|a|b|\n|-|-|\n|c|d|\n\n[^1]: e',
      '> [!TIP]\n> a[^1]\n\n|a|b|\n|-|-|\n|c|d|\n\n[^1]: e\n',
    ],
    ['lists in a note', 'a[^1]\n\n[^1]: b:\n\n    - c\n    - <b>d</b>\n    - e', 'a[^1]\n\n[^1]: b:\n\n    - c\n    - **d**\n    - e\n'],
  ])('keeps %s', async (_, words, expected) => {
    expect(await plain(words)).toBe(expected)
  })

  test.each([
    ['an element', 'a <span className="b">c *d*</span> e', 'a c *d* e'],
    ['a box', '# a\n<div className="b">\nc\n\nd\n</div>\n\ne', '# a\n\nc\n\nd\n\ne'],
    ['boxes one after the other', '<div>\na\n</div>\n<div>\nb\n</div>\nc', 'a\n\nb\n\nc'],
    ['an empty box', 'a\n\n<div></div>\n\nb', 'a\n\nb'],
    ['a fragment', '<>a</>\n\nb <>c</>', 'a\n\nb c'],
    ['indented boxes', '<section>\n  <div>\n    a\n    b\n\n    - c\n      - d\n  </div>\n</section>', 'a\nb\n\n- c\n  - d'],
    ['deep words', '        a\n\nb', 'a\n\nb'],
    ['comments', 'a {/* b */}c\n\n{/* d */}\n\ne', 'a c\n\ne'],
    ['definitions nobody refers to', '[a]\n\n[a]: /b "c"\n[d]: # (hidden)\n\ne', '[a]\n\n[a]: https://my.blog/b "c"\n\ne'],
    ['what would become a list', '<span>1. a</span>\n\n<b></b>- a\n\n<i></i># a', '1\\. a\n\n\\- a\n\n\\# a'],
    ['marks upon marks', '<b>*a* b</b> c', '***a* b** c'],
    ['what would become a line', '<Muted>- - -</Muted>\n\n{"___"}', '\\- - -\n\n\\_\\_\\_'],
    ['what would become a quotation', "<div>\\> a</div>\n\n{'> b'}\n\n{'# c'}", '\\> a\n\n\\> b\n\n\\# c'],
    ['line breaks', 'a<br />b<br />\nc\n\n# d<br />e', 'a\\\nb\\\nc\n\n# d e'],
    ['what text can raise', 'x<sup>2</sup>, H<sub>2</sub>O, 10<sup>-3</sup>, 4<sup>th</sup>', 'x², H₂O, 10⁻³, 4th'],
    ['elements that mean something', '<strong>a</strong> <em>b</em> <s>c</s> <q>d</q> <code>e</code>', '**a** *b* ~~c~~ “d” `e`'],
    ['headings and lines', '<h2 id="a">A <b>b</b></h2>\n\n<hr />\n\nc', '## A **b**\n\n---\n\nc'],
    ['lists', '<ul>\n  <li>a</li>\n  <li>\n    b\n  </li>\n</ul>', '- a\n\n- b'],
    ['items of a list on lines of their own', '<ul>\n<li>a</li>\n<li>- b</li>\n</ul>', '- a\n- \\- b'],
    ['numbered lists', '<ol>\n<li>a</li>\n<li>\nb\n\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>', '1. a\n\n2. b\n\n    - c'],
    ['lists in one line', '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>', '3. a\n4. b\n    - c'],
    ['boxes in one line', '<div><p>a</p><h3>b</h3><p># c</p></div>', 'a\n### b\n\\# c'],
    ['what is folded away in one line', 'a\n\n<details><summary>b</summary>c</details>', 'a\n\n**b**\nc'],
    ['spaces within marks', 'a<strong> b </strong>c<em> </em>d', 'a **b** c d'],
    ['code of what would mean something', "<code>{'<b>'} &lt; \\*</code> <code>`</code>", '`<b> < *` `` ` ``'],
    ['boxes in a line of a quotation', '> <p>a</p><h3>b</h3>\n> c', '> a\n> ### b\n> c'],
    [
      'tables',
      '<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n<tr>\n<td>c | d</td>\n<td>*e*</td>\n</tr>\n</tbody>\n</table>',
      '| a | b |\n| --- | --- |\n| c \\| d | *e* |',
    ],
    ['links', '<a href="/about">a</a>, <a href="#b">c</a>, <a>d</a>', '[a](https://my.blog/about), [c](https://my.blog/blog/moving#b), d'],
    ['pictures', '<img src="desk.jpg" alt="A [desk]" />', '![A \\[desk\\]](https://my.blog/blog/moving/desk.1a2b3c4d.jpg)'],
    ['what it does not know', '<Chart.Bar of={1}>a</Chart.Bar>', 'a'],
    ['names of objects', '<constructor>a</constructor> <toString>b</toString>', 'a b'],
    ['in a line of a table', '|a|\n|-|\n|<Keys>b</Keys> {1}<br />e|', '|a|\n|-|\n|b 1 e|'],
  ])('of tags keeps the words: %s', async (_, words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })

  test.each([
    ['a quotation', '> <Callout kind="tip">\n> a\n>\n> b\n> </Callout>\n>\n> c', '> > [!TIP]\n> > a\n> >\n> > b\n>\n> c'],
    [
      'a tag over lines of a quotation',
      '> <Callout\n>   kind="tip"\n> >\n> a\n> </Callout>\nb'.replace('\nb', '\n\nb'),
      '> > [!TIP]\n> > a\n\nb',
    ],
    ['a list', '- <Callout kind="tip">\n  a\n  </Callout>\n- b', '- > [!TIP]\n  > a\n- b'],
    ['a numbered list', '10. a\n\n    <Callout kind="tip">\n    b\n    </Callout>\n\n    c', '10. a\n\n    > [!TIP]\n    > b\n\n    c'],
    [
      'a list in a quotation in a list',
      '- a\n\n  > - <Callout kind="note" title="b">\n  >   - c\n  >     - d\n  >   </Callout>',
      '- a\n\n  > - > [!NOTE]\n  >   > **b**\n  >   >\n  >   > - c\n  >   >   - d',
    ],
    [
      'one another',
      '<Callout kind="tip">\n  a\n\n  <Callout kind="note">\n    b\n\n    ```ts lines\n    c\n      d\n    ```\n  </Callout>\n\n  > e\n</Callout>\n\nf',
      '> [!TIP]\n> a\n>\n> > [!NOTE]\n> > b\n> >\n> > ```ts\n> > c\n> >   d\n> > ```\n>\n> > e\n\nf',
    ],
    ['a line of words', 'a\n\n<Callout kind="tip">b *c*</Callout>\n\nd', 'a\n\n> [!TIP]\n> b *c*\n\nd'],
    ['a quotation, within a sentence', '> a <Muted>b\n> c</Muted>\n> d {1 + 1}', '> a b\n> c\n> d 2'],
  ])('keeps what stands in %s', async (_, words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })

  test.each([
    ['of sums', '{1 + 1} and {"a" + `b`}', '2 and ab'],
    ['that Markdown would take for its own', "{'*a* <b> [c] _d_ `e` &amp; \\\\'}", '\\*a\\* \\<b> \\[c\\] \\_d\\_ \\`e\\` \\&amp; \\\\'],
    ['without a text', 'a{null}{undefined}{true}{[]}b', 'ab'],
    ['of lists', "{['a', 1, ['b']]}", 'a1b'],
    ['of elements', '{[1, 2].map((n) => <li key={n}>{n} <b>b</b></li>)}', '1 b\n\n2 b'],
    ['of components', 'a {<Muted>b</Muted>}', 'a b'],
    ['that wait', 'a {await Promise.resolve(1)}', 'a 1'],
    ['in props', "<Abbreviation title={'A' + 'B'}>ab</Abbreviation>", 'ab (AB)'],
    ['spread', "<Abbreviation {...{ title: 'C' }}>ab</Abbreviation>", 'ab (C)'],
  ])('has the value of expressions %s', async (_, words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })

  test('fails where an expression fails', async () => {
    await expect(plain('{null.length}')).rejects.toThrow('null')
  })
})

describe('addresses', () => {
  test.each([
    ['[a](/blog/b)', '[a](https://my.blog/blog/b)'],
    ['[a](/blog/b#c "d (e)")', '[a](https://my.blog/blog/b#c "d (e)")'],
    ['[a](</blog/b>)', '[a](https://my.blog/blog/b)'],
    ['[a](/b_(c))', '[a](https://my.blog/b_%28c%29)'],
    ['([a](/b))', '([a](https://my.blog/b))'],
    ['[a](#b)', '[a](https://my.blog/blog/moving#b)'],
    ['[a]()', '[a](https://my.blog/blog/moving)'],
    ['[*a* `](/b)`](/c)', '[*a* `](/b)`](https://my.blog/c)'],
    ['[a](/caf\u00e9?b&amp;c)', '[a](https://my.blog/caf%C3%A9?b&c)'],
    ['[a](//b.example/c)', '[a](https://b.example/c)'],
    ['[a](https://b.example/c_(d)) <b>e</b>', '[a](https://b.example/c_(d)) **e**'],
    ['https://b.example, www.b.example and me@b.example', 'https://b.example, www.b.example and me@b.example'],
    ['[a](mailto:me@b.example)', '[a](mailto:me@b.example)'],
    ['[a](paper.pdf#page=2)', '[a](https://my.blog/blog/moving/paper.9c0d1e2f.pdf#page=2)'],
    ['![a](desk.jpg "b")', '![a](https://my.blog/blog/moving/desk.1a2b3c4d.jpg "b")'],
    ['![a](./two%20words.png)', '![a](https://my.blog/blog/moving/two-words.5e6f7a8b.png)'],
    ['![a](<two words.png>)', '![a](https://my.blog/blog/moving/two-words.5e6f7a8b.png)'],
    ['![a [b](c) d](desk.jpg)', '![a [b](c) d](https://my.blog/blog/moving/desk.1a2b3c4d.jpg)'],
    ['[![a](desk.jpg)](/b)', '[![a](https://my.blog/blog/moving/desk.1a2b3c4d.jpg)](https://my.blog/b)'],
    ['[a][b] ![c][B]\n\n[b]: desk.jpg', '[a][b] ![c][B]\n\n[b]: https://my.blog/blog/moving/desk.1a2b3c4d.jpg'],
    ['# [a](/b)\n\n|c|\n|-|\n|[d](/e)|', '# [a](https://my.blog/b)\n\n|c|\n|-|\n|[d](https://my.blog/e)|'],
  ])('are whole: %s', async (words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })
})

describe('code', () => {
  test.each([
    ['```ts title="a b.ts" lines {1,3-5} /c/ wrap\nd\n```', '```ts title="a b.ts"\nd\n```'],
    ['~~~~ ts wrap\na\n~~~~', '~~~~ ts\na\n~~~~'],
    ['```\na\n```', '```\na\n```'],
    ['```js\na // [!code ++]\nb\n# [\\!code --]\n```', '```js\na\nb\n# [!code --]\n```'],
    ['- a\n\n  ```js wrap\n  b // [!code --]\n  ```', '- a\n\n  ```js\n  b\n  ```'],
    ['```mermaid title="A way"\nflowchart LR\n  a --> b\n```', '```mermaid title="A way"\nflowchart LR\n  a --> b\n```'],
  ])('loses what only our pages know: %s', async (words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })
})

describe('a plain Markdown file', () => {
  const markdown = (words: string) => plain(words, 'moving.md')

  test.each([
    ['1 < 2, {a}, <b>c</b> & <kbd>D</kbd>'],
    ['    code {a}\n\n<div class="a">\n\n*b*\n\n</div>'],
    ['<https://b.example> <me@b.example>\n\n- a\n    - b'],
    ['a\\\nb  \nc<br>d'],
  ])('stays as it is: %s', async (words) => {
    expect(await markdown(words)).toBe(`${words}\n`)
  })

  test.each([
    ['a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf', 'a  c\n\nf'],
    ['<!--> a -->\n\nb <?c d?> e', ' a -->\n\nb  e'],
    ['a\n\n<!-- never closed\n\nb', 'a'],
    [
      '<img src="desk.jpg" alt=a> <a href=\'/b\'>c</a>',
      '<img src="https://my.blog/blog/moving/desk.1a2b3c4d.jpg" alt=a> <a href="https://my.blog/b">c</a>',
    ],
    [
      '<video src=film.webm poster = "desk.jpg">\n</video>',
      '<video src="https://my.blog/blog/moving/film.3f4a5b6c.webm" poster = "https://my.blog/blog/moving/desk.1a2b3c4d.jpg">\n</video>',
    ],
    ['[a](/b)\n\n[c]: /d', '[a](https://my.blog/b)'],
  ])('loses comments, and has whole addresses: %s', async (words, expected) => {
    expect(await markdown(words)).toBe(`${expected}\n`)
  })
})

test('the first post is, line by line, what its author wrote, but for the tags', async () => {
  const file = 'content/posts/from-ic-to-em-and-back-again.mdx'
  const text = readFileSync(file, 'utf8')
  const words = await plainMarkdown({
    file,
    text,
    files: new Map(),
    url: 'https://my.blog/blog/from-ic-to-em-and-back-again',
    siteUrl: 'https://my.blog',
  })
  expect(lines(words)).toEqual(lines(bodyOf(text).replace(/<[^>]+>/g, '')))
  expect(words.match(/\S+/g)).toEqual(
    bodyOf(text)
      .replace(/<[^>]+>/g, '')
      .match(/\S+/g),
  )
  expect(words).toMatch(/^# Summary\nIn 2023,/)
})

describe('nothing of MDX is left', () => {
  const folder = 'e2e/reader/content/posts'
  const posts = readdirSync(folder).filter((name) => /\.mdx?$/.test(name))
  test.each(['content/posts/writing-here.mdx', ...posts.map((name) => join(folder, name))])('of %s', async (file) => {
    const words = await plainMarkdown({
      file,
      text: readFileSync(file, 'utf8'),
      files,
      url: 'https://my.blog/blog/it',
      siteUrl: 'https://my.blog',
    })
    const prose = words
      .replace(/^( *)(`{3,}).*?^\1\2$/gms, '')
      .replace(/`[^`]*`/g, '')
      .replace(/\$\$.*?\$\$/gs, '')
    expect(prose).not.toMatch(/<\/?[a-z]|className|[{}]/i)
    expect(prose).not.toMatch(/\]\((?!https?:|mailto:)/)
    expect(words.length).toBeGreaterThan(10)
  })
})

test('takes as many words as a file may have', async () => {
  const paragraph = (tag: string, link: string) => `Words with a ${tag} and a [link](${link}), again and again, as they come.\n\n`
  const words = paragraph('<Muted>tag</Muted>', '/about').repeat(11_500)
  expect(await plain(words)).toBe(`${paragraph('tag', 'https://my.blog/about').repeat(11_500).trimEnd()}\n`)
})
