import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkDuplicateHeadings } from './remark-duplicate-headings'

const said = (text: string, line: number) =>
  `there is a heading "${text}" in line ${line} already, in the same section → Give one of them other words, so that links to them stay apart`

describe('remarkDuplicateHeadings', () => {
  test.each([
    ['different words', '# A\n\n# B\n\n# `A`b\n'],
    ['the same words in different sections', '# Plan A\n\n## Costs\n\n# Plan B\n\n## Costs\n'],
    ['a heading with the words of the one above it', '# A\n\n## A\n\n### A\n'],
    ['empty headings', '#\n\n#\n'],
    ['code of different words', '# Use `a`\n\n# Use `b`\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkDuplicateHeadings])).toEqual([])
  })

  test.each([
    ['the same words', '# A\n\nSo.\n\n# A\n', [`5:1 ${said('A', 1)}`]],
    ['each time', '# A\n# A\n# A\n', [`2:1 ${said('A', 1)}`, `3:1 ${said('A', 1)}`]],
    ['the same words in a section', '# A\n\n## So\n\n### So\n\n## So\n\n# B\n', [`7:1 ${said('So', 3)}`]],
    ['other levels of the same section', '# A\n\n### So\n\n## So\n', [`5:1 ${said('So', 3)}`]],
    ['words of another case, with markup and space', '# Wrap  up\n\n#  *WRAP* &#117;p #\n', [`3:1 ${said('WRAP up', 1)}`]],
    ['tags', '# A\n\n<h1>\n*A*\n</h1>\n', [`3:1 ${said('A', 1)}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkDuplicateHeadings])).toEqual(complaints)
  })

  test('reads tags in Markdown, when they are closed where they are opened', async () => {
    const text = '# A\n\n<h1>A</h1>\n\n<h2>\n\nSo\n\n</h2>\n\n<h2>\n\nSo\n\n</h2>\n'
    expect(await complaintsOf(text, [remarkDuplicateHeadings], 'moving.md')).toEqual([`3:1 ${said('A', 1)}`])
  })

  test('reads ten thousand headings', async () => {
    const headings = Array.from({ length: 10_000 }, (_, n) => `# ${n}\n\n## So`)
    expect(await complaintsOf(`${headings.join('\n\n')}\n\n# 0\n`, [remarkDuplicateHeadings])).toEqual([`40001:1 ${said('0', 1)}`])
  })
})
