import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkMarkdownHtml } from './remark-markdown-html'

const complaints = (text: string) => complaintsOf(text, [remarkMarkdownHtml], 'moving.md')

const component = "Make it a component: one file in components/mdx that begins with 'use client', and one line in its index.ts"
const noText = 'the picture has no alternative text → Add alt="…", which says what it shows, or alt="" when it is mere decoration'
const rename = 'rename the file to end with .mdx'

describe('remarkMarkdownHtml', () => {
  test.each([
    ['words', 'Words, {amount}, 1 < 2, <https://example.com>.'],
    ['what pages hold', '<div class="a b" id="c" lang="de" data-a="b" aria-label="d">\n\n*e* <KBD title=f hidden>g</KBD><br/>\n\n</div>'],
    ['comments', '<!-- <script> -->\n\na <!-- <dvi> --> b'],
    ['pictures, video and sound', '<img src="a.png" alt=""><video src="a.mp4" controls><track src="a.vtt" kind=captions></video>'],
    ['tables', '<table>\n<tr><td align="right" colspan=2>\n\n*a*\n\n</td></tr>\n</table>'],
    ['addresses', '<a href="/a">b</a> <a href="mailto:me@example.com">c</a> <a href="#d" name="d">e</a>'],
    ['code', '`<script>`\n\n```\n<script>\n```\n\n    <dvi>'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['a script', 'Fine.\n\n<script>if (a <b>c) "<dvi>"</script>', `3:2 a post cannot hold scripts → ${component}`],
    [
      'a style sheet',
      '<style>\np { color: red }\n</style>',
      '1:2 a post cannot hold style sheets → Give what it is about a class, and write its style in app/prose.css',
    ],
    [
      'a frame',
      '- a\n\n  <iframe src="https://example.com"></iframe>',
      '3:4 a page of this site holds no frames from elsewhere → Link to it instead: [its title](https://…)',
    ],
    [
      'a drawing',
      'A <svg viewBox="0 0 1 1"><circle r="1" onclick="a"/></svg>',
      `1:4 <svg> is not for Markdown files → Remove it, or ${rename}`,
    ],
    ['a form', '> <form action="/a"></form>', `1:4 <form> is not for Markdown files → Remove it, or ${rename}`],
    ['a custom element', '<my-tag>a</my-tag>', `1:2 <my-tag> is not for Markdown files → Remove it, or ${rename}`],
    [
      'a component',
      'A <Callout kind="tip">b</Callout>',
      `1:4 components such as <Callout> are not for Markdown files → To use it, ${rename}`,
    ],
    [
      'a component that is called like an element',
      '<Figure src="x.png" />',
      `1:2 components such as <Figure> are not for Markdown files → To use it, ${rename}`,
    ],
    ['a misspelt element', 'A <detials>b</detials>', '1:4 there is no element <detials> → Write <details>'],
    [
      'an element that is near none',
      'List<int32>',
      '1:6 there is no element <int32> → Correct its name, or write \\< where a plain < is meant',
    ],
    [
      'a cell without a table',
      '<table></table>\n<td>a</td>',
      '2:2 <td> stands in no table → Write <table> before it, and </table> behind its end',
    ],
    ['a handler', '<p\n  title="a" onclick="b()">c</p>', `2:13 \`onclick\` does nothing on a page → ${component}`],
    ['a style', '> a\n>\n> <p\n> style="b">c</p>', '4:3 a post cannot style single elements → Give it a class instead'],
    [
      'a script in an address',
      '<a href = "javascript:alert(1)">b</a>',
      '1:11 an address cannot hold a script → Write one that leads somewhere, such as /about or https://example.com',
    ],
    [
      'an address of another kind',
      '<img alt="" src="ftp://example.com/a.png">',
      '1:17 `src` cannot begin with ftp: → Begin it with http:, https: or /',
    ],
    ['a misspelt attribute', 'A <a herf="/b">c</a>', '1:6 <a> cannot have `herf` in a Markdown file → Write href'],
    ['an attribute of nothing', '<p frob>a</p>', '1:4 <p> cannot have `frob` in a Markdown file → Remove it'],
    [
      'an attribute with a name that all objects have',
      '<p constructor>a</p>',
      '1:4 <p> cannot have `constructor` in a Markdown file → Remove it',
    ],
    ['an attribute of another element', '<p colspan="2">a</p>', '1:4 <p> cannot have `colspan` in a Markdown file → Remove it'],
    ['an attribute that is written twice', '<p title="a"\r\nTITLE="b">c</p>', '2:1 `TITLE` is written twice → Remove one of the two'],
    ['a picture without words', '🎉 <img src="a.png">', `1:5 ${noText}`],
    [
      'an instruction',
      '<?php echo "a" ?>',
      '1:1 a page holds no instructions or declarations → Remove it, or write it as a comment: <!-- … -->',
    ],
    [
      'a declaration',
      '<!DOCTYPE html>',
      '1:1 a page holds no instructions or declarations → Remove it, or write it as a comment: <!-- … -->',
    ],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })

  test('tells of all of them', async () => {
    expect(
      (await complaints('<script src="a" onload="b"></script>\n<center a><dvi b>\n\n*c* <img onerror="d" frob>')).map((line) =>
        line.replace(/ → .*/, ''),
      ),
    ).toEqual([
      '1:2 a post cannot hold scripts',
      '2:2 there is no element <center>',
      '2:12 there is no element <dvi>',
      '4:6 the picture has no alternative text',
      '4:10 `onerror` does nothing on a page',
      '4:22 <img> cannot have `frob` in a Markdown file',
    ])
  })

  test('takes what is huge and what is never closed', async () => {
    expect(await complaints(`<p title="${'a'.repeat(1_000_000)}" frob>`)).toHaveLength(1)
    expect(await complaints('<b>'.repeat(10_000))).toEqual([])
    expect(await complaints('<script>\n<p frob>\n')).toHaveLength(1)
  })
})
