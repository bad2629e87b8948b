import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkNesting } from './remark-nesting'

const ownLines = 'cannot stand in a paragraph → Put it on lines of its own, with an empty line before and after them'
const oneLine = '<p> cannot hold paragraphs, lists and the like → Write its words on one line with its tags, or <div> instead of it'

describe('remarkNesting', () => {
  test.each([
    ['words', 'Words, *and* [a link](/about).\n\n- a\n- b'],
    ['blocks on lines of their own', '<div>\n  Words\n\n  - a\n</div>\n\n<p>words</p>\n\n<div>words</div> <div>more</div>'],
    ['elements in a paragraph', 'A <span>word *and* <b>more</b></span><br />so.\n\n<p>a <em>b</em></p>\n\n<p>\n  <em>a</em>\n</p>'],
    ['what stands apart', 'A <button><div>so</div></button>'],
    ['what a component holds', 'A <SideNote><div>so</div></SideNote> and <a href="/"><Muted>[so](/)</Muted></a>.'],
    ['links after each other', '<a href="/a">a</a> [b](/b) <a href="/c">c</a>'],
    ['fragments', '<><div>so</div></>'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkNesting])).toEqual([])
  })

  test.each([
    ['a block in a line', 'Words <div>so</div> words', `1:8 <div> ${ownLines}`],
    ['a block in an element in a line', '> Words <span><h2>so</h2></span>', `1:16 <h2> ${ownLines}`],
    ['a block in a paragraph of HTML', '<p>a <ul><li>b</li></ul></p>', '1:7 <ul> cannot stand in a paragraph → Close the <p> before it'],
    ['a paragraph in one of HTML', '<p>\n\nWords\n\nMore\n</p>', `1:2 ${oneLine}`],
    ['a list in one of HTML', 'Fine.\n\n<p>\n- a\n- b\n</p>', `3:2 ${oneLine}`],
    ['a link in a link', '[a <a href="/">b</a>](/c)', '1:5 <a> cannot stand in another link → Remove one of the two'],
    [
      'a link in one of HTML',
      'A <a href="/">*[b](/c)*</a>',
      '1:4 <a> holds another link → Remove one of the two; an address is a link by itself',
    ],
    [
      'an address in a link of HTML',
      '<a href="https://example.com">https://example.com</a>',
      '1:2 <a> holds another link → Remove one of the two; an address is a link by itself',
    ],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaintsOf(text, [remarkNesting])).toEqual([complaint])
  })
})
