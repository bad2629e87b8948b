import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Content } from '@/lib/content'
import type { Reference } from '@/lib/mdx/rehype-references'
import type { Survey } from '@/lib/mdx/survey'
import { siteUrl } from '@/lib/urls'
import type { Entry } from './index'
import { enterTestProject, type TestProject, writing } from './test-project'

let project: TestProject
let content: Content
let problemsOf: typeof import('./index').problemsOf

const dated = (date: string, more = '') => writing('Words.', `date: ${date}\npublished: true\n${more}`.trimEnd())
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}<path d="M0 0h9v9z"/></svg>`

const files: Record<string, string> = {
  'public/robots.txt': '',
  'public/files/two words.pdf': '',
  'content/words.txt': 'frobnicate # what it does\n\nLondinium café\r\n',
  'content/pages/about.mdx': writing('Words.', 'aliases: [/me]'),
  'content/pages/private.mdx': writing('Words.', 'published: false'),
  'content/posts/moving.mdx': dated('2025-01-01', 'aliases: [/2019/moving.html]'),
  'content/posts/moving-too.mdx': dated('2025-06-15', 'tags: [work]\nseries: A move'),
  'content/posts/hidden.mdx': dated('2025-01-01', 'listed: false'),
  'content/posts/soon.mdx': dated('2025-07-01'),
  'content/posts/same-day.mdx': dated('2025-07-01'),
  'content/posts/later.mdx': dated('2025-08-01', 'tags: [later]'),
  'content/posts/draft.mdx': writing('Words.', 'date: 2025-01-01\npublished: false'),
  'content/posts/other-draft.mdx': writing('Words.', 'date: 2025-09-01\npublished: false'),
  'content/posts/covered.mdx': dated('2025-01-01', 'cover: { src: lost.png, alt: A desk }'),
  'content/posts/broken.mdx': dated('2025-02-30'),
  'content/posts/papered.mdx': dated('2025-01-01', 'cover:\n  src: paper.pdf\n  alt: ""'),
  'content/posts/well-covered.mdx': dated('2025-01-01', 'cover: { src: desk.png, alt: A desk }'),
  'content/posts/paper.pdf': '%PDF',
  'content/posts/fake.png': 'Words',
  'content/posts/clean.svg': svg(''),
  'content/posts/script.svg': svg('<script>a()</script>'),
}

beforeAll(async () => {
  project = enterTestProject()
  for (const [name, text] of Object.entries(files)) project.write(name, text)
  const desk = sharp({ create: { width: 2, height: 2, channels: 3, background: '#ff0000' } })
  project.write('content/posts/desk.png', await desk.png().toBuffer())
  problemsOf = (await import('./index')).problemsOf
  content = (await import('@/lib/content')).readContent()
})
afterAll(() => project.leave())

const entryOf = (slug: string): Entry => {
  const entry = [...content.posts, ...content.unlisted, ...content.pages].find((one) => one.slug === slug)
  if (!entry) throw new Error(`there is no ${slug}`)
  return entry
}

const nothing: Survey = { problems: [], ids: [], references: [], misspelt: [], updates: [], opening: '' }
const ids: Record<string, string[]> = { moving: ['risk'], 'moving-too': ['own'] }

/** What is wrong with a post of which this was found, as `line:column severity reason → fix`. */
async function told(slug: string, found: Partial<Survey> = {}): Promise<string[]> {
  const entry = entryOf(slug)
  const problems = await problemsOf(entry, content, async (other) =>
    other === entry ? { ...nothing, ids: ids[slug] ?? [], ...found } : { ...nothing, ids: ids[other.slug] ?? [] },
  )
  return problems.map(({ line, column, severity, reason, fix }) => `${line}:${column} ${severity} ${reason} → ${fix}`)
}

const pointing = (target: string, as: Reference['as'] = 'link', line = 8) => ({ target, as, line, column: 3 })
const links = (...targets: string[]) => ({ references: targets.map((target) => pointing(target)) })

describe('words in no dictionary are told of', () => {
  const misspelt = (word: string, suggestions: string[] = []) => ({ word, line: 8, column: 1, suggestions })
  test.each([
    [
      'with what may be meant',
      misspelt('wrods', ['words', 'rods']),
      ['8:1 warning "wrods" is in no dictionary → Write "words" or "rods", or add the word to content/words.txt'],
    ],
    ['alone', misspelt('xyzzy'), ['8:1 warning "xyzzy" is in no dictionary → Correct it, or add the word to content/words.txt']],
    ['unless words.txt has them', misspelt('frobnicate'), []],
    ['also at the beginning of a sentence', misspelt('Frobnicate'), []],
    ['and behind an empty line', misspelt('Londinium'), []],
    ['and on the same line', misspelt('CAFÉ'), []],
    [
      'but a name in lower case is none',
      misspelt('londinium'),
      ['8:1 warning "londinium" is in no dictionary → Correct it, or add the word to content/words.txt'],
    ],
    [
      'and a comment is no word',
      misspelt('what'),
      ['8:1 warning "what" is in no dictionary → Correct it, or add the word to content/words.txt'],
    ],
  ])('%s', async (_, word, problems) => {
    expect(await told('moving', { misspelt: [word] })).toEqual(problems)
  })
})

describe('a link leads to what readers see by then:', () => {
  const unpublished = (path: string, file: string) =>
    `8:3 error ${path} is not published when this is → Take the link out until it is, or publish content/${file} before`
  const draft = unpublished('/blog/draft', 'posts/draft.mdx')
  const later = unpublished('/blog/later', 'posts/later.mdx')

  test.each([
    ['a post', 'moving', ['/blog/moving-too', '/blog/hidden', '/about', '/'], []],
    ['an unlisted post', 'hidden', ['/blog/moving', '/blog/draft'], [draft]],
    [
      'a post to what is not there yet',
      'moving',
      ['/blog/draft', '/blog/later', '/private'],
      [draft, later, unpublished('/private', 'pages/private.mdx')],
    ],
    ['a page', 'about', ['/blog/moving', '/blog/later'], [later]],
    ['a draft', 'draft', ['/blog/other-draft', '/blog/later', '/private', '/blog/moving'], []],
    ['a draft with a day to come', 'other-draft', ['/blog/draft', '/blog/soon'], []],
    ['a page to be', 'private', ['/blog/draft', '/blog/soon'], []],
    ['a scheduled post', 'soon', ['/blog/moving', '/blog/same-day', '/blog/later', '/blog/draft'], [later, draft]],
    ['the same in the other direction', 'later', ['/blog/soon', '/blog/same-day', '/about'], []],
    ['any of them to itself', 'draft', ['/blog/draft', '/blog/draft#top'], []],
    ['a whole address', 'moving', [`${siteUrl}/blog/draft`, 'https://other.example/blog/draft'], [draft]],
  ])('%s', async (_, slug, targets, problems) => {
    expect(await told(slug, links(...targets))).toEqual(problems)
  })
})

describe('a link leads to what is on the site:', () => {
  test.each([
    ['its lists', ['/', '/blog', '/archive', '/archive/2025', '/tags', '/tags/work', '/series', '/series/a-move', '/search', '/feeds'], []],
    ['its feeds and files', ['/feed.xml', '/tags/work/atom.xml', '/series/a-move/feed.json', '/robots.txt', '/files/two%20words.pdf'], []],
    [
      'no list before something is in it',
      ['/archive/2024', '/tags/nothing', '/tags/later'],
      [
        '8:3 error there is no /archive/2024 on this site → Write /archive/2025',
        '8:3 error there is no /tags/nothing on this site → Write /tags',
        '8:3 error /tags/later is not published when this is → Take the link out until it is, or publish /tags/later before',
      ],
    ],
    ['no folder', ['/files'], ['8:3 error there is no /files on this site → Write /files/two words.pdf']],
    [
      'no front matter or list of words',
      ['/words.txt'],
      ['8:3 error there is no /words.txt on this site → Correct it, or take the link out'],
    ],
    [
      'not where it was',
      ['/me', '/2019/moving.html'],
      [
        '8:3 error there is no /me on this site → Write /about, where it is now',
        '8:3 error there is no /2019/moving.html on this site → Write /blog/moving, where it is now',
      ],
    ],
    ['what has errors of its own, and ids that are not known', ['/blog/broken', '/blog/broken#any'], []],
    ['no slip', ['/abuot'], ['8:3 error there is no /abuot on this site → Write /about']],
    [
      'an id on the same page',
      ['#risk', '#own'],
      [
        '8:3 error there is no heading or id "own" on this page → Correct it: the id of a heading is its words in lower case, joined by hyphens',
      ],
    ],
    [
      'an id on another',
      ['/blog/moving-too#own', '/blog/moving-too#owl'],
      ['8:3 error there is no heading or id "owl" on /blog/moving-too → Write /blog/moving-too#own'],
    ],
    ['an address, not a file', ['moving-too.mdx'], ['8:3 error "moving-too.mdx" is no address of this site → Write /blog/moving-too']],
  ])('%s', async (_, targets, problems) => {
    expect(await told('moving', links(...targets))).toEqual(problems)
  })

  test('any id, where those of a page are not known', async () => {
    const entry = entryOf('moving')
    const { ids: _, ...unknown } = nothing
    const problems = await problemsOf(entry, content, async (other) => (other === entry ? { ...nothing, ...links('/about#any') } : unknown))
    expect(problems).toEqual([])
  })
})

describe('of a file', () => {
  const cleaned = '8:3 warning readers get the drawing script.svg without <script> → Save it without that'
  test.each([
    ['is shown', 'picture', 'desk.png', []],
    ['is linked to', 'link', 'paper.pdf#page=2', []],
    ['is named by its path', 'picture', '../posts/./desk.png', []],
    [
      'that is no picture',
      'picture',
      'paper.pdf',
      ['8:3 error the file paper.pdf is no picture → Name a picture, or link to it: [words](paper.pdf)'],
    ],
    [
      'that only looks like a picture',
      'picture',
      'fake.png',
      ['8:3 error the picture fake.png holds no picture → Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG'],
    ],
    ['that is not there', 'picture', 'dek.png', ['8:3 error the picture dek.png does not exist → Write desk.png']],
    [
      'that a component plays',
      'file',
      'lost.mp4',
      ['8:3 error the file lost.mp4 does not exist → Correct its name; there are: clean.svg, desk.png, fake.png, paper.pdf, script.svg'],
    ],
    ['that is a clean drawing', 'picture', 'clean.svg', []],
    ['that is a drawing which could run', 'picture', 'script.svg', [cleaned]],
    ['the same, linked to', 'link', 'script.svg', [cleaned]],
  ] as const)('%s', async (_, as, target, problems) => {
    expect(await told('moving', { references: [pointing(target, as)] })).toEqual(problems)
  })
})

describe('a cover', () => {
  test.each([
    ['that is not there is told of where it is named', 'covered', '6:15 error the picture lost.png does not exist → Write desk.png'],
    ['that is none', 'papered', '7:8 error the file paper.pdf is no picture → Name a picture, or link to it: [words](paper.pdf)'],
  ])('%s', async (_, slug, problem) => {
    expect(await told(slug)).toEqual([problem])
  })

  test('that is one is fine', async () => {
    expect(await told('well-covered')).toEqual([])
  })
})

describe('everything is told at once', () => {
  const own = { file: 'content/posts/covered.mdx', line: 9, column: 1, severity: 'error', reason: 'a', fix: 'b', frame: 'c' } as const
  const found = {
    problems: [own],
    misspelt: [{ word: 'xyzzy', line: 9, column: 1, suggestions: [] }],
    references: [pointing('/abuot', 'link', 9)],
  }

  test('with its file and lines', async () => {
    const entry = entryOf('covered')
    const problems = await problemsOf(entry, content, async () => ({ ...nothing, ...found }))
    expect(problems.map(({ file, line, frame }) => [file, line, frame.split('\n').find((row) => row.startsWith('>'))])).toEqual([
      [own.file, 9, undefined],
      [own.file, 9, '> 9 | Words.'],
      [own.file, 6, '> 6 | cover: { src: lost.png, alt: A desk }'],
      [own.file, 9, '> 9 | Words.'],
    ])
    expect(problems[0]).toBe(own)
    expect(problems[2]?.frame).toContain(`\n    | ${' '.repeat(14)}^`)
  })

  test('and nothing of what is right', async () => {
    expect(await told('moving')).toEqual([])
  })
})

test('a site without files of its own or a list of words is judged by what there is', async () => {
  const bare = enterTestProject()
  onTestFinished(bare.leave)
  vi.resetModules()
  bare.write('content/posts/only.mdx', dated('2025-01-01'))
  const { readContent } = await import('@/lib/content')
  const { problemsOf: checkBare } = await import('./index')
  const [post] = readContent().posts
  const problems =
    post && (await checkBare(post, readContent(), async () => ({ ...nothing, ...links('/files/two', '/tags', '/series', '/blog/only') })))
  expect(problems?.map(({ reason }) => reason)).toEqual([
    'there is no /files/two on this site',
    'there is no /tags on this site',
    'there is no /series on this site',
  ])
})
