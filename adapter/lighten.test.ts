import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UnexpectedExport } from './expectation'
import { lighten } from './lighten'
import { readPage, writePage } from './page'
import { policyOf, UnsafePage, withPolicy } from './policy'
import { withoutBulk } from './strip-runtime'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures/plain', name), 'utf8')

/** A style sheet that is long enough to be kept from the parser, and what stays of it in a page with a `<p>`. */
const long = `p{a:b}${'.gone > a{content:"&amp;"}'.repeat(100)}`
const kept = 'p{a:b}'

const first = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'
const bulk = '<script>self.__next_f.push([1,"a:\\u003cp\\u003e\\n"])</script>'.repeat(20)

/** A page as Next exports it, with what it writes into the head and the body. */
const exported = (head: string, body: string, end = `${first}${bulk}</body></html>`) =>
  `<!DOCTYPE html><html><head><script src="/_next/static/chunks/a.js"></script>${head}</head><body>${body}${end}`
const published = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

/** A page with the policy that a browser needs to show it. */
const held = (html: string, more?: Record<string, string>) => withPolicy(html, policyOf(readPage(html), more))

describe('lighten', () => {
  it('makes of an exported page the page in the fixture, with a policy', () => {
    const policy =
      "default-src 'none';script-src 'self' 'sha256-MsLiCjYS/oBus5Nt/Lgn5Ul2JU3TybiP8AmULcTR/ig=';style-src 'sha256-AUREUf85w/9n+ASOb8vzZhz64PMrxcdrPXB7NVc+PFc=';img-src 'self';font-src 'self';base-uri 'none';form-action 'none'"
    expect(lighten(fixture('input.html'), 'about.html')).toBe(withPolicy(fixture('output.html'), policy))
  })

  it('allows what it is told to, besides', () => {
    const more = { 'worker-src': "'self'", 'trusted-types': 'one' }
    expect(lighten(exported('', '<p></p>'), 'a.html', more)).toBe(held(published('', '<p></p>'), more))
    expect(lighten(exported('', '<p></p>'), 'a.html', more)).toContain(";worker-src 'self';")
  })

  it('allows nothing for what it takes out', () => {
    const html = exported('<style>.gone{background:url(https://a.example/a.png)}p{a:b}</style>', '<p></p>')
    expect(lighten(html, 'a.html')).toBe(held(published('<style>p{a:b}</style>', '<p></p>')))
    expect(lighten(html, 'a.html')).not.toContain('script-src')
  })

  it('refuses a page that only a weaker policy would let work', () => {
    expect(() => lighten(exported('', '<p style="a:b"><i onclick="c"></i></p>'), 'a.html')).toThrow(
      new UnsafePage('<p style="a:b">\n<i onclick="c">'),
    )
  })

  it.each([
    ['in the head', `<style>${long}</style>`, '<p></p>', `<style>${kept}</style>`, '<p></p>'],
    ['twice', `<style>${long}</style><style>${long}a{}</style>`, '<p></p>', `<style>${kept}</style><style>${kept}</style>`, '<p></p>'],
    ['with attributes', `<style media="print">${long}</style>`, '<p></p>', `<style media="print">${kept}</style>`, '<p></p>'],
    ['in the body', '', `<p></p><style>${long}</style>`, '', `<p></p><style>${kept}</style>`],
    ['also in a comment', `<!--<style>${long}</style>--><style>${long}</style>`, '<p></p>', `<style>${kept}</style>`, '<p></p>'],
    ['in a template', '', `<template><style>${long}</style></template>`, '', `<template><style>${long}</style></template>`],
    ['in a script', '', `<script>"<style>${long}</style>"</script>`, '', `<script>"<style>${long}</style>"</script>`],
    ['in another form', `<style type="text/x">${long}</style>`, '', `<style type="text/x">${long}</style>`, ''],
  ])('reads a long style sheet %s', (_, head, body, headAfter, bodyAfter) => {
    expect(lighten(exported(head, body), 'a.html')).toBe(held(published(headAfter, bodyAfter)))
  })

  it.each([
    ['has no scripts', '<p></p>', "none of Next's scripts"],
    ['has its payload in a text field', exported('', '<textarea>'), 'inline payload was not found'],
    ['has its payload in a comment', exported('', '<!--'), 'inline payload was not found'],
    ['has no payload', exported('', '', '</body></html>'), 'inline payload was not found'],
    ['is filled by script after its payload', exported('', '', `${first}${bulk}<div hidden id="S:0"></div></body></html>`), 'by script'],
    ['has an unknown script', exported('', '', `${first}<script>self.__next_s.push(0)</script>${bulk}</body></html>`), 'still speaks'],
    ['has a style sheet that does not parse', exported(`<style>${long}{</style>`, ''), 'does not parse'],
  ])('refuses a page that %s', (_, html, problem) => {
    expect(() => lighten(html, 'a.html')).toThrow(UnexpectedExport)
    expect(() => lighten(html, 'a.html')).toThrow(new RegExp(`^a\\.html: .*${problem}`))
  })
})

describe('withoutBulk', () => {
  it.each([
    ['takes the payload from the end', exported('', '<p></p>'), exported('', '<p></p>', `${first}</body></html>`)],
    ['takes what follows the last first script', exported('', first), exported('', first, `${first}</body></html>`)],
    ['leaves a page without payload', '<p></p>', '<p></p>'],
    ['leaves a payload that is not at the end', exported('', '', `${first}${bulk}<p>`), exported('', '', `${first}${bulk}<p>`)],
    [
      'leaves a payload that something parts',
      exported('', '', `${first}${bulk}<p></p>${bulk}</body></html>`),
      exported('', '', `${first}${bulk}<p></p>${bulk}</body></html>`),
    ],
    [
      'leaves a script that holds another tag',
      exported('', '', `${first}<script>self.__next_f.push("<p>")</script></body></html>`),
      exported('', '', `${first}<script>self.__next_f.push("<p>")</script></body></html>`),
    ],
    [
      'leaves a script that does not end',
      exported('', '', `${first}<script>self.__next_f.push(`),
      exported('', '', `${first}<script>self.__next_f.push(`),
    ],
  ])('%s', (_, html, expected) => {
    expect(withoutBulk(html)).toBe(expected)
  })
})

describe('writePage', () => {
  it.each([
    [
      'elements of drawings',
      '<svg viewBox="0 0 8 8"><source></source><style>a{content:"&amp;&lt;"}</style><use xlink:href="#a"></use></svg>',
    ],
    ['comments in a template', '<template><!-- <b> & --><br></template>'],
    ['values', '<p title="&quot;&amp;<b>" class="a  b" hidden="until-found" data-x=""></p>'],
    ['what scripts and styles hold', '<script>a<b&&c</script><style>a>b{}</style><noscript><p>a&amp;b</p></noscript>'],
    ['line breaks', '<pre>\n\na</pre><textarea>\n\n\n</textarea><pre>a\n</pre>'],
    ['what speaks of the placeholder', `<style>/* set aside */</style><p>/* set aside */</p>`],
  ])('writes what was read: %s', (_, body) => {
    expect(writePage(readPage(published('', body)))).toBe(published('', body))
    expect(writePage(readPage(published(`<style>${long}</style>`, body)))).toBe(published(`<style>${long}</style>`, body))
  })

  it('writes no value where there is nothing to say', () => {
    expect(writePage(readPage(published('', '<input disabled="" value=""><p hidden="">')))).toBe(
      published('', '<input disabled value=""><p hidden></p>'),
    )
  })
})
