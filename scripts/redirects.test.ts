import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { absoluteUrl } from '@/lib/urls'
import { plainAddress, readRedirects, writeRedirects } from './redirects'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'redirects-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (name: string, text = 'its own') => {
  mkdirSync(dirname(join(dir, name)), { recursive: true })
  writeFileSync(join(dir, name), text)
}
const files = () =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .sort()
const redirect = (from: string, more = {}) => ({ from, to: '/blog/moving', title: 'Moving', ...more })
/** Writes pages for these addresses. */
const lead = (...addresses: string[]) =>
  writeRedirects(
    dir,
    addresses.map((from) => redirect(from)),
  )

describe('an old address', () => {
  test.each([
    ['/old', ['old.html', 'old/index.html']],
    ['/2019/old', ['2019/old.html', '2019/old/index.html']],
    ['/2019/old.html', ['2019/old.html']],
    ['/OLD.HTM', ['OLD.HTM']],
    ['/old/index.html', ['old/index.html']],
    ['/index.php', ['index.php.html', 'index.php/index.html']],
    ['/caf%C3%A9', ['café.html', 'café/index.html']],
    ['/%E6%97%A5/a%20b', ['日/a b.html', '日/a b/index.html']],
    ["/a:b*('c')", ["a:b*('c').html", "a:b*('c')/index.html"]],
  ])('%s is led on from where hosts look for it', (address, expected) => {
    expect(lead(address)).toEqual([])
    expect(files()).toEqual(expected)
  })

  test.each(['/%2e%2e/x', '/a/%2E', '/a%2Fb', '/a%5Cb', '/a%00', '/'])('%s that is no path of a file is told of', (address) => {
    expect(lead(address)).toEqual([`${address}: it is no path of a file`])
    expect(files()).toEqual([])
  })

  test('that is too long for a file is told of', () => {
    const address = `/${'a'.repeat(300)}`
    expect(lead(address, '/old')).toEqual([`${address}: no file can be there (ENAMETOOLONG)`])
    expect(files()).toEqual(['old.html', 'old/index.html'])
  })

  test.each([
    ['/tags', 'tags.html', 'tags.html'],
    ['/tags', 'tags/index.html', 'tags/index.html'],
    ['/paper.pdf', 'paper.pdf', 'paper.pdf'],
    ['/about.html', 'about.html', 'about.html'],
    ['/data.html', 'data', 'data'],
  ])('%s leaves what stands there: %s', (address, name, told) => {
    write(name)
    expect(lead(address)).toEqual([`${address}: there is a file ${told}`])
    expect(files()).toEqual([name])
    expect(readFileSync(join(dir, name), 'utf8')).toBe('its own')
  })

  test('may be in the folder of others', () => {
    write('blog/moving.html')
    expect(lead('/blog', '/blog/moving/old', '/blog/older')).toEqual([])
    expect(files()).toContain('blog/moving/old.html')
  })

  test('in a folder that is a file is told of', () => {
    write('data')
    expect(lead('/data/old')).toEqual([`/data/old: no file can be there (ENOTDIR)`])
    expect(files()).toEqual(['data'])
  })

  test('that meets another one is led on from once', () => {
    expect(lead('/old', '/old.html')).toEqual(['/old.html: there is a file old.html'])
  })
})

describe('the page at an old address', () => {
  test('leads on with and without a script, and is none to be found', () => {
    lead('/old')
    expect(readFileSync(join(dir, 'old.html'), 'utf8')).toBe(
      `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none';form-action 'none'">
<meta http-equiv="refresh" content="0; url=/blog/moving">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${absoluteUrl('/blog/moving')}">
<title>This has moved</title>
</head>
<body>
<p>This has moved: <a href="/blog/moving">Moving</a></p>
</body>
</html>
`,
    )
    expect(readFileSync(join(dir, 'old/index.html'))).toEqual(readFileSync(join(dir, 'old.html')))
  })

  test('is valid HTML, whatever the title', async () => {
    writeRedirects(dir, [redirect('/old', { title: `<b> & "quotes" 🎉 ${'x'.repeat(300)}`, lang: 'ar' })])
    const html = readFileSync(join(dir, 'old.html'), 'utf8')
    expect(html).toContain('<a href="/blog/moving" lang="ar" dir="rtl">&lt;b&gt; &amp; &quot;quotes&quot; 🎉 xxx')
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
        rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
      }),
    )
    expect((await validator.validateString(html)).results).toEqual([])
  })
})

describe('a server', () => {
  test('finds where the old addresses of a site lead', () => {
    lead('/old', '/2019/caf%C3%A9.html')
    write('index.html')
    write('2018.html/old.txt')
    write('blog/large.html', `<meta http-equiv="refresh" content="0; url=/x">${'x'.repeat(20_000)}`)
    expect([...readRedirects(dir)].sort()).toEqual([
      ['/2019/café', '/blog/moving'],
      ['/old', '/blog/moving'],
    ])
    expect(existsSync(join(dir, 'old.html'))).toBe(true)
  })

  test.each([
    ['/old', '/old'],
    ['/old/', '/old'],
    ['/old.html', '/old'],
    ['/old.html/', '/old'],
    ['/old/index.html', '/old'],
    ['/caf%C3%A9', '/café'],
    ['/', ''],
    ['/index.html', ''],
    ['/100%', '/100%'],
    ['/old.htmlx', '/old.htmlx'],
  ])('takes %s for %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain)
  })
})
