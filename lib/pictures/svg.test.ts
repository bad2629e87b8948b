import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanDrawing, DrawingError } from './svg'
import { photograph, secret } from './test-photograph'

const clean = (svg: string) => cleanDrawing(Buffer.from(svg))
const around = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10"${attributes}>${inside}</svg>`
const [before, after] = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">', '</svg>']
/** What stands within the drawing, and what was taken out. */
const inside = async (svg: string) => {
  const { svg: made, removed } = await clean(around(svg))
  const whole = made.replace(/^(<svg [^>]*)\/>$/, '$1></svg>')
  expect(whole.startsWith(before) && whole.endsWith(after), whole).toBe(true)
  return [whole.slice(before.length, -after.length), ...removed]
}
const errorOf = (svg: string) => clean(svg).catch((error: unknown) => (error instanceof DrawingError ? error.message : error))

describe('what draws stays', () => {
  test.each([
    '<path d="M0 0h1v1z" fill="#abc" style="stroke:red"/>',
    '<g id="a" class="b" transform="scale(2)"><circle r="3"/></g>',
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="1" height="1" fill="url(#g)"/>',
    '<title>A triangle</title><desc>Its sides</desc>',
    '<text x="1" y="2">a &lt;b&gt; &amp; <tspan>c</tspan> d</text>',
    '<style>.a{fill:url(#g)}@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}</style>',
    '<style>.a::before{content:&quot;\\201C&quot;}</style>',
    '<circle r="1"><animate attributeName="r" to="2" dur="1s"/></circle>',
    '<a href="https://example.org/"><path d="M0 0"/></a>',
    '<text xml:space="preserve" xml:lang="en">a  b</text>',
  ])('%s', async (svg) => {
    expect(await inside(svg)).toEqual([svg])
  })

  test('parts that show themselves, or each other, as often as is sensible', async () => {
    const svg = `<g id="a"><use href="#a"/></g>${'<use href="#a"/>'.repeat(1000)}`
    expect(await inside(svg)).toEqual([svg])
  })

  test('addresses of parts lose the old prefix', async () => {
    expect(await inside('<use xlink:href="#a"/>')).toEqual(['<use href="#a"/>'])
  })
})

