import { createProcessor } from '@mdx-js/mdx'
import { describe, expect, test, vi } from 'vitest'
import { parseWords } from './parse'
import { surveyOptions } from './pipeline'

vi.mock('@mdx-js/mdx', { spy: true })

const words = `# Why

A *word*[^1], {1n + /a/g.lastIndex} and <Note kind={['tip']}>so</Note>.

| a | b |
| - | - |
| c | ~d~ |

$$
a^2
$$

[^1]: Here.
`

/** What a parser that keeps nothing makes of it. */
const parsedAnew = (file: string, text: string) => createProcessor(surveyOptions(file)).parse(text)

describe('parseWords', () => {
  test.each(['a.mdx', 'a.md'])('gives what parsing anew gives, the first time and later: %s', (file) => {
    const expected = parsedAnew(file, words)
    for (let n = 0; n < 3; n++) expect(parseWords(file, words)).toEqual(expected)
  })

  test('gives each caller a tree of its own', () => {
    const text = `${words}\nMore.`
    const first = parseWords('a.mdx', text)
    first.children.length = 0
    const second = parseWords('a.mdx', text)
    expect(second.children).not.toEqual([])
    const [heading] = second.children
    if (heading?.type === 'heading') heading.depth = 6
    expect(parseWords('a.mdx', text)).toEqual(parsedAnew('a.mdx', text))
  })

  test('parses a text once, whatever file it is of, and what comes back after others anew', () => {
    const parsed = (file: string, text: string) => {
      vi.mocked(createProcessor).mockClear()
      parseWords(file, text)
      return vi.mocked(createProcessor).mock.calls.length
    }
    expect(parsed('a.mdx', 'One.')).toBe(1)
    expect(parsed('b.mdx', 'One.')).toBe(0)
    expect(parsed('a.mdx', 'One.\n')).toBe(1)
    expect(parsed('a.mdx', 'One.')).toBe(0)
    expect(parsed('a.mdx', 'Two.')).toBe(1)
    expect(parsed('a.mdx', 'One.\n')).toBe(0)
    expect(parsed('a.mdx', 'One.')).toBe(1)
  })

  test('knows MDX from Markdown, even of one text', () => {
    const typeIn = (file: string) => parseWords(file, '{1}').children[0]?.type
    expect([typeIn('a.mdx'), typeIn('a.md'), typeIn('a.mdx')]).toEqual(['mdxFlowExpression', 'paragraph', 'mdxFlowExpression'])
  })

  test('says each time what cannot be parsed', () => {
    for (let n = 0; n < 2; n++)
      expect(() => parseWords('a.mdx', 'A {word')).toThrow(
        expect.objectContaining({ name: '1:8', source: 'micromark-extension-mdx-expression' }),
      )
    expect(parseWords('a.md', 'A {word').children).toHaveLength(1)
  })
})
