import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkEmptyHeadings } from './remark-empty-headings'

const empty = (mark: string) => `the heading is empty → Write its words after \`${mark}\`, or remove it`

describe('remarkEmptyHeadings', () => {
  test.each([
    ['words', '# A\n\n## *B*\n\nC\n===\n'],
    ['code, a picture, an expression, a component', '# `A`\n\n# ![A](a.png)\n\n# {1 + 1}\n\n# <Logo />\n'],
    ['tags around words', '<h2>A</h2>\n\n<h2>\n<b>A</b>\n</h2>\n'],
    ['signs that make no heading', '#hashtag\n\n`#`\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkEmptyHeadings])).toEqual([])
  })

  test.each([
    ['a lone sign', 'So.\n\n#\n', [`3:1 ${empty('#')}`]],
    ['signs and space', '- ##  \n- ### ###\n', [`1:3 ${empty('##')}`, `2:3 ${empty('###')}`]],
    ['a comment', '# {/* later */}\n', [`1:1 ${empty('#')}`]],
    ['tags around nothing', 'A <h2></h2>\n\n<h3>\n  <b> </b>\n</h3>\n', [`1:3 ${empty('<h2>')}`, `3:1 ${empty('<h3>')}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkEmptyHeadings])).toEqual(complaints)
  })

  test('reads tags in Markdown', async () => {
    const text = '<h2></h2>\n\n<h2><img src="a.png" alt="A"></h2>\n\n<h2>\n\nSo\n\n</h2>\n\n<h2><i> </i></h2>\n'
    expect(await complaintsOf(text, [remarkEmptyHeadings], 'moving.md')).toEqual([`1:1 ${empty('<h2>')}`, `11:1 ${empty('<h2>')}`])
  })
})
