import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UnexpectedExport } from './expectation'
import { readPage, writePage } from './page'
import { stripRuntime } from './strip-runtime'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)
const input = readFileSync(fixture('plain/input.html'), 'utf8')

/** The least that Next writes into every page. */
const next = {
  chunk: '<script src="/_next/static/chunks/2pqkl8gd76a-y.js" async=""></script>',
  bootstrap: '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
  payload: '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"7:X\\n"])</script>',
}
const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const exported = (body: string, head = '') => page(`${body}${next.bootstrap}${next.payload}`, `${head}${next.chunk}`)
const strip = (html: string) => {
  const parsed = readPage(html)
  stripRuntime(parsed, 'about.html')
  return writePage(parsed)
}

describe('stripRuntime', () => {
  // UPDATE_FIXTURES=1 npx vitest run adapter
  it('makes of an exported page the page in the fixture', () => {
    const output = strip(input)
    if (process.env.UPDATE_FIXTURES) writeFileSync(fixture('plain/output.html'), output)
    expect(output).toBe(readFileSync(fixture('plain/output.html'), 'utf8'))
  })

  it.each([
    ['scripts and their preloads', /<(?:script|link)[^>]*\/_next\/static\/chunks/],
    ['the inline payload', /<script>\(?self\./],
    ["the bundler's inline script", /TURBOPACK/],
    ['comments', /<!--/],
    ['what hydration matches styles by', /data-(precedence|href)/],
    ['hints that serve the scripts', /preconnect|next-size-adjust/],
    ["Next's hidden boundary", /<body><div hidden/],
  ])('takes out %s', (_, trace) => {
    expect(input).toMatch(trace)
    expect(strip(input)).not.toMatch(trace)
  })

  it.each([
    '<script>try{document.documentElement.dataset.theme=localStorage.theme||""}catch{}</script>',
    '<script type="module" src="/site.js"></script>',
    '<script type="application/ld+json">{"headline":"What self.__next_f is, and TURBOPACK, and $RC"}</script>',
    '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/_next/static/chunks/a.js"}}]}</script>',
    '<link rel="stylesheet" href="/_next/static/chunks/1pysvhfgm5miw.css">',
    '<link rel="preload" href="/_next/static/media/inter.0p-meg8d1e2xp.woff2" as="font" crossorigin="">',
    '<link rel="preconnect" href="https://images.example.com">',
    '<pre><code>(self.__next_f=self.__next_f||[]).push([0]) // in /_next/static/chunks/a.js</code></pre>',
    '<pre>\n\nbegins with an empty line</pre>',
    '<math display="block"><msup><mi>m</mi><mn>2</mn></msup><mo stretchy="false">=</mo></math>',
    '<svg viewBox="0 0 8 8"><path stroke-width="2" d="M0 0h8"></path></svg>',
    '<script type="module" src="/_next/static/media/widget.1a2b3c.js"></script>',
    '<template id="result"><li class="hit"><!-- its title --></li></template>',
    '<template shadowrootmode="open"><slot></slot></template>',
    '<div hidden></div>',
    '<p hidden id="S">Hidden by the author</p>',
    '<div hidden="until-found" id="more">Found by searching</div>',
    '<p title="Tom &amp; “Jerry”">a &lt; b &amp; c — é\u00a0日本 🎈</p>',
    '<theme-switch></theme-switch>',
    '<img src="/_next/static/media/desk.1a2b3c.png" srcset="/a.png 1x, /b.png 2x" alt="">',
    '<a href="/_next/static/chunks/a.js">a script to look at</a>',
  ])('leaves what the site wrote: %s', (own) => {
    expect(strip(exported(own))).toBe(page(own).replace('<!DOCTYPE', '<!doctype'))
  })

  it('leaves a hidden element of the site that holds a comment only', () => {
    expect(strip(exported('<div hidden class="slot"><!-- filled by site.js --></div>'))).toContain('<div hidden class="slot"></div>')
  })

  it('takes from a style sheet what hydration matches it by', () => {
    const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'
    expect(strip(exported('', link))).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css">')
  })

  it('joins the text that React had parted by comments', () => {
    expect(strip(exported('<p>Part <!-- -->1<!-- --> of <!-- -->3</p>'))).toContain('<p>Part 1 of 3</p>')
  })

  it('finds the runtime under a base path or on another host', () => {
    for (const prefix of ['/site', 'https://cdn.example.com'])
      expect(strip(input.replaceAll('"/_next/static/chunks/', `"${prefix}/_next/static/chunks/`))).toBe(strip(input))
    expect(strip(exported('', '<script src="/_next/static/chunks/a.js?dpl=1"></script>'))).not.toContain('a.js')
  })

  it.each([
    ['is streamed, as in the fixture', readFileSync(fixture('streamed.html'), 'utf8'), 'put in its place by script'],
    ['awaits a boundary', exported('<!--$?--><template id="B:0"></template><!--/$-->'), 'put in its place by script'],
    ['awaits a segment', exported('<template id="P:1"></template>'), 'put in its place by script'],
    ['holds a streamed segment', exported('<div hidden id="S:0"><p>late</p></div>'), 'put in its place by script'],
    ['holds a streamed table row', exported('<table hidden id="S:0"><tbody></tbody></table>'), 'put in its place by script'],
    [
      'left a part to the browser',
      exported('<template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template>'),
      'put in its place by script',
    ],
    ['has no scripts', page(`${next.bootstrap}${next.payload}`), "none of Next's scripts was found"],
    ['has no payload', page(`${next.bootstrap}`, next.chunk), "Next's inline payload was not found"],
    ['was stripped before', strip(input), "none of Next's scripts was found"],
    [
      'loads a chunk otherwise',
      exported('', '<link rel="prefetch" href="/_next/static/chunks/a.js">'),
      '<link> still refers to /_next/static/chunks/a.js',
    ],
    ['has a chunk as data', exported('<script type="text/x" src="/_next/static/chunks/a.js"></script>'), '<script> still refers to'],
    ['has an unknown script of Next', exported('<script>self.__next_s=self.__next_s||[]</script>'), "still speaks of Next's runtime"],
  ])('refuses a page that %s', (_, html, problem) => {
    expect(() => strip(html)).toThrow(UnexpectedExport)
    expect(() => strip(html)).toThrow(new RegExp(`^about\\.html: .*${problem.replace(/[$.<>]/g, '\\$&')}`))
  })
})
