import { describe, expect, it, test } from 'vitest'
import { isElement, readPage } from './page'
import { outsideOf, policyOf, UnsafePage, withPolicy } from './policy'

/** The policy of a page, by directive. */
function policyFor(body: string, more?: Record<string, string>, head = ''): Record<string, string> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
  const directives = policyOf(readPage(html), more).split(';')
  return Object.fromEntries(directives.map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]))
}

/** What a page with nothing in it is allowed. */
const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" }

/** The script that the specification gives as an example, and its digest (https://www.w3.org/TR/CSP3/#external-hash). */
const hello = "alert('Hello, world.');"
const helloHash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
/** Of no text at all. */
const emptyHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

const self = "'self'"

describe('a page is allowed what it holds', () => {
  it('and nothing else', () => {
    expect(policyFor('<p>Words and <a href="https://example.org/">a link</a>.</p>')).toEqual(nothing)
  })

  it.each<[string, string, Record<string, string>]>([
    ['a picture', '<img src="/a.png">', { 'img-src': self }],
    ['a picture beside the page', '<img src="a.png">', { 'img-src': self }],
    ['a picture in the page', '<img src=" DATA:image/png;base64,AA==">', { 'img-src': 'data:' }],
    ['a picture elsewhere', '<img src="https://pictures.example/a.png?b#c">', { 'img-src': 'https://pictures.example' }],
    ['a picture at a port', '<img src="http://localhost:3000/a.png">', { 'img-src': 'http://localhost:3000' }],
    ['a picture with the scheme of the page', '<img src="//pictures.example/a.png">', { 'img-src': 'https://pictures.example' }],
    ['an address in odd case', '<img src="HttpS://Pictures.Example/a.png">', { 'img-src': 'https://pictures.example' }],
    ['an address with line breaks', '<img src="\n ht\ttps:\\\\pictures.example">', { 'img-src': 'https://pictures.example' }],
    ['an address in other letters', '<img src="https://bücher.example/a.png">', { 'img-src': 'https://xn--bcher-kva.example' }],
    ['a picture in several sizes', '<img srcset="/a.png 1x, https://b.example/b.png 2x">', { 'img-src': "'self' https://b.example" }],
    [
      'sizes without spaces',
      '<img srcset="https://a.example/a.png 1x,https://b.example/b.png 2x">',
      {
        'img-src': 'https://a.example https://b.example',
      },
    ],
    [
      'sizes with commas in them',
      '<img srcset="data:image/png;base64,AA== 1x,https://b.example/w_1,h_2/b.png">',
      {
        'img-src': 'data: https://b.example',
      },
    ],
    [
      'pictures to choose from',
      '<picture><source srcset="https://a.example/a.avif 640w, /b.avif"><img src="data:,"></picture>',
      {
        'img-src': "'self' data: https://a.example",
      },
    ],
    ['a button that is a picture', '<input type="image" src="/go.png">', { 'img-src': self }],
    [
      'a film',
      '<video poster="data:," src="/a.mp4"><track src="https://t.example/a.vtt"></video>',
      {
        'img-src': 'data:',
        'media-src': "'self' https://t.example",
      },
    ],
    [
      'a film in several forms',
      '<video><source src="https://a.example/a.webm"></video>',
      {
        'media-src': 'https://a.example',
      },
    ],
    ['a sound', '<audio src="blob:https://a.example/1"></audio>', { 'media-src': 'blob:' }],
    ['a frame', '<iframe src="https://films.example/embed/1"></iframe>', { 'frame-src': 'https://films.example' }],
    ['an empty frame', '<iframe src="about:blank"></iframe><iframe src=""></iframe><iframe></iframe>', {}],
    [
      'something embedded',
      '<embed src="/a.pdf"><object data="https://a.example/a.pdf"></object>',
      {
        'object-src': "'self' https://a.example",
      },
    ],
    ['a form', '<form action="https://search.example/?q"></form>', { 'form-action': 'https://search.example' }],
    ['a form that comes back', '<form></form><form action=""></form><form action="#hits"></form>', { 'form-action': self }],
    ['a form that writes a letter', '<form action="mailto:a@b.example"></form>', { 'form-action': 'mailto:' }],
    [
      'a button that sends elsewhere',
      '<form><button formaction="https://a.example"><input formaction="https://b.example"></form>',
      {
        'form-action': "'self' https://a.example https://b.example",
      },
    ],
    [
      'what a template holds',
      '<template><div><img src="data:,"></div><template><iframe src="/a"></iframe></template></template>',
      {
        'img-src': 'data:',
        'frame-src': self,
      },
    ],
    ['what stands in for scripts', '<noscript><img src="/a.png"></noscript>', { 'img-src': self }],
    [
      'a picture in a drawing',
      '<svg><image xlink:href="https://a.example/a.png"/><image href="data:,"/></svg>',
      {
        'img-src': 'data: https://a.example',
      },
    ],
    [
      'a drawing in a file',
      '<svg><use href="/all.svg#one"/><filter><feImage href="https://a.example/a"/></filter></svg>',
      {
        'img-src': "'self' https://a.example",
      },
    ],
    [
      'what a drawing is masked by',
      `<svg><path mask="url('/a.svg#b')" fill="url(https://a.example/b#c)"/></svg>`,
      {
        'img-src': "'self' https://a.example",
      },
    ],
    ['parts of a drawing', '<svg><use href="#a"/><path fill="url(#b)" mask="URL( \'#c\' )"/></svg>', {}],
    ['a formula', '<math href="/a"><mi href="https://a.example" mathvariant="url(/b)">x</mi></math>', {}],
    ['words about addresses in a drawing', '<svg aria-label="url(https://a.example)"><text data-a="url(/b)">c</text></svg>', {}],
    ['words about addresses', '<p title="url(https://a.example)">&lt;img src="https://a.example">', {}],
  ])('%s', (_, body, allowed) => {
    expect(policyFor(body)).toEqual({ ...nothing, ...allowed })
  })

  it.each<[string, string, Record<string, string>]>([
    ['an icon', '<link rel="SHORTCUT Icon" href="/icon.svg"><link rel="apple-touch-icon" href="data:,">', { 'img-src': "'self' data:" }],
    ['a manifest', '<link rel="manifest" href="/manifest.webmanifest">', { 'manifest-src': self }],
    [
      'a style sheet, and what may be in it',
      '<link href="/a.css" rel="alternate\nStyleSheet">',
      {
        'style-src': self,
        'img-src': "'self' data:",
        'font-src': "'self' data:",
      },
    ],
    [
      'a style sheet elsewhere',
      '<link rel="stylesheet" href="https://a.example/a.css">',
      {
        'style-src': 'https://a.example',
        'img-src': 'data: https://a.example',
        'font-src': 'data: https://a.example',
      },
    ],
    [
      'no more for an icon beside styles',
      '<style></style><link rel="icon" href="/icon.svg">',
      {
        'style-src': emptyHash,
        'img-src': self,
      },
    ],
    ['a font in advance', '<link rel="preload" as="font" href="/a.woff2" crossorigin>', { 'font-src': self }],
    [
      'a picture in advance',
      '<link rel="preload" as="image" imagesrcset="data:,a 1x,https://a.example/b.png 2x">',
      {
        'img-src': 'data: https://a.example',
      },
    ],
    [
      'scripts in advance',
      '<link rel="preload" as="script" href="/a.js"><link rel="modulepreload" href="https://a.example/b.js">',
      {
        'script-src': "'self' https://a.example",
      },
    ],
    ['no script in an address in advance', '<link rel="modulepreload" href="data:,a"><link rel="preload" as="script" href="blob:a">', {}],
    ['data in advance', '<link rel="preload" as="fetch" href="/a.json">', { 'connect-src': self }],
    ['nothing for what is no file', '<link rel="canonical" href="https://a.example"><link rel="me" href="https://b.example"><link>', {}],
    ['nothing for relations that nobody knows', '<link rel="constructor __proto__ toString" href="/a"><link rel="preload" href="/b">', {}],
  ])('in its head: %s', (_, head, allowed) => {
    expect(policyFor('', {}, head)).toEqual({ ...nothing, ...allowed })
  })
})

