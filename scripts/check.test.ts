import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/content/problem'

/** One body of writing in which everything is wrong that can be, and one run over it. */
const folder = '.cache/check-test'

const front = ({ title = 'A title', description = 'About it', date = '2025-03-29', published = 'true', more = '' } = {}) =>
  `---\ntitle: ${title}\ndescription: ${description}\ndate: ${date}\npublished: ${published}\n${more}---\n\n`

/** A post of these words; they begin in line 8. */
const post = (words: string, fields: Parameters<typeof front>[0] = {}) => `${front(fields)}${words}\n`
/** A post of one more line of front matter, line 6. */
const field = (more: string) => front({ more: `${more}\n` }).concat('Words.\n')

interface Broken {
  /** What is wrong, for the test's name. */
  what: string
  /** Path in the content folder. */
  file: string
  text: string | Buffer
  /** Everything told of it: `line:column`, severity, and what is wrong. */
  told: string[]
}

const broken: Broken[] = [
  // Front matter
  { what: 'an empty file', file: 'posts/empty.mdx', text: '', told: ['1:1 error the file is empty'] },
  { what: 'no front matter', file: 'posts/bare.mdx', text: 'Words.\n', told: ['1:1 error the file does not begin with front matter'] },
  {
    what: 'YAML that does not parse',
    file: 'posts/yaml.mdx',
    text: front({ title: 'One: two: three' }),
    told: ['2:8 error a second colon in one field'],
  },
  {
    what: 'front matter never closed',
    file: 'posts/open.mdx',
    text: '---\ntitle: A\n',
    told: ['1:1 error the front matter is never closed'],
  },
  {
    what: 'a wrong type',
    file: 'posts/type.mdx',
    text: post('Words.', { published: 'maybe' }),
    told: ['5:12 error `published` is "maybe"; expected true or false'],
  },
  {
    what: 'an impossible date',
    file: 'posts/date.mdx',
    text: post('Words.', { date: '2025-02-30' }),
    told: ['4:7 error `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29'],
  },
  {
    what: 'an empty title',
    file: 'posts/title.mdx',
    text: post('Words.', { title: '""' }),
    told: ['2:8 error `title` is empty; expected a line of text'],
  },
  {
    what: 'an unknown field',
    file: 'posts/unknown.mdx',
    text: field('publishd: true'),
    told: ['6:1 error `publishd` is not a field of the front matter'],
  },
  {
    what: 'a field of another system',
    file: 'posts/foreign.mdx',
    text: field('draft: true'),
    told: ['6:1 error `draft` is not a field of the front matter'],
  },
  {
    what: 'a missing field',
    file: 'posts/missing.mdx',
    text: post('Words.').replace('date: 2025-03-29\n', ''),
    told: ['1:1 error `date` is missing'],
  },
  {
    what: 'updated before it was written',
    file: 'posts/updated.mdx',
    text: field('updated: 2024-01-01'),
    told: ['6:10 error `updated` is "2024-01-01"; it cannot be before `date`'],
  },
  {
    what: 'tags that are one',
    file: 'posts/tags.mdx',
    text: field('tags: [Work, work]'),
    told: ['6:14 error item 2 of `tags` is "work"; item 1 says the same'],
  },
  {
    what: 'a tag that is nothing',
    file: 'posts/tag.mdx',
    text: field('tags: ["!!"]'),
    told: ['6:8 error item 1 of `tags` is "!!"; expected letters or digits, of which an address can be made'],
  },
  {
    what: 'a part of no series',
    file: 'posts/part.mdx',
    text: field('part: 2'),
    told: ['6:7 error `part` is 2; there is no `series` it could be a part of'],
  },
  {
    what: 'a cover without words',
    file: 'posts/cover.mdx',
    text: field('cover: { src: photo.jpg }'),
    told: ['6:8 error `cover.alt` is missing'],
  },
  {
    what: 'a cover that is not there',
    file: 'posts/cover-lost.mdx',
    text: field('cover: { src: lost.jpg, alt: A desk }'),
    told: ['6:15 error the picture lost.jpg does not exist'],
  },
  {
    what: 'a language that is none',
    file: 'posts/lang.mdx',
    text: field('lang: english!'),
    told: ['6:7 error `lang` is "english!"; expected a language such as en or pt-BR'],
  },
  {
    what: 'an alias that is no address',
    file: 'posts/alias.mdx',
    text: field('aliases: [old-name]'),
    told: [
      '6:11 error item 1 of `aliases` is "old-name"; expected an address of this site, such as /2019/old-name: it begins with a slash, ends without one, and holds no ? or #',
    ],
  },
  {
    what: 'an alias that is a live address',
    file: 'posts/alias-live.mdx',
    text: field('aliases: [/blog]'),
    told: ['6:11 error the site has the address /blog itself'],
  },
  {
    what: 'an alias of two posts (one)',
    file: 'posts/alias-a.mdx',
    text: field('aliases: [/old]'),
    told: ['6:11 error /old is also an old address of .cache/check-test/posts/alias-b.mdx'],
  },
  {
    what: 'an alias of two posts (other)',
    file: 'posts/alias-b.mdx',
    text: field('aliases: [/old]'),
    told: ['6:11 error /old is also an old address of .cache/check-test/posts/alias-a.mdx'],
  },
  {
    what: 'a conversation without address',
    file: 'posts/discuss.mdx',
    text: field('discuss: [a forum]'),
    told: ['6:11 error item 1 of `discuss` is "a forum"; expected a whole address, such as https://example.org/talk'],
  },
  {
    what: 'a long description',
    file: 'posts/long.mdx',
    text: post('Words.', { description: 'word '.repeat(40).trim() }),
    told: ['3:14 warning the description is 39 characters too long: search engines show about 160'],
  },
  {
    what: 'a review that is due',
    file: 'posts/revisit.mdx',
    text: field('revisit: 2025-05-01'),
    told: ['6:10 warning the day to look at this again has come: 2025-05-01'],
  },
  {
    what: 'a look back at no post',
    file: 'posts/back.mdx',
    text: field('revisits: goood'),
    told: ['6:11 error there is no post "goood" to look back at'],
  },
  {
    what: 'a look back at an address',
    file: 'posts/back-address.mdx',
    text: field('revisits: /blog/Good'),
    told: ['6:11 error `revisits` is "/blog/Good"; expected the name of a post as its address has it, such as my-post'],
  },
  {
    what: 'a look back at itself',
    file: 'posts/back-self.mdx',
    text: field('revisits: back-self'),
    told: ['6:11 error a post cannot look back at itself'],
  },
  {
    what: 'looks back in a circle (one)',
    file: 'posts/back-a.mdx',
    text: field('revisits: back-b'),
    told: ['6:11 error what this looks back at looks back at this: back-a → back-b → back-a'],
  },
  {
    what: 'looks back in a circle (other)',
    file: 'posts/back-b.mdx',
    text: field('revisits: back-a'),
    told: ['6:11 error what this looks back at looks back at this: back-b → back-a → back-b'],
  },
  {
    what: 'a look back at a draft',
    file: 'posts/back-draft.mdx',
    text: field('revisits: draft'),
    told: ['6:11 error "draft" is not published when this is'],
  },
  {
    what: 'an update that `updated` knows nothing of',
    file: 'posts/update.mdx',
    text: post('<Update date="2025-05-03">\nWords.\n</Update>'),
    told: ['8:2 error `updated` is missing from the front matter'],
  },
  {
    what: 'an update older than `updated`',
    file: 'posts/update-older.mdx',
    text: front({ more: 'updated: 2025-05-04\n' }).concat('<Update date="2025-05-03">Words.</Update>\n'),
    told: ['6:10 error `updated` is 2025-05-04, and the newest update is of 2025-05-03'],
  },
  {
    what: 'an update before the post, of no day, and within a sentence',
    file: 'posts/updates.mdx',
    text: post('<Update date="2024-01-01">A</Update>\n\n<Update date="2025-02-30">B</Update>\n\nSo <Update>C</Update>.'),
    told: [
      '8:2 error the update is of 2024-01-01, and the post of 2025-03-29, which is later',
      '10:14 error `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29',
      '12:5 error <Update> has no `date`',
      '12:5 error <Update> stands within something else',
    ],
  },
  {
    what: 'a part of a series twice (one)',
    file: 'posts/series-a.mdx',
    text: field('series: A story\npart: 1'),
    told: ['7:7 error part 1 of "A story" is also .cache/check-test/posts/series-b.mdx'],
  },
  {
    what: 'a part of a series twice (other)',
    file: 'posts/series-b.mdx',
    text: field('series: A story\npart: 1'),
    told: ['7:7 error part 1 of "A story" is also .cache/check-test/posts/series-a.mdx'],
  },
  {
    what: 'a series by two names',
    file: 'posts/series-c.mdx',
    text: field('series: a story'),
    told: ['6:9 warning the series "a story" is called "A story" elsewhere'],
  },
  // Files
  {
    what: 'one address twice (one)',
    file: 'posts/twice.mdx',
    text: post('Words.'),
    told: ['1:1 error its address is also that of .cache/check-test/posts/twice/index.md'],
  },
  {
    what: 'one address twice (other)',
    file: 'posts/twice/index.md',
    text: post('Words.'),
    told: ['1:1 error its address is also that of .cache/check-test/posts/twice.mdx'],
  },
  {
    what: 'a name with spaces, accents and capitals',
    file: 'posts/Été Here.mdx',
    text: post('Words.'),
    told: ['1:1 error "Été Here" cannot stand in an address'],
  },
  { what: 'a name of emoji', file: 'posts/🎉.mdx', text: post('Words.'), told: ['1:1 error "🎉" cannot stand in an address'] },
  {
    what: 'UTF-16',
    file: 'posts/utf16.mdx',
    text: Buffer.from(`\ufeff${post('Words.')}`, 'utf16le'),
    told: ['1:1 error the file is UTF-16 text'],
  },
  {
    what: 'bytes that are no text',
    file: 'posts/bytes.mdx',
    text: Buffer.from([0x2d, 0xff, 0xfe, 0x80]),
    told: ['1:2 error the file is not UTF-8 text'],
  },
  {
    what: 'a post of 5 MB',
    file: 'posts/huge.mdx',
    text: post('Words and words. '.repeat(300_000)),
    told: ['1:1 error the file has 5.1 MB; the most is 1.0 MB'],
  },
  { what: 'a folder without index', file: 'posts/no-index/notes.txt', text: 'Words.', told: [] },
  { what: 'only front matter', file: 'posts/only.mdx', text: front(), told: ['8:1 warning there are no words yet, and it is published'] },
  {
    what: 'a page at an address of the site',
    file: 'pages/blog.mdx',
    text: '---\ntitle: T\ndescription: D\n---\n\nWords.\n',
    told: ['1:1 error the site has an address "blog" of its own'],
  },
  // Syntax
  {
    what: 'a brace that opens',
    file: 'posts/brace.mdx',
    text: post('One {1 + } two'),
    told: ['8:10 error what stands between the braces is not JavaScript: Unexpected token'],
  },
  {
    what: 'a tag never closed',
    file: 'posts/tag-open.mdx',
    text: post('Fine.\n\n<div>\n\nWords.'),
    told: ['10:1 error expected a closing tag for `<div>`'],
  },
  {
    what: 'two errors of syntax',
    file: 'posts/both.mdx',
    text: post('One {1 + } two\n\nFine.\n\nThree <2'),
    told: [
      '8:10 error what stands between the braces is not JavaScript: Unexpected token',
      '12:8 error unexpected character `2` (U+0032) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
    ],
  },
  {
    what: 'an import',
    file: 'posts/import.mdx',
    text: post("import Chart from './chart'"),
    told: ['8:1 error a post cannot import or export'],
  },
  {
    what: 'an unclosed callout in Markdown',
    file: 'posts/callout.md',
    text: post('<div class="border-muted">\n\nWords.'),
    told: ['8:1 error `<div class="border-muted">` is never closed'],
  },
  // Components
  {
    what: 'an unknown component',
    file: 'posts/component.mdx',
    text: post('<Calout>Words</Calout>'),
    told: ['8:2 error there is no component <Calout>'],
  },
  {
    what: 'a misspelt prop',
    file: 'posts/prop.mdx',
    text: post('<Callout knd="tip">Words</Callout>'),
    told: ['8:10 error <Callout> has no prop `knd`'],
  },
  {
    what: 'a prop of the wrong value',
    file: 'posts/value.mdx',
    text: post('<Callout kind="tipp">Words</Callout>'),
    told: ['8:15 error `kind` is "tipp", which is none of its values'],
  },
  {
    what: 'a missing prop',
    file: 'posts/prop-missing.mdx',
    text: post('<Disclosure>Words</Disclosure>'),
    told: ['8:2 error <Disclosure> has no `summary`'],
  },
  {
    what: 'an unknown name in an expression',
    file: 'posts/name.mdx',
    text: post('The price is {amount}.'),
    told: ['8:15 error an expression fails: amount is not defined'],
  },
  {
    what: 'an expression that fails',
    file: 'posts/fails.mdx',
    text: post('One {null.length} two'),
    told: [`8:6 error an expression fails: Cannot read properties of null (reading 'length')`],
  },
  {
    what: 'styles in a tag',
    file: 'posts/style.mdx',
    text: post('<b style="color: red">Words</b>'),
    told: ['8:4 error a post cannot style single elements'],
  },
  {
    what: 'a handler in a tag',
    file: 'posts/handler.mdx',
    text: post('<b onClick={() => {}}>Words</b>'),
    told: ['8:4 error `onClick` does nothing on a page'],
  },
  {
    what: 'a script in Markdown',
    file: 'posts/script.md',
    text: post('Words.\n\n<script>alert(1)</script>'),
    told: ['10:2 error a post cannot hold scripts'],
  },
  // Words
  {
    what: 'a skipped heading',
    file: 'posts/skip.mdx',
    text: post('# One\n\n### Three\n\nWords.'),
    told: ['10:1 error `###` after `#` skips a level'],
  },
  {
    what: 'a heading twice',
    file: 'posts/again.mdx',
    text: post('# One\n\nWords.\n\n# One\n\nWords.'),
    told: ['12:1 error there is a heading "One" in line 8 already, in the same section'],
  },
  { what: 'a note that is not there', file: 'posts/note.mdx', text: post('Words.[^1]'), told: ['8:7 error there is no footnote [^1]'] },
  {
    what: 'a note nobody refers to',
    file: 'posts/note-unused.mdx',
    text: post('Words.\n\n[^1]: Unused.'),
    told: ['10:1 error nothing refers to the footnote [^1], so that it is not shown'],
  },
  {
    what: 'an invisible character',
    file: 'posts/control.mdx',
    text: post('Wo\u200brds.'),
    told: ['8:3 error an invisible character stands here: U+200B ZERO WIDTH SPACE'],
  },
  {
    what: 'an invisible character in the title',
    file: 'posts/control-title.mdx',
    text: post('Words.', { title: 'A\u00adtitle' }),
    told: ['2:9 error an invisible character stands here: U+00AD SOFT HYPHEN'],
  },
  { what: 'a repeated word', file: 'posts/repeated.mdx', text: post('This is the the end.'), told: ['8:13 warning "the" is repeated'] },
  {
    what: 'a misspelt word',
    file: 'posts/spelling.mdx',
    text: post('This is a posibility.'),
    told: ['8:11 warning "posibility" is in no dictionary'],
  },
  {
    what: 'a heading that lost its sign',
    file: 'posts/lost.mdx',
    text: post('A paragraph of some words, which ends here, as one expects of it.\nWhat comes of it\n\n## Next\n\nWords.').replace(
      '## Next',
      '# Next',
    ),
    told: ['9:1 warning this line looks like a heading that lost its `#`'],
  },
  {
    what: 'quotations in each other without end',
    file: 'posts/nested.mdx',
    text: post(`${'>'.repeat(10_000)} a`),
    told: ['8:1 error the words are nested too deeply to be read'],
  },
  // What words point to
  {
    what: 'a picture that is not there',
    file: 'posts/picture.mdx',
    text: post('![A desk](desk.jpg)'),
    told: ['8:1 error the picture desk.jpg does not exist'],
  },
  {
    what: 'a picture without words',
    file: 'posts/no-alt.mdx',
    text: post('![](photo.jpg)'),
    told: ['8:1 error the picture photo.jpg has no alternative text'],
  },
  {
    what: 'a picture that is none',
    file: 'posts/no-picture.mdx',
    text: post('![A desk](broken.jpg)'),
    told: ['8:1 error the picture broken.jpg holds no picture'],
  },
  {
    what: 'a link to no post',
    file: 'posts/link.mdx',
    text: post('See [this](/blog/goood).'),
    told: ['8:5 error there is no /blog/goood on this site'],
  },
  {
    what: 'a link to the author alone',
    file: 'posts/link-localhost.mdx',
    text: post('See [this](http://localhost:3000/about).'),
    told: ["8:5 error http://localhost:3000/about leads to the author's own machine"],
  },
  {
    what: 'a link by no scheme',
    file: 'posts/link-scheme.mdx',
    text: post('See [this](htp://example.org).'),
    told: ['8:5 error "htp:" is no beginning of an address that readers can follow'],
  },
  {
    what: 'a link to no page',
    file: 'posts/link-page.mdx',
    text: post('See [this](/abuot).'),
    told: ['8:5 error there is no /abuot on this site'],
  },
  {
    what: 'a link to no heading',
    file: 'posts/link-heading.mdx',
    text: post('See [this](/blog/good#prat).'),
    told: ['8:5 error there is no heading or id "prat" on /blog/good'],
  },
  {
    what: 'a link to no heading here',
    file: 'posts/link-here.mdx',
    text: post('See [this](#prat).\n\n# Part\n\nWords.'),
    told: ['8:5 error there is no heading or id "prat" on this page'],
  },
  {
    what: 'a link to no file',
    file: 'posts/link-file.mdx',
    text: post('See [this](paper.pdf).'),
    told: ['8:5 error the file paper.pdf does not exist'],
  },
  {
    what: 'a link to a draft',
    file: 'posts/link-draft.mdx',
    text: post('See [this](/blog/draft).'),
    told: ['8:5 error /blog/draft is not published when this is'],
  },
  {
    what: 'a link to a file of words',
    file: 'posts/link-words.mdx',
    text: post('See [this](good.mdx#part).'),
    told: ['8:5 error "good.mdx#part" is no address of this site'],
  },
  {
    what: 'an old address',
    file: 'posts/link-old.mdx',
    text: post('See [this](/earlier).'),
    told: ['8:5 error there is no /earlier on this site'],
  },
  // Code, maths, diagrams
  {
    what: 'a language nobody knows',
    file: 'posts/code.mdx',
    text: post('```typscript\nlet a\n```'),
    told: ['8:4 error `typscript` is no language that can be coloured'],
  },
  {
    what: 'a line beyond the code',
    file: 'posts/code-line.mdx',
    text: post('```ts {9}\nlet a\n```'),
    told: ['8:8 error line 9 is asked for, and the code ends with line 1'],
  },
  { what: 'TeX that is none', file: 'posts/maths.mdx', text: post('$$\n\\frac{1}{\n$$'), told: ['9:10 error `}` is missing at the end'] },
  {
    what: 'a diagram that cannot be drawn',
    file: 'posts/diagram.mdx',
    text: post('```mermaid title="A way"\nnonsense\n```'),
    told: ['9:1 error a diagram that begins with `nonsense` is not drawn'],
  },
  // Addresses that were published
  {
    what: 'a published address that is a draft now, and a line that is none',
    file: 'addresses.txt',
    text: '# none\n/blog/draft\n/blog/good\n/earlier\nblog/good\n',
    told: [
      `2:1 error /blog/draft was published, and ${folder}/posts/draft.mdx is a draft now`,
      '5:1 error "blog/good" is no address of this site',
    ],
  },
]

