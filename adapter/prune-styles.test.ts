import { describe, expect, it } from 'vitest'
import { UnexpectedExport } from './expectation'
import { readPage, writePage } from './page'
import { pruneStyles } from './prune-styles'

const prune = (html: string) => {
  const parsed = readPage(html)
  pruneStyles(parsed, 'about.html')
  return writePage(parsed)
}

const body =
  '<main id="main" class="prose wide"><h1>Title</h1><p class="lead">Text <a href="/">home</a></p>' +
  '<svg class="icon"><linearGradient></linearGradient></svg><theme-switch></theme-switch>' +
  '<i class="p-[31px] aria-[current]:text-ink sm:flex w-1/2 2xl:m-0 é 日本 😀 \\"></i></main>'

/** What stays of a style sheet in a page with that body; the rest of the page stays as it is. */
const pruned = (css: string, rest = body) => {
  const page = (sheet: string) => `<!doctype html><html lang="en"><head><style>${sheet}</style></head><body>${rest}</body></html>`
  const html = prune(page(css))
  const sheet = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(html).toBe(page(sheet))
  return sheet
}

describe('a rule stays when its selector can match', () => {
  it.each([
    ['a class', ['.lead']],
    ['an id', ['#main']],
    ['a tag name', ['p', 'P', 'theme-switch', '*|p', 'svg|a']],
    ['several names', ['main.prose.wide#main > p.lead + svg ~ i', 'p a']],
    ['an element of a drawing', ['svg.icon linearGradient']],
    ['everything', ['*', ':root', ':host', ':host(.gone)', ':host-context(.gone)']],
    ['elements that every page has', ['html', 'head', 'body']],
    ['pseudo-elements', ['::selection', '::backdrop', ':before', 'p::after', '::details-content', '::-webkit-x']],
    ['pseudo-elements of a name', ['::view-transition-group(gone)', '::slotted(.gone)', '::part(gone)', '::highlight(gone)']],
    ['states', ['a:hover', ':focus-visible', ':any-link', ':lang(gone)', ':state(gone)', ':nth-child(2n + 1 of .gone)']],
    ['attributes', ['[data-theme=dark]', '[hidden]', '[class~=gone]', '[id="gone"]', '[title=".gone, #gone {" i]']],
    ['alternatives', [':is(.gone,.lead)', ':where(.gone *,p:is(.gone,.lead))', 'p:is(table, :is(.lead))']],
    ['something inside', ['p:has(a)', 'p:has(> .gone, > a)']],
    ['nothing of a kind', ['p:not(.gone)', ':not(.gone *)', 'p:not(:has(.gone))']],
    ['brackets in a class', [String.raw`.p-\[31px\]`, String.raw`.aria-\[current\]\:text-ink[aria-current]`]],
    ['a colon, a slash and a backslash in a class', [String.raw`.sm\:flex`, String.raw`.w-1\/2`, String.raw`.\\`]],
    ['a digit that begins a class', [String.raw`.\32xl\:m-0`, String.raw`.\32 xl\:m-0`, String.raw`.\000032xl\:m-0`]],
    ['other scripts', ['.é', '.日本', '.😀']],
    ['escapes', [String.raw`.\e9`, String.raw`.\E9`, String.raw`.\E9 :hover`, String.raw`.\1F600`, String.raw`.\1F600 :hover`]],
  ])('%s', (_, selectors) => {
    const css = selectors.map((selector) => `${selector}{color:red}`).join('')
    expect(pruned(css)).toBe(css)
  })

  it('as it was written', () => {
    const css =
      '@charset "utf-8";\n/*! licence */\n\n.lead ,\n  p:hover /* why */ {\n  margin : 0;;\n  --x: { a: b };\n  content: "}.gone{";\n}\n' +
      '\n@media  print  { /* on paper */\n  .lead { color : red }\n}\n\n'
    expect(pruned(css)).toBe(css)
  })
})

