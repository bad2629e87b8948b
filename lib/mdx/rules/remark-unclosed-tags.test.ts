import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkUnclosedTags } from './remark-unclosed-tags'

const open = (tag: string, name: string, where = '') => `\`${tag}\` is never closed → Write \`</${name}>\` where it ends${where}`
const stray = (name: string) => `\`</${name}>\` closes nothing → Remove it, or write \`<${name}>\` where it begins`

describe('remarkUnclosedTags', () => {
  test.each([
    ['no tags', 'Words, 1 < 2 and `<div>`.\n\n```html\n<div>\n```\n\n\\<div>\n'],
    [
      'tags that are closed',
      '<div class="note">\n\n**A** <b title="1 > 2">b</b>\n\n</div>\n\n<details><summary>A</summary>\n\nB\n</details>\n',
    ],
    ['elements that are never closed', '<hr>A <br> <img src="a.png" alt="A"/> <input>\n'],
    ['elements that others close', '<p>A\n<ul><li>B<li>C</ul>\n<table><tr><td>D<td>E</table>\n'],
    ['comments, scripts and the like', '<!-- <div> -->\n\n<!doctype html>\n\n<style>\n/* <div> */\n</style>\n\nA <!-- <b> --> b\n'],
    ['drawings', '<svg viewBox="0 0 1 1"><g><path d="M0 0"/></g></svg> <svg/>\n'],
    ['any case', '<DIV>\nA\n</div>\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkUnclosedTags], 'moving.md')).toEqual([])
  })

  test.each([
    ['components, which are no HTML', 'A <Figure src="x.png" />\n\n<Callout>\n\n</Tabs>\n', []],
    ['a callout that is never closed', 'Fine.\n\n<div class="note">\n\nWords.\n', [`3:1 ${open('<div class="note">', 'div')}`]],
    ['a tag within others', '<div>\n  <span>\n</div>\n', [`2:3 ${open('<span>', 'span')}`]],
    ['a closing tag of nothing', 'Fine.\n\nA </b> c.\n\n</div>\n', [`3:3 ${stray('b')}`, `5:1 ${stray('div')}`]],
    ['tags that cross', '<b><i>A</b></i>\n', [`1:4 ${open('<i>', 'i', ', in the same paragraph')}`, `1:12 ${stray('i')}`]],
    [
      'a tag not closed in its paragraph',
      'A *<b>c*\n\nd</b>\n',
      [`1:4 ${open('<b>', 'b', ', in the same paragraph')}`, `3:2 ${stray('b')}`],
    ],
    [
      'tags in lists, quotations and cells',
      '- A\n  <div>\n\n> > <div\n> >   id="a">\n> > B <em>\n\n| a <i> |\n| --- |\n\n# C <u>\n',
      [
        `2:3 ${open('<div>', 'div', ', in the same list item')}`,
        `4:5 ${open('<div id="a">', 'div', ', in the same quotation')}`,
        `6:7 ${open('<em>', 'em', ', in the same quotation')}`,
        `8:5 ${open('<i>', 'i', ', in the same cell')}`,
        `11:5 ${open('<u>', 'u', ', in the same heading')}`,
      ],
    ],
    ['what is taken for a tag', '# Promise<result>\r\n', [`1:10 ${open('<result>', 'result', ', in the same heading')}`]],
    [
      'a slash that closes nothing',
      '<div class="a" />\n\nA 😀 <b/>\n',
      [
        '1:1 the slash of `<div class="a" />` does not close it → Write `<div class="a"></div>`',
        '3:6 the slash of `<b/>` does not close it → Write `<b></b>`',
      ],
    ],
    ['a comment that is never closed', 'Fine.\n\n<!-- later\n\nWords.\n', ['3:1 the comment is never closed → Write `-->` where it ends']],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkUnclosedTags], 'moving.md')).toEqual(complaints)
  })
})
