import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import { Mentions } from './mentions'
import { Previews } from './previews'

const post = (slug: string, title: string, lang?: string): Post => ({
  title,
  description: 'About <it>',
  date: '2025-03-01',
  published: true,
  listed: true,
  tags: [],
  aliases: [],
  discuss: [],
  lang,
  slug,
  path: `/blog/${slug}`,
  file: `content/posts/${slug}.mdx`,
  places: {},
  facts: { hash: '', keywords: [], named: [] },
  draft: false,
})

test('mentions are titles with sentences, each in its language', () => {
  const mentions = [
    { post: post('one', 'One & all', 'ar'), context: { before: '“A 🎉 ', words: 'b', after: '.' } },
    { post: post('two', 'Two', 'en'), context: undefined },
  ]
  expect(renderToStaticMarkup(<Mentions mentions={mentions} />)).toBe(
    '<section class="mentions" aria-labelledby="mentions"><h2 id="mentions">Mentioned in</h2><ul>' +
      '<li lang="ar" dir="rtl"><a href="/blog/one">One &amp; all</a><p>“A 🎉 <b>b</b>.</p></li>' +
      '<li lang="en" dir="ltr"><a href="/blog/two">Two</a></li></ul></section>',
  )
})

test('previews are a title, a description and the first lines, if there are any', () => {
  const previews = [
    { id: 'preview-one', post: post('one', 'One', 'de'), opening: 'It began…' },
    { id: 'preview-two', post: post('two', 'Two', 'en'), opening: '' },
  ]
  expect(renderToStaticMarkup(<Previews previews={previews} />)).toBe(
    '<aside role="none" class="previews"><p hidden="">Posts linked to:</p>' +
      '<div id="preview-one" popover="auto" class="preview" lang="de" dir="ltr"><p>One</p><p>About &lt;it&gt;</p><p>It began…</p></div>' +
      '<div id="preview-two" popover="auto" class="preview" lang="en" dir="ltr"><p>Two</p><p>About &lt;it&gt;</p></div></aside>',
  )
})

test('there is nothing where there are none', () => {
  expect(renderToStaticMarkup([<Mentions key="" mentions={[]} />, <Previews key="p" previews={[]} />])).toBe('')
})