/** What nothing is wrong with, and what the others point to. */
const good: [file: string, text: string][] = [
  [
    'posts/good.mdx',
    post('# Part\n\nWords, and an [address](/blog/good#part), [here](#part), [home](/), [about](/about).\n\n![A square](photo.jpg)', {
      more: 'aliases: [/earlier]\n',
    }),
  ],
  ['posts/draft.mdx', post('Words that link to [another draft](/blog/later).', { published: 'false' })],
  ['posts/later.mdx', post('Words.', { date: '2999-01-01' })],
  [
    'posts/back-good.mdx',
    post('Words, and a [change](#updated-2025-05-03).\n\n<Update date="2025-05-03">\nWords.\n</Update>', {
      date: '2025-04-01',
      more: 'updated: 2025-05-03\nrevisits: good\n',
    }),
  ],
  ['posts/crlf.mdx', post('# Part\n\nWords.').replaceAll('\n', '\r\n')],
  ['posts/bom.mdx', `\ufeff${post('Words.')}`],
  ['posts/deep.mdx', post(Array.from({ length: 30 }, (_, i) => `${'  '.repeat(i)}- deeper`).join('\n'))],
  ['posts/plain.md', post('1 < 2, {braces}, <b>bold</b> and <kbd>K</kbd>.')],
  ['pages/about.mdx', '---\ntitle: About\ndescription: What this is\n---\n\nWords.\n'],
  ['words.txt', '# none\n'],
]