describe('a script', () => {
  it.each([
    ['without a type', '<script>'],
    ['with an empty type', '<script type="">'],
    ['of an old type', '<script type=" Text/JavaScript ">'],
    ['of another old type', '<script type="application/x-ecmascript">'],
    ['with a version', '<script type="text/javascript1.5">'],
    ['that is a module', '<script type="Module">'],
    ['that maps imports', '<script type="importmap">'],
    ['that is for older browsers', '<script nomodule>'],
    ['in a template', '<template><script>'],
    ['in a drawing', '<svg><script src="/ignored.js">'],
  ])('%s is allowed by its text', (_, start) => {
    expect(policyFor(`${start}${hello}</script>`)).toEqual({ ...nothing, 'script-src': helloHash })
  })

  it.each([
    ['structured data', 'application/ld+json'],
    ['JSON', 'application/json'],
    ['with a parameter', 'text/javascript; charset=utf-8'],
    ['an unknown version', 'text/javascript1.6'],
    ['a template', 'text/template'],
  ])('that is data is not: %s', (_, type) => {
    expect(policyFor(`<script type="${type}">${hello}</script><script type="${type}" src="https://a.example"></script>`)).toEqual(nothing)
  })

  it('in a file is allowed by where that is, and its text is not run', () => {
    expect(policyFor(`<script src="/a.js">${hello}</script><script src="https://a.example/b.js" type="module"></script>`)).toEqual({
      ...nothing,
      'script-src': "'self' https://a.example",
    })
    expect(policyFor(`<svg><script href="/a.js">${hello}</script><script xlink:href="https://a.example/b"></script></svg>`)).toEqual({
      ...nothing,
      'script-src': "'self' https://a.example",
    })
  })

  it('is hashed as a browser reads it: line breaks, other letters, and no elements', () => {
    const hashed = (html: string) => policyFor(html)['script-src']
    expect(hashed('<script>a\r\nb\rc</script>')).toBe(hashed('<script>a\nb\nc</script>'))
    // echo -n '"é 😀 &amp; <b>"' | openssl sha256 -binary | base64
    expect(hashed('<script>"é 😀 &amp; <b>"</script>')).toBe("'sha256-3zAGqc6VWSkyRWhSoq7uI6HgHWbnrNhr8g1GUfMbbkU='")
    expect(hashed(`<svg><script>alert(<g>no</g>'Hello, world.'<!-- no -->);</script></svg>`)).toBe(helloHash)
  })

  it('twice is allowed once', () => {
    expect(policyFor(`<script>${hello}</script>`.repeat(2))['script-src']).toBe(helloHash)
  })
})

