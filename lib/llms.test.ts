import { describe, expect, test } from 'vitest'
import { site } from '@/content/site'
import type { Page, Post } from '@/lib/content'
import { llmsFullText, llmsText } from './llms'
import { absoluteUrl } from './urls'

const post = (slug: string, more = {}) =>
  ({ path: `/blog/${slug}`, title: `Title of ${slug}`, description: `About ${slug}`, ...more }) as Post
const page = (fields: object) => fields as Page
const about = page({ path: '/about', title: 'About', description: 'What this is' })
const many = (n: number) => Array.from({ length: n }, (_, i) => post(`post-${i}`))

describe('llms.txt', () => {
  test('begins with what the site is, and leads to the Markdown of everything listed', () => {
    expect(llmsText({ posts: [post('b'), post('a')], pages: [about] })).toBe(`# ${site.title}

> ${site.description}

Each link leads to Markdown; the page for people is at the same address without \`/index.md\`. All of it in one file: ${absoluteUrl('/llms-full.txt')}

## Writing

- [Title of b](${absoluteUrl('/blog/b/index.md')}): About b
- [Title of a](${absoluteUrl('/blog/a/index.md')}): About a

## Pages

- [About](${absoluteUrl('/about/index.md')}): What this is

## Optional

- [Archive](${absoluteUrl('/archive')}): everything by years, for people
- [Sitemap](${absoluteUrl('/sitemap.xml')}): the address of every page
`)
  })

  test('has no sections of what there is not', () => {
    const text = llmsText({ posts: [], pages: [] })
    expect(text).not.toMatch(/Writing\n|Pages\n/)
    expect(text).toContain('## Optional')
  })

  test('keeps titles what they are', () => {
    expect(llmsText({ posts: [post('a', { title: 'On [brackets] & *stars* <b>', description: '_So_' })], pages: [] })).toContain(
      '- [On \\[brackets\\] & \\*stars\\* \\<b>](https',
    )
  })

  test('of ten thousand posts names the newest, and says where the others are', () => {
    const text = llmsText({ posts: many(10_000), pages: [about] })
    expect(text).toContain('\nThe newest 500 posts are below. In the archive and the sitemap: 9,500 older posts.\n')
    expect(text).toContain('post-499/')
    expect(text).not.toContain('post-500/')
    expect(text.length).toBeLessThan(60_000)
    expect(llmsText({ posts: many(500), pages: [] })).not.toContain('newest')
  })
})

describe('llms-full.txt', () => {
  const file = async ({ path }: Post | Page) => `---\ncanonical_url: ${path}\n---\n\nWords.\n`

  test('has pages and posts one after the other', async () => {
    expect(await llmsFullText(file, { posts: [post('b'), post('a')], pages: [about] })).toBe(
      `# ${site.title}\n\n> ${site.description}\n\n${['/about', '/blog/b', '/blog/a'].map((path) => `---\ncanonical_url: ${path}\n---\n\nWords.\n`).join('\n')}`,
    )
  })

  test('stays small, says so, and reads no more than it gives', async () => {
    let read = 0
    const counting = async (entry: Post | Page) => {
      read++
      return file(entry)
    }
    const text = await llmsFullText(counting, { posts: many(1000), pages: [about] }, 500)
    expect(text.length).toBeLessThan(900)
    expect(read).toBeLessThan(20)
    expect(text).toContain(
      `\nLeft out, so that this file stays small: ${1001 - (read - 1)} older posts. ${absoluteUrl('/llms.txt')} tells where they are.\n\n---\n`,
    )
  })

  test('of nothing has its heading', async () => {
    expect(await llmsFullText(file, { posts: [], pages: [] })).toBe(`# ${site.title}\n\n> ${site.description}\n`)
  })
})