let report: { errors: number; warnings: number; problems: Problem[] }
let human: { status: number | null; stdout: string; stderr: string }

const check = (...args: string[]) =>
  spawnSync('node', ['scripts/run.mjs', 'check', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, CONTENT_DIR: folder, BUILD_DATE: '2025-06-01' },
  })

const told = (file: string) =>
  report.problems
    .filter((problem) => problem.file === join(folder, file))
    .map(({ line, column, severity, reason }) => `${line}:${column} ${severity} ${reason}`)

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const { file, text } of broken) write(file, text)
  for (const [file, text] of good) write(file, text)
  write(
    'posts/photo.jpg',
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer(),
  )
  write('posts/broken.jpg', 'no picture')
  write(
    'posts/drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M0 0h9v9H0z"/></svg>',
  )
  symlinkSync('/etc/hostname', join(folder, 'posts/outside.mdx'))
  symlinkSync('loop.mdx', join(folder, 'posts/loop.mdx'))
  const machine = check('--json')
  report = JSON.parse(machine.stdout)
  human = check()
}, 120_000)

describe('check tells', () => {
  test.each(broken)('$what', ({ file, told: expected }) => {
    const found = told(file)
    expect(found).toEqual(expected)
  })

  test('a folder without index, a link out of the folder and one that leads nowhere', () => {
    expect(told('posts/no-index/index.mdx')).toEqual(['1:1 error the folder has no index.mdx'])
    expect(told('posts/outside.mdx')).toEqual([expect.stringMatching(/^1:1 error the link leads out of the content folder/)])
    expect(told('posts/loop.mdx')).toEqual(['1:1 error the link leads round in a circle'])
  })

  test('nothing of what is right', () => {
    expect(good.flatMap(([file]) => told(file))).toEqual([])
  })

  test('nothing else', () => {
    const known = new Set([...broken.map(({ file }) => file), 'posts/no-index/index.mdx', 'posts/outside.mdx', 'posts/loop.mdx'])
    const others = report.problems.filter(({ file }) => !known.has(file.slice(folder.length + 1)))
    expect(others.map(({ file }) => file).filter((file) => file !== 'content/site.ts')).toEqual([])
  })
})