describe('a rule goes when its selector cannot match', () => {
  it.each([
    ['a class', ['.gone', '.LEAD']],
    ['an id', ['#gone']],
    ['a tag name', ['table', 'svg|table']],
    ['a name of another kind', ['.main', '#lead', '.p', '#p', 'lead']],
    ['one name of several', ['p.lead.gone', '.gone p', 'table > p', '.gone + .lead', '.gone ~ p']],
    ['a state', ['.gone:hover', 'table:not(.lead)', 'table:nth-child(2)']],
    ['a pseudo-element', ['.gone::before', '.gone::part(x)']],
    ['an attribute', ['.gone[data-theme]', 'table[hidden]']],
    ['alternatives', [':is(.gone,table)', ':where(.gone,p:is(.gone,table))', 'p :is(.gone p)', ':not(p):is(.gone)']],
    ['something inside', ['p:has(.gone)', 'p:has(> table, + .gone)']],
    ['brackets in a class', [String.raw`.p-\[32px\]`, String.raw`.\[31px\]`]],
    ['a colon in a class', [String.raw`.md\:flex`, '.sm', '.sm:flex']],
    ['other scripts', ['.è', '.日', String.raw`.\e8`]],
  ])('%s', (_, selectors) => {
    expect(pruned(selectors.map((selector) => `p{a:b}${selector}{color:red}`).join(''))).toBe('p{a:b}'.repeat(selectors.length))
  })

  it('with what is written before it', () => {
    expect(pruned('p{}\n\n  .gone { color: red }\n\ni{}\n')).toBe('p{}\n\ni{}\n')
  })

  it('with the rules nested in it; those of a rule that stays are left', () => {
    expect(pruned('.gone{color:red;.lead{margin:0}@media print{color:blue}}')).toBe('')
    expect(pruned('.lead{color:red;.gone{margin:0}&.gone,& .gone{margin:0}}')).toBe(
      '.lead{color:red;.gone{margin:0}&.gone,& .gone{margin:0}}',
    )
  })
})

describe('a list of selectors', () => {
  it.each([
    ['loses those that cannot match', '.gone,.lead,table td,p', '.lead,p'],
    ['loses them from the middle and the end', 'p , .gone , i,\n#gone', 'p,i'],
    ['is split at its own commas only', ':is(p,i):first-child,[title="a,b"],.gone', ':is(p,i):first-child,[title="a,b"]'],
    ['keeps one that some browser may not know', '.gone::-moz-x,.gone:open,.gone,p', '.gone::-moz-x,.gone:open,p'],
    ['keeps all when rules are nested in it', '.gone,p', '.gone,p', 'a{color:red}'],
  ])('%s', (_, list, kept, content = 'color:red') => {
    expect(pruned(`${list}{${content}}`)).toBe(`${kept}{${content}}`)
  })
})

describe('a rule that holds rules', () => {
  it.each([
    ['stays with what stays of it', '@media print{.gone{a:b}p{a:b}.gone{a:b}}', '@media print{p{a:b}}'],
    ['goes when nothing does', 'p{}@media print{.gone{a:b}table{a:b}}i{}', 'p{}i{}'],
    ['goes with those around it', '@supports (a:b){@media print{@container (width>1em){.gone{a:b}}}}', ''],
    [
      'stays for one far inside',
      '@supports (a:b){@media print{.gone{}@container x{p{a:b}}}}',
      '@supports (a:b){@media print{@container x{p{a:b}}}}',
    ],
    ['goes when it sets how things begin', '@starting-style{.gone{a:b}}', ''],
    [
      'stays when it holds another thing',
      '@media screen{@view-transition{navigation:auto}}',
      '@media screen{@view-transition{navigation:auto}}',
    ],
    ['is left when it has a scope of its own', '@scope (.gone){&{a:b}.gone{a:b}}', '@scope (.gone){&{a:b}.gone{a:b}}'],
    ['is left when it is for pages of paper', '@page gone{margin:0;@top-left{a:b}}', '@page gone{margin:0;@top-left{a:b}}'],
  ])('%s', (_, css, kept) => {
    expect(pruned(css)).toBe(kept)
  })
})

describe('a layer', () => {
  const order = '@layer theme, base, components;'
  it.each([
    ['goes when an order names it', `${order}@layer base{.gone{}}@layer components{p{}}`, `${order}@layer components{p{}}`],
    ['goes when an earlier layer has its name', '@layer a{p{}}@layer a{.gone{}}@layer{.gone{}}', '@layer a{p{}}'],
    ['keeps its place', '@layer a{.gone{}}@layer b{p{}}@layer a{p{}}@layer a{.gone{}}', '@layer a;@layer b{p{}}@layer a{p{}}'],
    ['keeps its place in another', '@layer a{@layer b{.gone{}}p{}}', '@layer a{@layer b;p{}}'],
    ['keeps the place that a condition gives it', '@media print{@layer a{.gone{}}}@layer a{.gone{}}', '@media print{@layer a;}@layer a;'],
    ['keeps its order', '@layer a{@layer b,c;.gone{}}@layer d', '@layer a{@layer b,c;}@layer d'],
  ])('%s', (_, css, kept) => {
    expect(pruned(css)).toBe(kept)
  })
})

