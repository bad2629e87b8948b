import { describe, expect, test } from 'vitest'
import { addBasePath } from './base-path'
import { readPage, writePage } from './page'

const wrap = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

function published(html: string): string {
  const page = readPage(html)
  addBasePath(page, '/notes')
  return writePage(page)
}

describe('addresses from the root', () => {
  test.each([
    ['<a href="/">a</a>', '<a href="/notes/">a</a>'],
    ['<a href="/blog/moving?a=/b#c">a</a>', '<a href="/notes/blog/moving?a=/b#c">a</a>'],
    ['<a href=" /about">a</a>', '<a href="/notes/about">a</a>'],
    ['<a href="/notes/about">a</a>', '<a href="/notes/notes/about">a</a>'],
    [
      '<img src="/a.jpg" srcset="/a.jpg, /b,c.jpg 480w, https://example.org/c.jpg 2x">',
      '<img src="/notes/a.jpg" srcset="/notes/a.jpg, /notes/b,c.jpg 480w, https://example.org/c.jpg 2x">',
    ],
    [
      '<video src="/a.webm" poster="/a.jpg"><track src="/a.vtt"></video>',
      '<video src="/notes/a.webm" poster="/notes/a.jpg"><track src="/notes/a.vtt"></video>',
    ],
    [
      '<blockquote cite="/blog/a"><q cite="/blog/b">a</q></blockquote>',
      '<blockquote cite="/notes/blog/a"><q cite="/notes/blog/b">a</q></blockquote>',
    ],
    [
      '<form action="/search"><button formaction="/find">a</button></form>',
      '<form action="/notes/search"><button formaction="/notes/find">a</button></form>',
    ],
    [
      '<svg><rect fill="url(/a.svg#b)" mask="url(&quot;/a.svg#c&quot;)" stroke="url(#d)"></rect></svg>',
      '<svg><rect fill="url(/notes/a.svg#b)" mask="url(&quot;/notes/a.svg#c&quot;)" stroke="url(#d)"></rect></svg>',
    ],
    ['<object data="/a.svg"></object>', '<object data="/notes/a.svg"></object>'],
    [
      '<svg><use xlink:href="/a.svg#b"></use><a href="/a"></a></svg>',
      '<svg><use xlink:href="/notes/a.svg#b"></use><a href="/notes/a"></a></svg>',
    ],
    ['<template><a href="/a">a</a></template>', '<template><a href="/notes/a">a</a></template>'],
    ['<noscript><img src="/a.jpg"></noscript>', '<noscript><img src="/notes/a.jpg"></noscript>'],
  ])('begin with the path: %s', (html, expected) => {
    expect(published(wrap(html))).toBe(wrap(expected))
  })

  test.each([
    ['<link rel="icon" href="/icon.svg">', '<link rel="icon" href="/notes/icon.svg">'],
    ['<script type="module" src="/site.js"></script>', '<script type="module" src="/notes/site.js"></script>'],
    [
      '<link rel="preload" as="image" imagesrcset="/a.jpg 1x, /b.jpg 2x">',
      '<link rel="preload" as="image" imagesrcset="/notes/a.jpg 1x, /notes/b.jpg 2x">',
    ],
    ['<meta http-equiv="refresh" content="0; url=/about">', '<meta http-equiv="refresh" content="0; url=/notes/about">'],
    [
      '<style>@import "/a.css";p{background:url(/a.svg)}q{background:url( "/b.svg")}</style>',
      '<style>@import "/notes/a.css";p{background:url(/notes/a.svg)}q{background:url( "/notes/b.svg")}</style>',
    ],
    [
      '<style>p{background:image-set("/a.avif" type("image/avif"),url(/b.png) 2x)}</style>',
      '<style>p{background:image-set("/notes/a.avif" type("image/avif"),url(/notes/b.png) 2x)}</style>',
    ],
    [
      '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":{"pathname":"/a/*"}}}]}</script>',
      '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":{"pathname":"/notes/a/*"}}}]}</script>',
    ],
    [
      '<script type="speculationrules">{"prerender":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":["/*.*","/search*"]}}]}},{"urls":["/a","b"]}]}</script>',
      '<script type="speculationrules">{"prerender":[{"where":{"and":[{"href_matches":"/notes/*"},{"not":{"href_matches":["/notes/*.*","/notes/search*"]}}]}},{"urls":["/notes/a","b"]}]}</script>',
    ],
  ])('in the head, too: %s', (head, expected) => {
    expect(published(wrap('', head))).toBe(wrap('', expected))
  })
})

test.each([
  '<a href="about">a</a><a href="#why">a</a><a href="?a">a</a><a href="">a</a>',
  '<a href="https://example.org/a">a</a><a href="//example.org/a">a</a><a href="/\\example.org">a</a><a href="mailto:a@b.example">a</a>',
  '<script src="/notes/_next/static/a.js"></script><style>@font-face{src:url(/notes/_next/static/media/a.woff2)}</style>',
  '<p title="/a" content="/b" data-href="/c">/d</p><input value="/e">',
  '<script>location="/a"</script><script type="application/json">{"urls":["/a"]}</script>',
  '<style>@namespace url(/a);/* url(/b) */p::before{content:"/a"}q::before{content:"url(/b)"}</style><svg><path fill="url(#a)" d="/"></path></svg>',
])('what does not begin at the root stays as it is: %s', (html) => {
  expect(published(wrap(html))).toBe(wrap(html))
})