test('arguments it does not know are refused in a sentence', () => {
  for (const argument of ['foo', '--jsn']) {
    const { status, stderr } = check(argument)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Un\w+ \w+ '(?:foo|--jsn)'\. .*Write it so: npm run check, or npm run check -- --json for machines, or .*\n$/)
  }
})

test('--accepted without --untrusted is refused in a sentence', () => {
  const { status, stderr } = check('--accepted', 'content')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^--accepted says what of --untrusted content is trusted\. Write it so: /)])
})

test('what somebody else has written is not run, unless it was accepted before', () => {
  const [proposed, accepted] = ['.cache/untrusted-test/proposed', '.cache/untrusted-test/accepted']
  rmSync('.cache/untrusted-test', { recursive: true, force: true })
  for (const name of [proposed, accepted]) mkdirSync(join(name, 'posts'), { recursive: true })
  const text = post('Words {[1, 2].join(", ")}.')
  for (const name of [proposed, accepted]) writeFileSync(join(name, 'posts/same.mdx'), text)
  writeFileSync(join(proposed, 'posts/new.mdx'), text)
  writeFileSync(join(proposed, 'posts/run.html'), '<script>')
  writeFileSync(join(proposed, 'site.ts'), 'process.exit()')
  const look = (...args: string[]) => {
    const { stdout } = spawnSync('node', ['scripts/run.mjs', 'check', '--json', '--untrusted', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: proposed, BUILD_DATE: '2025-06-01' },
    })
    const { problems }: typeof report = JSON.parse(stdout)
    return problems
      .filter(({ file, severity }) => file.startsWith(proposed) && severity === 'error')
      .map(({ file, line, column, reason }) => `${file.slice(proposed.length + 1)}:${line}:${column} ${reason}`)
  }
  const notRun = 'what an untrusted post says is not run, and only running this would tell what it gives'
  const others = [
    'posts/run.html:1:1 it is neither writing nor a file that may stand beside it',
    'site.ts:1:1 it is code, and another than the one of the site',
  ]
  expect(look('--accepted', accepted)).toEqual([`posts/new.mdx:8:8 ${notRun}`, others[0], others[1]])
  expect(look()).toEqual([`posts/new.mdx:8:8 ${notRun}`, others[0], `posts/same.mdx:8:8 ${notRun}`, others[1]])
})