describe('fonts and animations', () => {
  const font = (family: string) => `@font-face{font-family:${family};src:url(a.woff2)}`
  it.each([
    ['a font that a rule names', `${font('Inter')}p{font:1em/1.5 Inter,serif}`],
    ['a font in a custom property, in its own spelling', `:root{--sans:"source  SERIF",serif}${font("'Source Serif'")}`],
    ['a font that an animation names', `${font('Inter')}@keyframes in{to{font-family:Inter}}p{animation:in 1s}`],
    ['a font with an unusual name', font('"Inter \\201C"')],
    ['a font without a name', '@font-face{src:url(a.woff2)}'],
    ['an animation that a rule names', '@keyframes turn{to{rotate:1deg}}@media print{p{animation:1s turn}}'],
    ['an animation with a prefix and quotes', '@-webkit-keyframes "turn"{to{rotate:1deg}}p{animation-name:turn}'],
    ['what a loaded style sheet may name', `@import "a.css";${font('Inter')}@keyframes turn{to{rotate:1deg}}`],
    ['registered properties and other definitions', '@property --x{syntax:"*";inherits:false}@counter-style gone{system:cyclic}'],
  ])('%s stays', (_, css) => {
    expect(pruned(css)).toBe(css)
  })

  it.each([
    ['a font that nothing names', `${font('Inter')}${font('Inter')}p{font-family:serif}`, 'p{font-family:serif}'],
    ['a font that only a rule names that goes', `.gone{font-family:Inter}@media print{${font('Inter')}}`, ''],
    ['an animation that nothing names', '@keyframes turn{to{rotate:1deg}}p{rotate:0}', 'p{rotate:0}'],
    ['an animation of a rule that goes', '.gone{animation:turn 1s}@layer a{@keyframes turn{to{rotate:1deg}}}', '@layer a;'],
  ])('%s goes', (_, css, kept) => {
    expect(pruned(css)).toBe(kept)
  })

  it.each([
    ['an attribute', '<p style="font-family:Inter">'],
    ['a drawing', '<svg><text font-family="Inter">'],
    ['another style sheet', '<style>p{font-family:Inter}</style><p>'],
    ['a style sheet of a template', '<template><style>.gone{font-family:Inter}</style></template>'],
    ['perhaps a style sheet that is loaded', '<link rel="stylesheet" href="/a.css">'],
  ])('a font stays when what names it is %s', (_, user) => {
    expect(prune(`<style>${font('Inter')}</style>${user}`)).toContain(font('Inter'))
    expect(prune(`<style>${font('Other')}</style>${user}`).includes(font('Other'))).toBe(user.startsWith('<link'))
  })
})

describe('faces of a font', () => {
  const face = (range: string) => `@font-face{font-family:A;src:url(${range.slice(2)}.woff2);unicode-range:${range}}`
  const [ext, latin, arrows, ascii] = ['U+100-17F', 'U+0-FF', 'U+2190-21FF', 'U+20-7E'].map(face)
  const fonts = `${ext}${latin}${arrows}${ascii}`
  const uses = 'p{font-family:A}'

  it.each([
    ['no other letters', '<p>Words</p>', `${ascii}`],
    ['a letter', '<p>Words → more</p>', `${arrows}${ascii}`],
    ['letters deep inside', '<p><b><i>é</i></b></p><svg><text>ő</text></svg>', `${ext}${latin}${ascii}`],
    ['a letter in an attribute', '<p data-mark="→"></p><input placeholder="é"><p></p>', `${latin}${arrows}${ascii}`],
    ['a letter in a template', '<template><template>é</template></template><p></p>', `${latin}${ascii}`],
    ['a letter in data for a script', '<script type="application/json">"→"</script><p></p>', `${arrows}${ascii}`],
  ])('stay for what a page has: %s', (_, body, kept) => {
    expect(pruned(fonts + uses, body)).toBe(kept + uses)
  })

  it.each([
    ['a rule that stays', 'p::after{content:"→"}', '<p></p>', true],
    ['one that escapes it', String.raw`p::after{content:"\2192"}`, '<p></p>', true],
    ['one for paper', '@media print{p::after{content:"\\2192"}}', '<p></p>', true],
    ['a definition', '@counter-style to{symbols:"→"}p{list-style:to}', '<p></p>', true],
    ['a rule that goes', '.gone::after{content:"→"}', '<p></p>', false],
  ])('are for what styles write: %s', (_, css, body, isKept) => {
    const kept = css.startsWith('.gone') ? '' : css
    expect(pruned(fonts + uses + css, body)).toBe((isKept ? `${arrows}${ascii}` : ascii) + uses + kept)
  })

  it('stay for a letter that is referred to', () => {
    expect(prune(`<style>${fonts}${uses}</style><p>&eacute;</p>`)).toContain(`<style>${latin}${ascii}${uses}</style>`)
  })

  it('stay for what the styles of a template write', () => {
    expect(pruned(fonts + uses, '<template><style>b{content:"→"}</style></template><p></p>')).toBe(`${arrows}${ascii}${uses}`)
  })

  it('go all where nothing names the font', () => {
    expect(pruned(`${fonts}p{color:red}`, '<p>é → ő</p>')).toBe('p{color:red}')
  })

  it.each([
    ['a link', '', '<link rel="preload StyleSheet" href="/a.css"><p></p>'],
    ['an import', '@import "a.css";', '<p></p>'],
    ['an import in odd case', '@IMPORT "a.css";', '<p></p>'],
    ['an import in a template', '', '<template><style>@import "a.css"</style></template><p></p>'],
  ])('stay all where %s loads styles that are not read', (_, css, body) => {
    expect(pruned(css + fonts + uses, body)).toBe(css + fonts + uses)
  })

  it('are the same for the same letters, whatever pages came before', () => {
    for (const [body, kept] of [
      ['<p>é</p>', `${latin}${ascii}`],
      ['<p>→</p>', `${arrows}${ascii}`],
      ['<p>é</p>', `${latin}${ascii}`],
      ['<p></p>', `${ascii}`],
    ] as const)
      expect(pruned(fonts + uses, body)).toBe(kept + uses)
  })

  it('stay in each style sheet for itself, and a group of them goes when none of it stays', () => {
    const html = (...sheets: string[]) =>
      `<!doctype html><html><head>${sheets.map((css) => `<style>${css}</style>`).join('')}</head><body><p>é</p></body></html>`
    expect(prune(html(`${latin}${arrows}`, `@media print{${arrows}}${face('U+E9')}`, uses))).toBe(html(`${latin}`, face('U+E9'), uses))
  })
})

