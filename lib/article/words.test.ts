import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, readAnew, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { ArticleSource } from './source'
import type { Words } from './words'

let project: TestProject
let words: typeof import('./words')
let articleSource: typeof import('./source').articleSource

const file = 'content/posts/moving.mdx'

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  words = await import('./words')
  ;({ articleSource } = await import('./source'))
})
beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production')
  rmSync('.cache/words', { recursive: true, force: true })
  project.write(file, writing('Words.'))
})
afterEach(() => {
  vi.stubEnv('NODE_ENV', 'test')
  vi.stubEnv('SITE_VERSION', 'v1')
})
afterAll(() => project.leave())

async function sourceNow(): Promise<ArticleSource> {
  const content = await readAnew()
  const [post] = content.posts
  if (!post) throw new Error('there is no post')
  return articleSource(post, content, testRegistry)
}

const contents: Words['contents'] = [{ id: 'why', text: 'Why', depth: 2 }]
const wordsOf = (html: string): Words => ({ html, contents, words: 3 })
const notes = '#n1:target{color:red}'
const ownStyle = (css = notes, name = 'notes-6') => `<style data-precedence="words" data-href="${name}">${css}</style>`

/** What is kept of words, and taken by the page. */
async function kept(html: string, mayRun = false): Promise<Words | undefined> {
  const source = await sourceNow()
  words.keepWords(source, wordsOf(html), mayRun)
  return words.keptWords(source)
}

describe('words as HTML', () => {
  test('are there as they were kept, and nothing before', async () => {
    const source = await sourceNow()
    expect(words.keptWords(source)).toBeUndefined()
    expect(await kept('<h2 id="why">Why</h2><p>&lt;style&gt; Größe</p>')).toEqual(
      wordsOf('<h2 id="why">Why</h2><p>&lt;style&gt; Größe</p>'),
    )
    expect(readdirSync('.cache/words/v1')).toEqual([`${source.key}.json`])
  })

  test('may be none', async () => {
    expect(await kept('')).toEqual(wordsOf(''))
  })

  test('are not those of other words, or of other code', async () => {
    await kept('<p>Words.</p>')
    project.write(file, writing('Others.'))
    expect(words.keptWords(await sourceNow())).toBeUndefined()
    project.write(file, writing('Words.'))
    expect(words.keptWords(await sourceNow())).toEqual(wordsOf('<p>Words.</p>'))
    vi.stubEnv('SITE_VERSION', 'v2')
    expect(words.keptWords(await sourceNow())).toBeUndefined()
  })

  test.each(['development', 'test'])('are taken in a build only: not in %s', async (environment) => {
    await kept('<p>Words.</p>')
    vi.stubEnv('NODE_ENV', environment)
    expect(words.keptWords(await sourceNow())).toBeUndefined()
  })

  test.each<[string, (whole: string) => string]>([
    ['cut short', (whole) => whole.slice(0, -1)],
    ['empty', () => ''],
  ])('are made of elements when they are %s', async (_, cut) => {
    const source = await sourceNow()
    await kept('<p>Words.</p>')
    const path = `.cache/words/v1/${source.key}.json`
    writeFileSync(path, cut(readFileSync(path, 'utf8')))
    expect(words.keptWords(source)).toBeUndefined()
    expect(await kept('<p>Words.</p>')).toEqual(wordsOf('<p>Words.</p>'))
  })
})

describe('styles of their own', () => {
  test('are apart, for the head of the page', async () => {
    expect(await kept(`${ownStyle()}<p>Words.</p>`)).toEqual({ ...wordsOf('<p>Words.</p>'), style: { name: 'notes-6', css: notes } })
  })

  test.each([
    ['stand after words', `<p>Words.</p>${ownStyle()}`],
    ['are two', `${ownStyle()}${ownStyle('p{color:red}', 'others')}<p>Words.</p>`],
    ['are two in one, as React puts them together', `${ownStyle(`${notes}p{}`, 'notes-6 others')}<p>Words.</p>`],
    ['are of another kind', '<style data-precedence="page" data-href="contents">p{}</style><p>Words.</p>'],
    ['are of no kind', '<style>p{}</style><p>Words.</p>'],
    ['have what may be markup', `${ownStyle('p::before{content:"<"}')}<p>Words.</p>`],
  ])('are left to Next when they %s', async (_, html) => {
    expect(await kept(html)).toBeUndefined()
    expect(readdirSync('.cache', { encoding: 'utf8' })).not.toContain('words')
  })
})

describe('words are left to Next', () => {
  test('where a component of them may run in a browser', async () => {
    expect(await kept('<p>Words.</p>', true)).toBeUndefined()
    expect(await kept(`${ownStyle()}<p>Words.</p>`, true)).toBeUndefined()
  })

  test.each([
    '<link rel="preload" as="image" href="/desk.avif"/>',
    '<meta name="a" content="b"/>',
    '<script src="/a.js"></script>',
    '<template id="B:0"></template>',
    '<title>Moving</title>',
    '<svg><title>A desk</title></svg>',
    '<svg><style>path{}</style></svg>',
  ])('with what belongs elsewhere in a page: %s', async (markup) => {
    expect(await kept(`<p>Words.</p>${markup}`)).toBeUndefined()
    expect(await kept(`${markup}<p>Words.</p>`)).toBeUndefined()
    expect(await kept(`${ownStyle()}${markup}<p>Words.</p>`)).toBeUndefined()
  })

  test.each(['<linkage></linkage>', '<p title="&lt;link&gt;">A title</p>', '<code>&lt;script&gt;</code>', '<metadata></metadata>'])(
    'but not with %s',
    async (markup) => {
      expect(await kept(markup)).toEqual(wordsOf(markup))
    },
  )
})

test('words that nobody asked for in a month make room', async () => {
  const source = await sourceNow()
  await kept('<p>Words.</p>')
  words.forgetUnusedWords()
  expect(words.keptWords(source)).toEqual(wordsOf('<p>Words.</p>'))
  const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
  utimesSync(`.cache/words/v1/${source.key}.json`, then, then)
  words.forgetUnusedWords()
  expect(words.keptWords(source)).toBeUndefined()
})