describe('a style sheet', () => {
  it('is allowed by its text, also in a template and in a drawing', () => {
    const hashes = [...new Set(['', '<template>', '<svg>'].map((start) => policyFor(`${start}<style>p{a:b}</style>`)['style-src']))]
    // echo -n 'p{a:b}' | openssl sha256 -binary | base64
    expect(hashes).toEqual(["'sha256-xACZF+w3qfR1QHpxkp5gASyQsSvM7xIjL75cjLPiWR4='"])
  })

  it.each<[string, string, Record<string, string>]>([
    ['nothing', 'p{color:red}', {}],
    [
      'pictures',
      'p{background:url(/a.png),url( "https://a.example/b c.png" ),URL(\'data:image/png,\')}',
      {
        'img-src': "'self' data: https://a.example",
      },
    ],
    [
      'fonts',
      '@font-face{font-family:A;src:url(/a.woff2)format("woff2"),url("https://a.example/b")}p{background:url(data:,)}',
      {
        'font-src': "'self' https://a.example",
        'img-src': 'data:',
      },
    ],
    [
      'pictures for screens',
      'p{background:image-set("https://a.example/a.avif" type("image/avif"),url(data:,) 2x)}q{content:"/b"}',
      {
        'img-src': 'data: https://a.example',
      },
    ],
    ['parts of the page', 'p{filter:url(#a);mask:url("#b")}', {}],
    ['words and comments', "/* url(/a) */p{content:\"url(https://a.example)\"}q{content:'\\'url(/b)'}", {}],
    [
      'a drawing with addresses in it',
      `p{mask:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' fill='url(/a)'/>")}`,
      {
        'img-src': 'data:',
      },
    ],
    ['a name space', '@namespace svg url(http://www.w3.org/2000/svg);p{background:url(/a)}', { 'img-src': self }],
  ])('loads %s', (_, css, allowed) => {
    const { 'style-src': _hash, ...policy } = policyFor(`<style>${css}</style>`)
    expect(policy).toEqual({ ...nothing, ...allowed })
  })

  it.each(['"https://a.example/a.css"', 'url(https://a.example/a.css)print', 'URL( "https://a.example/a.css")'])(
    'imports %s',
    (address) => {
      const { 'style-src': styles, ...policy } = policyFor(`<style>@import ${address};p{content:"/b.css"}</style>`)
      expect(styles).toMatch(/^'sha256-[^ ]+=' https:\/\/a\.example$/)
      expect(policy).toEqual({ ...nothing, 'img-src': 'data: https://a.example', 'font-src': 'data: https://a.example' })
    },
  )
})