test('every problem says what to do, and shows its line', () => {
  for (const { file, line, fix, frame } of report.problems) {
    expect(fix, file).toMatch(/^[A-Z`]\S* /)
    if (frame) expect(frame).toMatch(new RegExp(`^> *${line} \\|`, 'm'))
  }
})

test('people are told the same, sorted, with a summary, and the run fails', () => {
  expect(human.status).toBe(1)
  const places = [...human.stderr.matchAll(/^(\S.*?):(\d+):(\d+) {2}(?:error|warning) {2}/gm)].map(
    ([, file, line, column]) => `${file}:${line}:${column}`,
  )
  expect(places).toEqual(report.problems.map(({ file, line, column }) => `${file}:${line}:${column}`))
  expect(human.stdout).toContain(`${report.errors} errors, ${report.warnings} warnings`)
})

test('of the site as it is there are warnings only, and those that are true', () => {
  const { status, stdout } = spawnSync('node', ['scripts/run.mjs', 'check', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '' },
  })
  expect(status).toBe(0)
  const { errors, problems }: typeof report = JSON.parse(stdout)
  expect(errors).toBe(0)
  expect(
    problems
      .filter(({ file }) => file.startsWith('content/posts/'))
      .map(({ file, line, column, reason, fix }) => `${file}:${line}:${column} ${reason} → ${fix}`),
  ).toEqual([
    'content/posts/from-ic-to-em-and-back-again.mdx:29:1 this line looks like a heading that lost its `#` → Begin it with `#` and a space, or end it with a full stop',
    'content/posts/from-ic-to-em-and-back-again.mdx:97:66 "posibility" is in no dictionary → Write "possibility", or add the word to content/words.txt',
  ])
})
