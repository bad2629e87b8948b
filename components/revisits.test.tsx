import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { Post } from '@/lib/content'
import { Due } from './due'
import { Revisits } from './revisits'

afterEach(() => {
  vi.unstubAllEnvs()
})

const post = (slug: string, date: Post['date'], more: Partial<Post> = {}): Post => ({
  slug,
  path: `/blog/${slug}`,
  file: `content/posts/${slug}.mdx`,
  title: `Title of ${slug}`,
  description: '',
  date,
  published: true,
  listed: true,
  tags: [],
  aliases: [],
  discuss: [],
  places: {},
  facts: { hash: '', keywords: [], named: [] },
  draft: false,
  ...more,
})

test.each([
  ['nothing for a post by itself', undefined, [], ''],
  [
    'where a post looks back to',
    post('moving', '2025-03-29', { title: 'A & "B"' }),
    [],
    '<p><bdi>Looking back at <a href="/blog/moving">“A &amp; &quot;B&quot;”</a>, <time dateTime="2025-03-29">29 March 2025</time></bdi></p>',
  ],
  [
    'every post that looks back, also one in another language',
    undefined,
    [post('a', '2026-03-29'), post('b', '2028-01-01', { title: 'عنوان', lang: 'ar' })],
    '<p><bdi>Looked at again in <time dateTime="2026-03-29">2026</time>: <a href="/blog/a">“Title of a”</a></bdi></p>' +
      '<p><bdi>Looked at again in <time dateTime="2028-01-01">2028</time>: <a href="/blog/b" lang="ar" dir="rtl">“عنوان”</a></bdi></p>',
  ],
])('a reader is shown %s', (_, original, followUps, lines) => {
  const html = renderToStaticMarkup(<Revisits original={original} followUps={followUps} />)
  expect(html).toBe(lines && `<div class="revisits">${lines}</div>`)
})

test('the author is shown which of them are drafts', () => {
  const html = renderToStaticMarkup(
    <Revisits original={undefined} followUps={[post('a', '2026-03-29', { draft: true, published: false })]} />,
  )
  expect(html).toMatch(/<bdi><strong [^>]*>Draft<\/strong> Looked at again in/)
})

test('the author is told what has come due, since when, and how to begin', () => {
  const due = { ...post('a', '2025-03-29'), revisit: '2026-03-29' as const }
  const text = renderToStaticMarkup(<Due posts={[due, { ...due, slug: 'b', title: 'B' }]} />)
    .replace(/<\/p>/g, '\n')
    .replace(/<.*?>/g, '')
  expect(text).toBe(
    'Due to be looked at again: Title of a (since 29 March 2026). Begin with npm run new -- --revisit a\n' +
      'Due to be looked at again: B (since 29 March 2026). Begin with npm run new -- --revisit b\n',
  )
  expect(renderToStaticMarkup(<Due posts={[]} />)).toBe('')
})