describe('an address that leads nowhere', () => {
  it.each(['https://', 'http://[', '//', 'https://a b/', 'https://a:99999/'])('is allowed nothing: %s', (address) => {
    const body = `<img src="${address}" srcset="${address} 1x"><form action="${address}"></form><svg><use href="${address}"/></svg>`
    expect(policyFor(`${body}<script src="${address}"></script>`)['script-src']).toBeUndefined()
  })

  it.each(['https://*/a.png', 'https://*.example/a.png', 'https://a;script-src/a.png', "https://a'b/a.png", 'https://[::1]/a.png'])(
    'does not become another policy: %s',
    (address) => {
      expect(policyFor(`<img src="${address}"><iframe src="${address}"></iframe>`)).toEqual(nothing)
    },
  )
})

describe('what no strict policy lets work', () => {
  const faults = (body: string) => {
    try {
      return policyFor(body)
    } catch (problem) {
      expect(problem).toBeInstanceOf(UnsafePage)
      return (problem as Error).message.split('\n')
    }
  }

  it.each([
    ['a style', '<p style="color:red">', '<p style="color:red">'],
    ['a style in a drawing', '<svg><path STYLE="fill:red"/></svg>', '<path style="fill:red">'],
    ['a style in a formula', '<math><mi style="color:red">x</mi></math>', '<mi style="color:red">'],
    ['a handler', '<button ONclick="go()">', '<button onclick="go()">'],
    ['a handler in a template', '<template><img onerror=a></template>', '<img onerror="a">'],
    ['a page in an attribute', '<iframe srcdoc="<p>"></iframe>', '<iframe srcdoc="<p>">'],
    ['a link that is a script', '<a href="javascript:void(0)">', '<a href="javascript:void(0)">'],
    ['one in disguise', '<a href="\u0001 JaVa&#9;sc\nript&colon;a">', '<a href="\u0001 JaVa sc ript:a">'],
    ['one in a drawing', '<svg><a xlink:href="javascript:a"></a></svg>', '<a href="javascript:a">'],
    ['a frame that is a script', '<iframe src="javascript:a">', '<iframe src="javascript:a">'],
    ['a form that is a script', '<form action="javascript:a">', '<form action="javascript:a">'],
    ['a button that is a script', '<button formAction="javascript:a">', '<button formaction="javascript:a">'],
    ['a script in an address', '<script src=" data:text/javascript,a"></script>', '<script src=" data:text/javascript,a">'],
    ['another base for addresses', '<base href="/blog/">', '<base href="/blog/">'],
    ['what stands in for scripts', '<noscript><p style="a:b"></noscript>', '<p style="a:b">'],
  ])('%s', (_, body, fault) => {
    expect(faults(body)).toEqual([fault])
  })

  it('is told all at once, a line each', () => {
    expect(faults(`<p style="a:b"><i onclick="a\n\nb"></i></p><b style="${'x'.repeat(99)}"></b>`)).toEqual([
      '<p style="a:b">',
      '<i onclick="a b">',
      `<b style="${'x'.repeat(60)}…">`,
    ])
  })

  it.each([
    '<a href="/javascript:a">',
    '<a href="javascript-basics">',
    '<a title="javascript:a" data-style="a:b">',
    '<base target="_top">',
    '<p>&lt;p style="a:b"></p><script type="application/json">"<p style>"</script>',
  ])('is not %s', (body) => {
    expect(faults(body)).toEqual(nothing)
  })
})

