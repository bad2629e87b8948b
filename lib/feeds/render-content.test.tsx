import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleSource } from '@/lib/article/source'
import { enterTestProject, type TestProject } from '@/lib/check/test-project'
import type { Post } from '@/lib/content'
import type { PublishedFile } from '@/lib/content/attachments'
import type { MdxComponents } from '@/lib/mdx/render'
import { absoluteUrl } from '@/lib/urls'

function Counter({ from = 0 }: { from?: number }) {
  const [count, setCount] = useState(from)
  useEffect(() => setCount(100), [])
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      Pressed {count} times
    </button>
  )
}

const wait = () => new Promise((resolve) => setImmediate(resolve))

async function Late({ children }: { children: ReactNode }) {
  await wait()
  return <p>{children}</p>
}

const registry: MdxComponents = {
  Counter,
  Late,
  Waiting: ({ children }: { children: ReactNode }) => (
    <Suspense fallback="…">
      <Late>{children}</Late>
    </Suspense>
  ),
}

const desk: PublishedFile = {
  address: '/blog/moving/desk.1a2b3c4d.jpg',
  picture: { src: '/blog/moving/desk.1a2b3c4d.jpg', width: 1360, height: 1020, sources: [], colours: ['#000', '#000', '#000', '#000'] },
}

let project: TestProject
let render: typeof import('./render-content')
beforeAll(async () => {
  project = enterTestProject()
  render = await import('./render-content')
})
afterAll(() => project.leave())

const previews = new Map([['/blog/older', 'Preview-older']])

interface More {
  lang?: string
  cover?: ArticleSource['cover']
}

function sourceOf(words: string, { lang, cover }: More = {}): ArticleSource {
  const file = 'content/posts/moving.mdx'
  project.write(file, `---\ntitle: Moving\n---\n\n${words}`)
  const entry = { path: '/blog/moving', file, lang } as Partial<Post> as Post
  return { entry, cover, files: new Map([['desk.jpg', desk]]), previews, key: '' }
}

/** What feeds show of words. @param more of what they are made from */
async function rendered(words: string, more?: More): Promise<string> {
  const source = sourceOf(words, more)
  return render.renderContent(source, await render.renderWords(source, registry))
}

describe('the content of a post', () => {
  test('is its words, at home elsewhere', async () => {
    expect(await rendered('# Why\n\nSee [the end](#end), and [me](/about).')).toBe(
      `<h2>Why</h2>\n<p>See <a href="${absoluteUrl('/blog/moving#end')}">the end</a>, and <a href="${absoluteUrl('/about')}">me</a>.</p>`,
    )
  })

  test('is nothing when it has none', async () => {
    expect(await rendered('')).toBe('')
    expect(await rendered('', { lang: 'ar' })).toBe('')
  })

  test('begins with its cover', async () => {
    const cover = { src: './desk.jpg', alt: 'A desk', caption: 'At home', ...(desk.picture && { picture: desk.picture }) }
    const address = absoluteUrl('/blog/moving/desk.1a2b3c4d.jpg')
    expect(await rendered('Words.', { cover })).toBe(
      `<figure><img src="${address}" alt="A desk" width="680" height="510"><figcaption>At home</figcaption></figure><p>Words.</p>`,
    )
    expect(await rendered('Words.', { cover: { src: 'gone.jpg', alt: '' } })).toBe('<p>Words.</p>')
  })

  test('says which language it is in, and which way that goes', async () => {
    expect(await rendered('Words.', { lang: 'ar' })).toBe('<div lang="ar" dir="rtl"><p>Words.</p></div>')
  })

  test('has nothing of what only a page can show of its links', async () => {
    expect(await rendered('To [it](/blog/older).')).toBe(`<p>To <a href="${absoluteUrl('/blog/older')}">it</a>.</p>`)
    expect(await rendered('To [them](https://example.org/a).')).not.toMatch(/class|outside/)
  })

  test('has interactive components as they are without a script', async () => {
    expect(await rendered('<Counter from={3} />')).toBe('Pressed 3 times')
  })

  test('has in its place what had to be waited for', async () => {
    const long = 'Words and words. '.repeat(2000).trim()
    expect(await rendered(`<Waiting>${long}</Waiting>\n\nThen.`)).toBe(`<p>${long}</p>\n<p>Then.</p>`)
  })

  test('cannot be had of an expression that fails', async () => {
    await expect(rendered('A {nothing.at.all}.')).rejects.toThrow(/content\/posts\/moving\.mdx:5:\d+ .*nothing/)
  })

  test('is the same each time', async () => {
    const words = 'A[^1] $$a^2$$.\n\n```ts\nconst a = 1\n```\n\n[^1]: Note.'
    expect(await rendered(words)).toBe(await rendered(words))
  })
})

describe('the words of a post', () => {
  const wordsOf = (words: string, more?: More) => render.renderWords(sourceOf(words, more), registry)

  test('are as its page shows them, with their headings and how many they are', async () => {
    const { html, contents, words } = await wordsOf('# Why\n\nSee [the end](#end), and [it](/blog/older).\n\n<Counter from={3} />')
    expect(contents).toEqual([{ id: 'why', text: 'Why', depth: 2 }])
    expect(words).toBe(6)
    expect(html).toContain('<h2 id="why">Why</h2>')
    expect(html).toContain('href="#end"')
    expect(html).toContain('href="/blog/older"')
    expect(html).toContain('<button type="button">')
  })

  test('are nothing but words: neither in a language, nor with a cover', async () => {
    const cover = { src: './desk.jpg', alt: 'A desk', ...(desk.picture && { picture: desk.picture }) }
    expect((await wordsOf('Words.', { lang: 'ar', cover })).html).toBe('<p>Words.</p>')
    expect(await wordsOf('')).toEqual({ html: '', contents: [], words: 0 })
  })

  test('begin with the styles that only they need', async () => {
    expect((await wordsOf('A[^1].\n\n[^1]: Note.')).html).toMatch(/^<style data-precedence="words" data-href="notes-1">[^<]+<\/style><p>A/)
  })

  test('cannot be had of an expression that fails', async () => {
    await expect(wordsOf('A {nothing.at.all}.')).rejects.toThrow(/content\/posts\/moving\.mdx:5:\d+ .*nothing/)
  })
})