describe('what runs or loads goes, and is told', () => {
  test.each([
    ['<script>alert(1)</script><path/>', '<path/>', '<script>'],
    ['<script href="https://evil.example/x.js"/>', '', '<script>'],
    ['<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>', '', '<script>'],
    ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', '', '<x:script>'],
    ['<g><s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script></g>', '<g/>', '<s:script>'],
    ['<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>', '', '<foreignObject>'],
    ['<SCRIPT>alert(1)</SCRIPT>', '', '<SCRIPT>'],
    ['<handler type="text/javascript">alert(1)</handler>', '', '<handler>'],
    ['<path onclick="alert(1)" d="M0 0"/>', '<path d="M0 0"/>', 'onclick'],
    ['<g onLoad="alert(1)"/>', '<g/>', 'onLoad'],
    ['<a href="javascript:alert(1)"><path/></a>', '<a><path/></a>', 'href="javascript:alert(1)"'],
    ['<a href=" java&#10;script:alert(1)"/>', '<a/>', 'href="java\nscript:alert(1)"'],
    ['<a xlink:href="data:text/html,x" />', '<a/>', 'xlink:href="data:text/html,x"'],
    ['<a href="#a" ping="https://evil.example"/>', '<a href="#a"/>', 'ping'],
    ['<use href="https://evil.example/a.svg#b"/>', '<use/>', 'href="https://evil.example/a.svg#b"'],
    ['<use href="data:image/svg+xml;base64,AAAA#x"/>', '<use/>', 'href="data:image/svg+xml;base64,AAAA#x"'],
    ['<image href="https://evil.example/a.png"/>', '<image/>', 'href="https://evil.example/a.png"'],
    ['<image href="data:image/svg+xml,&lt;svg/&gt;"/>', '<image/>', 'href="data:image/svg+xml,<svg/>"'],
    ['<feImage href="//evil.example/a.png"/>', '<feImage/>', 'href="//evil.example/a.png"'],
    ['<rect fill="url(https://evil.example/a.svg#b)"/>', '<rect/>', 'fill="url(https://evil.example/a.svg#b)"'],
    ['<rect style="fill:url( \'//evil.example/a\' )"/>', '<rect/>', 'style="fill:url( \'//evil.example/a\' )"'],
    ['<rect style="fill:u\\72l(https://evil.example/a)"/>', '<rect/>', 'style="fill:u\\72l(https://evil.example/a)"'],
    ['<a><set attributeName="href" to="javascript:alert(1)"/></a>', '<a/>', '<set>'],
    ['<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>', '<a/>', '<animate>'],
    ['<set attributeName="onclick" to="alert(1)"/>', '', '<set>'],
    ['<animate attributeName="fill" to="url(//evil.example)"/>', '<animate attributeName="fill"/>', 'to="url(//evil.example)"'],
    ['<style>@import "https://evil.example/a.css";.a{fill:red}</style>', '<style>.a{fill:red}</style>', '@import'],
    ['<style><![CDATA[@IMPORT url(//evil.example);.a>b{fill:red}]]></style>', '<style>.a&gt;b{fill:red}</style>', '@IMPORT'],
    ['<style>.a{fill:url("https://evil.example/a")}</style>', '<style>.a{fill:none}</style>', 'url("https://evil.example/a")'],
    ['<style>.a{background:image-set("//evil.example/a" 1x)}</style>', '<style></style>', '<style>'],
    ['<style>@\\69mport "https://evil.example/a.css";</style>', '<style></style>', '<style>'],
    ['<style>.a{fill:u\\000072 l(//evil.example)}</style>', '<style></style>', '<style>'],
    ['<style>/* */.a{fill:url(/**/ //evil.example)}</style>', '<style>.a{fill:none}</style>', 'url( //evil.example)'],
  ])('%s', async (svg, left, told) => {
    const [kept, ...removed] = await inside(svg)
    expect(kept).toBe(left)
    expect(removed.map((what) => what.toLowerCase())).toEqual([told.toLowerCase()])
  })

  test('a handler on the root, and a style sheet beside it', async () => {
    const { svg, removed } = await clean(
      `<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/a.css"?>${around('<path/>', ' onload="alert(1)" onload2=""')}`,
    )
    expect(svg).toBe(`${before}<path/>${after}`)
    expect(removed).toEqual(['onload', 'onload2'])
  })

  test('a script that hides in an entity', async () => {
    const { svg } = await clean(`<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${around('<g>&a;</g>')}`)
    expect(svg).toBe(`${before}<g/>${after}`)
  })
})

test('what editors wrote for themselves goes without a word', async () => {
  const editor = ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/someone/secret.png"'
  const { svg, removed } = await clean(
    `<!DOCTYPE svg><!-- made by someone -->${around('<metadata>someone</metadata><inkscape:grid/><g inkscape:label="x"><!-- so --></g>', editor)}<!-- end -->\n`,
  )
  expect(svg).toBe(`${before}<g/>${after}`)
  expect(removed).toEqual([])
})