describe('what else is allowed', () => {
  it('is added to what the page holds', () => {
    const more = { 'worker-src': "'self'", 'img-src': 'https://a.example  data:', 'trusted-types': 'one', 'upgrade-insecure-requests': '' }
    expect(policyOf(readPage('<img src="/a.png">'), more)).toBe(
      "default-src 'none';img-src 'self' data: https://a.example;worker-src 'self';base-uri 'none';form-action 'none';trusted-types one;upgrade-insecure-requests",
    )
  })

  it('takes the place of what is always there', () => {
    expect(policyOf(readPage(''), { 'base-uri': "'self'", 'default-src': 'https:', 'form-action': 'https:' })).toBe(
      "default-src https:;base-uri 'self';form-action https:",
    )
  })
})

test('pages that hold the same have the same policy, in whatever order', () => {
  const parts = [
    '<img src="data:,">',
    '<img src="/a.png">',
    '<style>a{}</style>',
    '<style>b{}</style>',
    '<iframe src="https://a.example"></iframe>',
  ]
  const policies = [parts, parts.toReversed()].map((body) => policyOf(readPage(body.join(''))))
  expect(policies[0]).toBe(policies[1])
})

describe('withPolicy', () => {
  it.each([
    ['after the charset', '<!doctype html><html lang="en"><head><meta charset="utf-8">', '<title>A</title></head><body></body></html>'],
    ['after a charset as React writes it', '<!DOCTYPE html><html><head><meta charSet="utf-8"/>', '<link rel="icon" href="/a">'],
    ['after a charset of old', '<html><head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', '<script>a</script>'],
    ['first where the charset is not', '<!doctype html><html><head>', '<script>a</script><meta charset="utf-8"></head>'],
    ['in a head with attributes', '<!doctype html>\n<html data-a=">">\n<HEAD data-b=\'<"head">\' hidden>', '\n<title>A</title>'],
    ['after comments about it', '<!-- <head> --><!doctype html><!--> <html><!-- <head> --><head>', '<!-- <head> --><title></title>'],
    ['where the head is not written', '<!doctype html><html lang="en">', '<body><header>A</header></body></html>'],
    ['where nothing is written', '', '<p>A</p><head>'],
    ['before a header', '<!doctype html>', '<header>A</header>'],
  ])('writes it %s', (_, start, end) => {
    const written = withPolicy(start + end, "default-src 'none'")
    expect(written).toBe(`${start}<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${end}`)
    const root = readPage(written).childNodes.filter(isElement)[0]
    const head = root?.childNodes.filter(isElement)[0]?.childNodes.filter(isElement) ?? []
    const place = head.findIndex(({ attrs }) => attrs[0]?.value === 'Content-Security-Policy')
    expect(head.slice(0, place + 1).map(({ tagName }) => tagName)).toEqual(/<meta/.test(start) ? ['meta', 'meta'] : ['meta'])
  })

  it('writes what a browser reads as the same policy', () => {
    const policy = `default-src 'none';report-uri /a?b="c"&amp=d&lt;`
    const [meta] = readPage(withPolicy('<!doctype html><html><head></head></html>', policy)).childNodes.filter(isElement)
    const head = meta?.childNodes.filter(isElement)[0]?.childNodes.filter(isElement)[0]
    expect(head?.attrs).toContainEqual({ name: 'content', value: policy })
  })
})

describe('outsideOf', () => {
  const outside = (body: string, more?: Record<string, string>) => outsideOf(withPolicy(body, policyOf(readPage(body), more)))

  it('tells where files come from that are elsewhere, each once', () => {
    expect(outside('<img src="https://a.example/a"><iframe src="https://a.example/b"></iframe><video src="http://b.example:1/c">')).toEqual(
      ['https://a.example', 'http://b.example:1'],
    )
  })

  it('tells of whole schemes and hosts that the site allows', () => {
    expect(outside('', { 'img-src': "'self' https: *.b.example", 'connect-src': 'wss://c.example', 'trusted-types': 'a' })).toEqual([
      '*.b.example',
      'https:',
      'wss://c.example',
    ])
  })

  it('tells of nothing else: what is in the page, links, and where forms are sent', () => {
    expect(outside('<a href="https://a.example"></a><form action="https://b.example"></form><img src="data:,"><img src="/a">')).toEqual([])
    expect(outsideOf('<p>A page without one</p>')).toEqual([])
  })
})
