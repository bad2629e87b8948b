import { describe, expect, test, vi } from 'vitest'
import type { Content, Post } from '@/lib/content'
import { formatProblem } from '@/lib/content/problem'
import { addressProblems, withNewAddresses } from './addresses'

vi.stubEnv('CONTENT_DIR', 'content')

function post(slug: string, more = {}): Post {
  const fields: object = {
    slug,
    path: `/blog/${slug}`,
    file: `content/posts/${slug}.mdx`,
    aliases: [],
    published: true,
    draft: false,
    date: '2025-03-29',
    ...more,
  }
  return fields as Post
}

const content = (posts: Post[], more: Partial<Content> = {}): Content => ({ posts, unlisted: [], pages: [], problems: [], ...more })

const list = (...lines: string[]) => ({ file: 'content/addresses.txt', text: `${lines.join('\n')}\n` })

const told = (lines: string[], all: Content) =>
  addressProblems(list(...lines), all).map(
    ({ file, line, column, severity, reason, fix }) => `${file}:${line}:${column} ${severity} ${reason} → ${fix}`,
  )

describe('an address that was published', () => {
  test('may be that of a post, an unlisted one or a page, an old one, or of the site', () => {
    const all = content([post('a', { aliases: ['/2019/a.html', '/caf%C3%A9'] })], {
      unlisted: [post('b', { aliases: ['/b'] })],
      pages: [post('about', { path: '/about' })],
    })
    expect(told(['/blog/a', '/blog/b', '/about', '/2019/a.html', '/caf%c3%a9', '/b', '/blog', '/feed.xml'], all)).toEqual([])
  })

  test('and is gone is an error, with what to do', () => {
    expect(told(['/blog/old', '/blog/kept'], content([post('kept')]))).toEqual([
      'content/addresses.txt:1:1 error /blog/old was published, and nothing answers there any more → Write `aliases: [/blog/old]` into the post that has taken its place, or remove this line to let the address go for good',
    ])
  })

  test.each([
    ['the one that is new', ['kept', 'something-else'], 'something-else'],
    ['the one with a name like it', ['kept', 'moving-house', 'moving-on-again'], 'moving-house'],
    ['a known one with a name like it', ['kept', 'moving-homes'], 'moving-homes'],
  ])('leads the author to %s', (_, slugs, likely) => {
    const known = slugs.includes('moving-homes') ? ['/blog/moving-homes'] : []
    const [problem = ''] = told(['/blog/kept', '/blog/moving-home', ...known], content(slugs.map((slug) => post(slug))))
    expect(problem).toContain(
      `→ Write \`aliases: [/blog/moving-home]\` into content/posts/${likely}.mdx, if that has taken its place, or remove this line`,
    )
  })

  test('is not taken by what readers do not get', () => {
    const all = content([
      post('a', { draft: true, published: false }),
      post('b', { draft: true, date: '2999-01-01', aliases: ['/old'] }),
      post('c', { draft: true, published: false }),
    ])
    const fix =
      'Publish it again, add the address to the `aliases` of what takes its place, or remove this line to let the address go for good'
    expect(told(['/blog/a', '/blog/b', '/old'], all)).toEqual([
      `content/addresses.txt:1:1 error /blog/a was published, and content/posts/a.mdx is a draft now → ${fix}`,
      `content/addresses.txt:2:1 error /blog/b was published, and content/posts/b.mdx waits for 2999-01-01 now → ${fix}`,
      `content/addresses.txt:3:1 error /old was published, and content/posts/b.mdx waits for 2999-01-01 now → ${fix}`,
    ])
  })

  test('is not told of while a file cannot be read that may answer to it', () => {
    const problem = {
      file: 'content/posts/b.mdx',
      line: 1,
      column: 1,
      severity: 'error',
      reason: '',
      fix: '',
      frame: '',
      address: '/blog/b',
    } as const
    expect(told(['/blog/b', '/blog/gone'], content([post('a')], { problems: [problem] }))).toEqual([])
    // A problem of a file that is there all the same hides nothing.
    expect(told(['/blog/gone'], content([post('a')], { problems: [{ ...problem, address: '/blog/a' }] }))).toHaveLength(1)
  })
})

describe('the list', () => {
  test('may have comments, empty lines, spaces, line ends of Windows, and lines twice', () => {
    const text = '# Addresses\r\n\r\n  /blog/a  \r\n/blog/a # again\r\n#/blog/gone\r\n/BLOG/A.html\r\n'
    expect(addressProblems({ file: 'addresses.txt', text }, content([post('a')]))).toEqual([])
    expect(addressProblems({ file: 'addresses.txt', text: '' }, content([post('a')]))).toEqual([])
  })

  test.each([
    ['blog/a', 'Write /blog/a'],
    ['/blog/a/', 'Write /blog/a'],
    ['https://my.blog/blog/a?b', 'Write /blog/a'],
    ['/blog/café', 'Write /blog/caf%C3%A9'],
    ['/', 'Write one such as /blog/my-post, or remove the line'],
    ['/a b', 'Write /a%20b'],
    ['🎉', 'Write /%F0%9F%8E%89'],
    ['/../a', 'Write one such as /blog/my-post, or remove the line'],
  ])('has a line that is no address: %s', (line, fix) => {
    expect(told(['# one', ` ${line}`], content([]))).toEqual([
      `content/addresses.txt:2:2 error "${line}" is no address of this site → ${fix}`,
    ])
  })

  test('shows where it is wrong', () => {
    const [problem] = addressProblems(list('# one', '/blog/gone'), content([]))
    expect(problem && formatProblem(problem)).toContain('  1 | # one\n> 2 | /blog/gone\n    | ^\n')
  })

  test('of ten thousand addresses, all gone, is told of', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `/blog/post-${i}`)
    expect(told(lines, content([post('a')]))).toHaveLength(10_000)
  })
})

describe('new addresses', () => {
  const grown = (text: string, all: Content) => withNewAddresses({ file: 'addresses.txt', text }, all)

  test('begin a list', () => {
    expect(grown('', content([post('b'), post('a')], { unlisted: [post('c')] }))).toEqual({
      text: '# Addresses that were published. `npm run check` adds new ones, and tells when nothing answers at one any more.\n/blog/a\n/blog/b\n/blog/c\n',
      added: 3,
    })
  })

  test('come where the alphabet has them, and leave the rest as it is', () => {
    const text = '# mine\r\n/about\r\n\r\n/blog/b # why\r\n/blog/d'
    const all = content([post('a'), post('b'), post('c'), post('e'), post('draft', { draft: true })])
    expect(grown(text, all)).toEqual({
      text: '# mine\r\n/about\r\n\r\n/blog/a\r\n/blog/b # why\r\n/blog/c\r\n/blog/d\r\n/blog/e\r\n',
      added: 3,
    })
  })

  test('are none when all are known', () => {
    expect(grown('/BLOG/a', content([post('a')]))).toEqual({ text: '/BLOG/a', added: 0 })
    expect(grown('', content([]))).toEqual({ text: '', added: 0 })
  })
})
