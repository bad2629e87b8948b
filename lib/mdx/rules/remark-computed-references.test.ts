import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkComputedReferences } from './remark-computed-references'

const complaints = (text: string) => complaintsOf(text, [remarkComputedReferences])

const file = (name: string) =>
  `\`${name}\` is worked out by an expression, so that its file is not found and published → Write it as plain text, ${name}="…", on a tag outside the braces`
const link =
  '`href` is worked out by an expression, so that where it leads is not looked at → Write it as plain text, href="…", on a tag outside the braces'

describe('remarkComputedReferences', () => {
  test.each([
    ['no words', ''],
    ['plain text', '![a](b.png) <Figure src="a.png" alt="" /> <a href="b">c</a>'],
    ['text in braces', "<img src={'a.png'} alt={name} /> <Video src={`a.mp4`} poster={undefined} captions={null} />"],
    ['what is no text', '<Chart src={1} /> <Chart src />'],
    ['addresses of the web', '{<a href="https://example.com">a</a>} {<a href="mailto:me@example.com">b</a>}'],
    ['addresses of this site', '{<a href="/about">a</a>} {<img src="/a.png" alt="" />}'],
    ['places on the page', '{[1].map((n) => <a key={n} href="#part">a</a>)} <Box {...{ href: "#part" }} />'],
    ['code', '`<img src={name} />`'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['a name put together', "<Figure src={'comp/' + 'dot.png'} alt=\"x\" />", `1:9 ${file('src')}`],
    ['a name from elsewhere', '😀 <img alt="" src={name} />', `1:16 ${file('src')}`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
    ['a template', '<img src={`${name}.png`} />', `1:6 ${file('src')}`],
    ['a list', '<Chart src={["a.csv"]} />', `1:8 ${file('src')}`],
    ['a poster', '<Video\r\n  poster={a} />', `2:3 ${file('poster')}`],
    ['captions', '<Video captions={a} />', `1:8 ${file('captions')}`],
    ['a link', 'A <a href={b}>c</a>', `1:6 ${link}`],
    ['a file within an expression', '{<img src="comp/dot.png" alt="x" />}', `1:7 ${file('src')}`],
    ['the same in braces', "{<img src={'./dot.png'} alt='x' />}", `1:7 ${file('src')}`],
    ['a link within an expression', '{<a href="next-post">a</a>}', `1:5 ${link}`],
    ['a file within a list', '{[1].map((n) =>\n  <Figure key={n} src="comp/wide.jpg" alt="x" />)}', `2:19 ${file('src')}`],
    ['a file within an attribute', '<Box a={<img src="dot.png" />} />', `1:14 ${file('src')}`],
    ['a file that is spread', "<Figure {...{ src: 'comp/dot.png', alt: 'x' }} />", `1:15 ${file('src')}`],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })
})
