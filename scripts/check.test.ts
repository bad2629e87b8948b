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
  /** Everything told of it: `line:column`, severity, and how what is told begins. */
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
    told: ['2:8 error a second colon'],
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
    told: ['5:12 error `published` is "maybe"'],
  },
  {
    what: 'an impossible date',
    file: 'posts/date.mdx',
    text: post('Words.', { date: '2025-02-30' }),
    told: ['4:7 error `date` is "2025-02-30"'],
  },
  { what: 'an empty title', file: 'posts/title.mdx', text: post('Words.', { title: '""' }), told: ['2:8 error `title` is empty'] },
  { what: 'an unknown field', file: 'posts/unknown.mdx', text: field('publishd: true'), told: ['6:1 error `publishd` is not a field'] },
  { what: 'a field of another system', file: 'posts/foreign.mdx', text: field('draft: true'), told: ['6:1 error `draft` is not a field'] },
  {
    what: 'a missing field',
    file: 'posts/missing.mdx',
    text: post('Words.').replace('date: 2025-03-29\n', ''),
    told: ['1:1 error `date` is missing'],
  },
  { what: 'updated before it was written', file: 'posts/updated.mdx', text: field('updated: 2024-01-01'), told: ['6:10 error `updated`'] },
  { what: 'tags that are one', file: 'posts/tags.mdx', text: field('tags: [Work, work]'), told: ['6:14 error '] },
  { what: 'a tag that is nothing', file: 'posts/tag.mdx', text: field('tags: ["!!"]'), told: ['6:8 error '] },
  { what: 'a part of no series', file: 'posts/part.mdx', text: field('part: 2'), told: ['6:7 error '] },
  { what: 'a cover without words', file: 'posts/cover.mdx', text: field('cover: { src: photo.jpg }'), told: ['6:8 error '] },
  {
    what: 'a cover that is not there',
    file: 'posts/cover-lost.mdx',
    text: field('cover: { src: lost.jpg, alt: A desk }'),
    told: ['6:15 error '],
  },
  { what: 'a language that is none', file: 'posts/lang.mdx', text: field('lang: english!'), told: ['6:7 error `lang`'] },
  { what: 'an alias that is no address', file: 'posts/alias.mdx', text: field('aliases: [old-name]'), told: ['6:11 error '] },
  { what: 'an alias that is a live address', file: 'posts/alias-live.mdx', text: field('aliases: [/blog]'), told: ['6:11 error '] },
  { what: 'an alias of two posts (one)', file: 'posts/alias-a.mdx', text: field('aliases: [/old]'), told: ['6:11 error '] },
  { what: 'an alias of two posts (other)', file: 'posts/alias-b.mdx', text: field('aliases: [/old]'), told: ['6:11 error '] },
  { what: 'a conversation without address', file: 'posts/discuss.mdx', text: field('discuss: [a forum]'), told: ['6:11 error '] },
  {
    what: 'a long description',
    file: 'posts/long.mdx',
    text: post('Words.', { description: 'word '.repeat(40).trim() }),
    told: ['3:14 warning '],
  },
  { what: 'a review that is due', file: 'posts/revisit.mdx', text: field('revisit: 2025-05-01'), told: ['6:10 warning '] },
  // Files
  { what: 'one address twice (one)', file: 'posts/twice.mdx', text: post('Words.'), told: ['1:1 error its address is also that of'] },
  {
    what: 'one address twice (other)',
    file: 'posts/twice/index.md',
    text: post('Words.'),
    told: ['1:1 error its address is also that of'],
  },
  {
    what: 'a name with spaces, accents and capitals',
    file: 'posts/Été Here.mdx',
    text: post('Words.'),
    told: ['1:1 error "Été Here" cannot stand in an address'],
  },
  { what: 'a name of emoji', file: 'posts/🎉.mdx', text: post('Words.'), told: ['1:1 error "🎉" cannot stand in an address'] },
  { what: 'UTF-16', file: 'posts/utf16.mdx', text: Buffer.from(`\ufeff${post('Words.')}`, 'utf16le'), told: ['1:1 error '] },
  { what: 'bytes that are no text', file: 'posts/bytes.mdx', text: Buffer.from([0x2d, 0xff, 0xfe, 0x80]), told: ['1:1 error '] },
  { what: 'a post of 5 MB', file: 'posts/huge.mdx', text: post('Words and words. '.repeat(300_000)), told: ['1:1 error '] },
  { what: 'a folder without index', file: 'posts/no-index/notes.txt', text: 'Words.', told: [] },
  { what: 'only front matter', file: 'posts/only.mdx', text: front(), told: ['1:1 warning '] },
  {
    what: 'a page at an address of the site',
    file: 'pages/blog.mdx',
    text: '---\ntitle: T\ndescription: D\n---\n\nWords.\n',
    told: ['1:1 error the site has an address'],
  },
  // Syntax
  {
    what: 'a brace that opens',
    file: 'posts/brace.mdx',
    text: post('One {1 + } two'),
    told: ['8:10 error what stands between the braces is not JavaScript'],
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
    told: ['8:10 error what stands', '12:8 error unexpected character'],
  },
  { what: 'an import', file: 'posts/import.mdx', text: post("import Chart from './chart'"), told: ['8:1 error '] },
  {
    what: 'an unclosed callout in Markdown',
    file: 'posts/callout.md',
    text: post('<div class="border-muted">\n\nWords.'),
    told: ['8:1 error '],
  },
  // Components
  {
    what: 'an unknown component',
    file: 'posts/component.mdx',
    text: post('<Calout>Words</Calout>'),
    told: ['8:2 error there is no component <Calout>'],
  },
  { what: 'a misspelt prop', file: 'posts/prop.mdx', text: post('<Callout knd="tip">Words</Callout>'), told: ['8:10 error '] },
  { what: 'a prop of the wrong value', file: 'posts/value.mdx', text: post('<Callout kind="tipp">Words</Callout>'), told: ['8:15 error '] },
  { what: 'a missing prop', file: 'posts/prop-missing.mdx', text: post('<Disclosure>Words</Disclosure>'), told: ['8:1 error '] },
  { what: 'an unknown name in an expression', file: 'posts/name.mdx', text: post('The price is {amount}.'), told: ['8:15 error '] },
  {
    what: 'an expression that fails',
    file: 'posts/fails.mdx',
    text: post('One {null.length} two'),
    told: ['8:5 error an expression fails'],
  },
  { what: 'styles in a tag', file: 'posts/style.mdx', text: post('<b style="color: red">Words</b>'), told: ['8:4 error '] },
  { what: 'a handler in a tag', file: 'posts/handler.mdx', text: post('<b onClick={() => {}}>Words</b>'), told: ['8:4 error '] },
  { what: 'a script in Markdown', file: 'posts/script.md', text: post('Words.\n\n<script>alert(1)</script>'), told: ['10:1 error '] },
  // Words
  { what: 'a skipped heading', file: 'posts/skip.mdx', text: post('# One\n\n### Three\n\nWords.'), told: ['10:1 error '] },
  { what: 'a heading twice', file: 'posts/again.mdx', text: post('# One\n\nWords.\n\n# One\n\nWords.'), told: ['12:1 error '] },
  { what: 'a note that is not there', file: 'posts/note.mdx', text: post('Words.[^1]'), told: ['8:7 error '] },
  { what: 'a note nobody refers to', file: 'posts/note-unused.mdx', text: post('Words.\n\n[^1]: Unused.'), told: ['10:1 error '] },
  { what: 'an invisible character', file: 'posts/control.mdx', text: post('Wo\u200brds.'), told: ['8:3 error '] },
  { what: 'a repeated word', file: 'posts/repeated.mdx', text: post('This is the the end.'), told: ['8:13 warning '] },
  { what: 'a misspelt word', file: 'posts/spelling.mdx', text: post('This is a posibility.'), told: ['8:11 warning '] },
  {
    what: 'a heading that lost its sign',
    file: 'posts/lost.mdx',
    text: post('A paragraph of some words, which ends here, as one expects of it.\nWhat comes of it\n\n## Next\n\nWords.').replace(
      '## Next',
      '# Next',
    ),
    told: ['9:1 warning '],
  },
  // What words point to
  { what: 'a picture that is not there', file: 'posts/picture.mdx', text: post('![A desk](desk.jpg)'), told: ['8:1 error '] },
  { what: 'a picture without words', file: 'posts/no-alt.mdx', text: post('![](photo.jpg)'), told: ['8:1 error '] },
  { what: 'a picture that is none', file: 'posts/no-picture.mdx', text: post('![A desk](broken.jpg)'), told: ['8:1 error '] },
  {
    what: 'a link to no post',
    file: 'posts/link.mdx',
    text: post('See [this](/blog/goood).'),
    told: ['8:5 error there is no /blog/goood'],
  },
  { what: 'a link to no page', file: 'posts/link-page.mdx', text: post('See [this](/abuot).'), told: ['8:5 error there is no /abuot'] },
  {
    what: 'a link to no heading',
    file: 'posts/link-heading.mdx',
    text: post('See [this](/blog/good#prat).'),
    told: ['8:5 error there is no heading'],
  },
  {
    what: 'a link to no heading here',
    file: 'posts/link-here.mdx',
    text: post('See [this](#prat).\n\n# Part\n\nWords.'),
    told: ['8:5 error there is no heading'],
  },
  { what: 'a link to no file', file: 'posts/link-file.mdx', text: post('See [this](paper.pdf).'), told: ['8:5 error '] },
  {
    what: 'a link to a draft',
    file: 'posts/link-draft.mdx',
    text: post('See [this](/blog/draft).'),
    told: ['8:5 error /blog/draft is not published'],
  },
  { what: 'a link to a file of words', file: 'posts/link-words.mdx', text: post('See [this](good.mdx#part).'), told: ['8:5 error '] },
  { what: 'an old address', file: 'posts/link-old.mdx', text: post('See [this](/earlier).'), told: ['8:5 error there is no /earlier'] },
  // Code, maths, diagrams
  { what: 'a language nobody knows', file: 'posts/code.mdx', text: post('```typscript\nlet a\n```'), told: ['8:4 error '] },
  { what: 'a line beyond the code', file: 'posts/code-line.mdx', text: post('```ts {9}\nlet a\n```'), told: ['8:7 error '] },
  { what: 'TeX that is none', file: 'posts/maths.mdx', text: post('$$\n\\frac{1}{\n$$'), told: ['9:10 error '] },
  {
    what: 'a diagram that cannot be drawn',
    file: 'posts/diagram.mdx',
    text: post('```mermaid title="A way"\nnonsense\n```'),
    told: ['9:1 error '],
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
  spawnSync('npx', ['tsx', 'scripts/check.ts', ...args], {
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
  symlinkSync('/etc/hostname', join(folder, 'posts/outside.mdx'))
  symlinkSync('loop.mdx', join(folder, 'posts/loop.mdx'))
  const machine = check('--json')
  report = JSON.parse(machine.stdout)
  human = check()
}, 120_000)

describe('check tells', () => {
  test.each(broken)('$what', ({ file, told: expected }) => {
    const found = told(file)
    expect(found).toHaveLength(expected.length)
    for (const [i, beginning] of expected.entries()) expect(found[i]?.slice(0, beginning.length)).toBe(beginning)
  })

  test('a folder without index, a link out of the folder and one that leads nowhere', () => {
    expect(told('posts/no-index/index.mdx')).toEqual([expect.stringMatching(/^1:1 error /)])
    expect(told('posts/outside.mdx')).toEqual([expect.stringMatching(/^1:1 error /)])
    expect(told('posts/loop.mdx')).toEqual([expect.stringMatching(/^1:1 error the file cannot be read \(ELOOP\)/)])
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
