import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brokenLinks } from './broken-links'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'links-'))
  write('index.html', '<h1 id="title">Home</h1>')
  write('blog/moving.html', '<h2 id="café">A</h2><a name="old"></a>')
  write('blog/moving/desk.jpg', '')
  write('2019/index.html', '')
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(dir, name)), { recursive: true })
  writeFileSync(join(dir, name), text)
}

const told = (name: string, text: string, siteUrl = 'https://my.blog') => {
  write(name, text)
  const { broken, followed } = brokenLinks(dir, siteUrl)
  return [...broken.map(({ file, target, why }) => `${file}: ${target}: ${why}`), followed]
}

test.each([
  ['page.html', '<a href="/"></a><a href="/blog/moving#caf%C3%A9"></a><a href="/blog/moving#old"></a><a href="#top">', 4],
  ['page.html', '<a href="https://my.blog/blog/moving?a=b#:~:text=A"></a><a href="/2019/"></a><a href="/2019"></a>', 3],
  ['blog/page.html', '<img src="moving/desk.jpg" srcset="moving/desk.jpg 2x, /blog/moving/desk.jpg 480w">', 2],
  ['page.html', '<a href="https://example.org/x"></a><a href="mailto:a@b.example"></a><a href="data:,x"></a>', 3],
  ['page.html', '<p>/nowhere https://my.blog/nowhere</p><script>"https://my.blog/nowhere"</script>', 0],
  ['feed.xml', '<link>https://my.blog</link><a>&lt;a href="https://my.blog/blog/moving#café"&gt;</a>', 2],
  ['feed.xml', '<id>https://my.blog.example/nowhere</id>', 0],
  ['a.txt', 'Nothing of https://example.org/nowhere', 0],
])('what leads somewhere is fine: %s %s', (name, text, followed) => {
  expect(told(name, text)).toEqual([followed])
})

test.each([
  ['a link', 'page.html', '<a href="/nowhere">', '/nowhere: nothing is there'],
  ['a relative link', 'blog/page.html', '<a href="moving/paper.pdf">', 'moving/paper.pdf: nothing is there'],
  ['a folder', 'page.html', '<a href="/blog/">', '/blog/: nothing is there'],
  ['a fragment', 'page.html', '<a href="/blog/moving#b">', '/blog/moving#b: there is no "b" in blog/moving.html'],
  ['a fragment here', 'page.html', '<a href="#b">', '#b: there is no "b" in page.html'],
  ['nothing', 'page.html', '<a href="">', ': it is empty'],
  ['no address', 'page.html', '<a href="https://">', 'https://: it is no address'],
  ['a picture', 'page.html', '<img src="/a.png">', '/a.png: nothing is there'],
  ['a picture of a set', 'page.html', '<source srcset="/blog/moving/desk.jpg 1x, /b.avif 2x">', '/b.avif: nothing is there'],
  ['a poster', 'page.html', '<video poster="/a.png"></video>', '/a.png: nothing is there'],
  ['a card', 'page.html', '<meta property="og:image" content="https://my.blog/a.png">', 'https://my.blog/a.png: nothing is there'],
  ['a canonical', 'page.html', '<link rel="canonical" href="https://my.blog/a">', 'https://my.blog/a: nothing is there'],
  ['a redirect', 'page.html', '<meta http-equiv="refresh" content="0; url=/a">', '/a: nothing is there'],
  ['a font', 'page.html', '<style>@font-face { src: url("/a.woff2") }</style>', '/a.woff2: nothing is there'],
  ['a style sheet', 'a.css', 'a { background: url(/a.png) }', '/a.png: nothing is there'],
  [
    'structured data',
    'page.html',
    '<script type="application/ld+json">{"url":"https://my.blog/a"}</script>',
    'https://my.blog/a: nothing is there',
  ],
  ['a feed', 'feed.xml', '<link>https://my.blog/a</link>', 'https://my.blog/a: nothing is there'],
  [
    'the content of a feed',
    'feed.xml',
    '<x>&lt;img src="https://my.blog/a.png?b&amp;amp;c"&gt;</x>',
    'https://my.blog/a.png?b&c: nothing is there',
  ],
  ['a feed of JSON', 'feed.json', '{"a":"<a href=\\"https://my.blog/a\\">"}', 'https://my.blog/a: nothing is there'],
  ['a map', 'sitemap.xml', '<loc>https://my.blog/a</loc>', 'https://my.blog/a: nothing is there'],
  ['Markdown', 'a.md', '[a](https://my.blog/a).', 'https://my.blog/a: nothing is there'],
  ['a text', 'llms.txt', 'At https://my.blog/a.', 'https://my.blog/a: nothing is there'],
  ['a manifest', 'a.webmanifest', '{"src": "/a.png"}', '/a.png: nothing is there'],
])('%s that leads nowhere is told', (_, name, text, why) => {
  expect(told(name, text)[0]).toBe(`${name}: ${why}`)
})

test.each([
  ['/notes/', undefined],
  ['/notes/blog/moving#old', undefined],
  ['moving', undefined],
  ['https://my.blog/notes', undefined],
  ['https://my.blog/notes/2019', undefined],
  ['https://my.blog/other', undefined],
  ['/notes/nowhere', 'nothing is there'],
  ['https://my.blog/notes/nowhere', 'nothing is there'],
  ['/', 'it leads out of the folder of the site'],
  ['/blog/moving', 'it leads out of the folder of the site'],
  ['/notes-2/', 'it leads out of the folder of the site'],
])('in a folder of a host, of %s is said: %s', (href, why) => {
  expect(told('blog/page.html', `<a href="${href}"></a>`, 'https://my.blog/notes')).toEqual([
    ...(why ? [`blog/page.html: ${href}: ${why}`] : []),
    1,
  ])
})
