import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkHeadingOrder } from './remark-heading-order'
import { remarkUnderlinedHeadings } from './remark-underlined-headings'

const hyphens = 'the line of hyphens below makes a heading of this → Leave an empty line above the hyphens, or begin it with ##'
const equals = 'the line of equals signs below makes a heading of this → Leave an empty line above the equals signs, or begin it with #'
const long = 'A paragraph that is far longer than what anyone would write above a line'

describe('remarkUnderlinedHeadings', () => {
  test.each([
    ['no words', ''],
    ['short underlined headings', 'A\n===\n\nPart 1: *B*\n---\n'],
    ['headings that begin with signs', `# ${long}\n\n## title: y\n`],
    ['rules', `${long}\n\n---\n\n${long}\n\n***\n`],
    ['headings that are tags', `<h2>\n${long}\n</h2>\n`],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkUnderlinedHeadings])).toEqual([])
  })

  test.each([
    ['a long paragraph', `So.\n\n${long}.\n---\n`, [`3:1 ${hyphens}`]],
    ['several lines', 'A line\r\nand more\r\n===\r\n', [`1:1 ${equals}`]],
    ['a second front matter block', '---\ntitle: y\ndraft: true\n---\n', [`2:1 ${hyphens}`]],
    ['one field', '---\ndraft: true\n---\n', [`2:1 ${hyphens}`]],
    ['those in quotations', `> ${long} 😀\n> -\n`, [`1:3 ${hyphens}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkUnderlinedHeadings])).toEqual(complaints)
  })

  test('is the only one to tell of them', async () => {
    const text = `# A\n\n${long}\n---\n\n## B\n\n### C\n`
    expect(await complaintsOf(text, [remarkUnderlinedHeadings, remarkHeadingOrder])).toEqual([`3:1 ${hyphens}`])
    expect(await complaintsOf(`${long}\n---\n\n# A\n`, [remarkUnderlinedHeadings, remarkHeadingOrder])).toEqual([`1:1 ${hyphens}`])
  })
})