describe('pruneStyles', () => {
  it('prunes each style sheet in the page by all of the page', () => {
    const html = '<style>.a,.gone{a:b}</style></head><body><p class="b"></p><svg><style>.b{a:b}.gone{a:b}</style></svg><p class="a"></p>'
    expect(prune(`<!doctype html><html><head>${html}</body></html>`)).toBe(
      `<!doctype html><html><head>${html.replace(',.gone', '').replace('.gone{a:b}', '')}</body></html>`,
    )
  })

  it('knows what a template holds, for scripts to put in the page, and leaves the styles in it', () => {
    const template = '<template><style>.gone{a:b}</style><li class="hit" id="first"></li></template>'
    expect(pruned('li .hit#first{a:b}.gone{a:b}', template)).toBe('li .hit#first{a:b}')
  })

  it('knows what stands in for scripts', () => {
    expect(pruned('.plea{a:b}', '<noscript><p class="plea"></p></noscript>')).toBe('.plea{a:b}')
  })

  it('leaves a style element that is no style sheet', () => {
    const html =
      '<!doctype html><html><head><style type="text/less">.gone{</style><style type="text/css">.gone{}</style></head><body></body></html>'
    expect(prune(html)).toBe(html.replace('.gone{}', ''))
  })

  it('leaves a page without styles, and an empty style sheet', () => {
    expect(pruned('', '<p></p>')).toBe('')
    const html = '<!doctype html><html><head></head><body><p>Text</p></body></html>'
    expect(prune(html)).toBe(html)
  })

  it('prunes the same style sheet differently for different pages', () => {
    const css = 'p{a:b}i{a:b}'
    expect(pruned(css, '<p></p>')).toBe('p{a:b}')
    expect(pruned(css, '<i></i>')).toBe('i{a:b}')
    expect(pruned(css, '<p></p>')).toBe('p{a:b}')
  })

  it('prunes more style sheets than it keeps in memory, and a huge one', () => {
    for (let index = 0; index < 250; index++) expect(pruned(`.gone${index},p{order:${index}}`)).toBe(`p{order:${index}}`)
    const rules = (name: string) => Array.from({ length: 10_000 }, (_, index) => `${name}${index}{order:${index}}`).join('')
    expect(pruned(`${rules('.gone-')}${rules('p .gone-')}i{a:b}`)).toBe('i{a:b}')
  })

  it.each([
    ['a block that does not end', 'p{color:red'],
    ['a group that does not end', '@media print{p{color:red}'],
    ['one end too many', 'p{color:red}}'],
    ['a string that does not end', 'p{content:"}'],
    ['a comment that does not end', 'p{}/* '],
    ['a word alone', 'p{color}'],
    ['a rule without a selector', '{color:red}'],
    ['a list that ends with a comma', 'p,{color:red}'],
    ['a bracket that does not end', ':is(p{color:red}'],
    ['an attribute that does not end', '[a{color:red}'],
    ['a class without a name', 'p.{color:red}'],
    ['two combinators', 'p>>a{color:red}'],
    ['markup', '--><p>{color:red}'],
  ])('refuses %s', (_, css) => {
    expect(() => pruned(css)).toThrow(UnexpectedExport)
    expect(() => pruned(css)).toThrow(/^about\.html: a style sheet does not parse \(.+\)\. The build adapter/)
  })
})