test('a photograph within it loses what its camera wrote', async () => {
  const bytes = await (await photograph({ width: 60, height: 40 })).jpeg().toBuffer()
  const { svg } = await clean(around(`<image href="data:image/jpeg;base64,${bytes.toString('base64')}"/>`))
  const embedded = Buffer.from(/base64,([^"]*)/.exec(svg)?.[1] ?? '', 'base64')
  const { width, height, exif, xmp, icc } = await sharp(embedded).metadata()
  expect({ width, height, exif, xmp, icc }).toEqual({ width: 60, height: 40, exif: undefined, xmp: undefined, icc: undefined })
  expect(embedded.includes(secret)).toBe(false)
})

describe('its size', () => {
  test.each([
    ['width="300" height="150"', 300, 150],
    ['width="300px" height="1.5in"', 300, 144],
    ['width="10mm" height="72pt"', 38, 96],
    ['viewBox="0 0 24 16"', 24, 16],
    ['viewBox="-1,-1, 24.4 ,16.6"', 24, 17],
    ['width="100%" height="100%" viewBox="0 0 24 16"', 24, 16],
    ['width="240" viewBox="0 0 24 16"', 240, 160],
    ['height="8" viewBox="0 0 24 16"', 12, 8],
    ['width="1e2" height="0.2"', 100, 1],
  ])('%s', async (attributes, width, height) => {
    expect(await clean(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`)).toMatchObject({ width, height })
  })

  test.each([
    '',
    'width="0" height="0"',
    'width="100%" height="100%"',
    'width="300"',
    'viewBox="0 0 0 0"',
    'viewBox="x"',
    'width="-1" height="-1"',
  ])('is not known of %j', async (attributes) => {
    expect(await errorOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><g/></svg>`)).toBe('it does not say how large it is')
  })

  test('becomes its view box, when it has none', async () => {
    const { svg } = await clean('<svg width="30" height="20"><g/></svg>')
    expect(svg).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="30" height="20"><g/></svg>')
  })
})

describe('what is no drawing', () => {
  const bomb = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')
  test.each([
    ['', 'it does not end with </svg>'],
    ['hello', 'it does not end with </svg>'],
    [around('<g>').slice(0, -20), 'it does not end with </svg>'],
    [around('<g>'), 'Unexpected close tag'],
    ['<html><svg></svg></html><!-- </svg>', 'there is no <svg> in it'],
    ['<html></html></svg>', 'Unmatched closing tag: svg'],
    ['<s:svg xmlns:s="http://www.w3.org/2000/svg"></s:svg>', 'it does not end with </svg>'],
    [around('<x:a/>'), 'Unbound namespace prefix: "x:a"'],
    [around('&unknown;'), 'Invalid character entity'],
    [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${around('<text>&a;</text>')}`, 'Invalid character entity'],
    [`<!DOCTYPE svg [<!ENTITY a0 "lol">${bomb}]>${around('<text>&a12;</text>')}`, 'Parsed entity depth exceeds max entity depth'],
    [around(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`), 'it is nested too deep'],
    [around('<image href="data:image/png;base64,AAAA"/>'), 'a picture within it is damaged'],
  ])('%s', async (svg, message) => {
    expect(await errorOf(svg)).toBe(message)
  })

  test.each([
    [
      'an entity that is long, and written often',
      `<!DOCTYPE svg [<!ENTITY a "${'A'.repeat(1_000_000)}">]>${around(`<text>${'&a;'.repeat(500)}</text>`)}`,
      'it declares entities of 1000002 characters',
    ],
    [
      'parts that show each other',
      around(Array.from({ length: 12 }, (_, i) => `<g id="a${i + 1}">${`<use xlink:href="#a${i}"/>`.repeat(10)}</g>`).join('')),
      'its parts show each other too many times',
    ],
    [
      'patterns that fill each other',
      around(Array.from({ length: 20 }, (_, i) => `<pattern id="a${i + 1}">${`<path fill="url(#a${i})"/>`.repeat(4)}</pattern>`).join('')),
      'its parts show each other too many times',
    ],
  ])('%s', async (_, svg, message) => {
    expect(await errorOf(svg)).toBe(message)
  })

  test('a small file with a picture of all the memory there is', async () => {
    const black = sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' }, limitInputPixels: false })
    const bytes = await black.png().toBuffer()
    const drawing = around(`<image href="data:image/png;base64,${bytes.toString('base64')}"/>`)
    expect(await errorOf(drawing)).toBe('the pictures within it have more than 100 million pixels')
  })

  test('bytes that are no text', async () => {
    const bytes = Buffer.from([0x3c, 0xff, 0xfe])
    expect(await cleanDrawing(bytes).catch((error: Error) => error.message)).toBe('The encoded data was not valid for encoding utf-8')
  })
})
