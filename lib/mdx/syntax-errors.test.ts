import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { describe, expect, test, vi } from 'vitest'
import { surveyOptions } from './pipeline'
import { parseThrough } from './syntax-errors'

const processor = createProcessor(surveyOptions('moving.mdx'))
const parse = (file: VFile) => processor.parse(file)
const parseWords = (words: string) => parseThrough(parse, new VFile(words))

const lines = ({ errors }: ReturnType<typeof parseThrough>) => errors.map(({ line, column, reason }) => `${line}:${column} ${reason}`)
const noScript = 'what stands between the braces is not JavaScript: Unexpected token'
const openBrace = 'the brace is never closed'
const openTag = (tag: string) => `expected a closing tag for \`${tag}\``

describe('finds', () => {
  test.each([
    ['nothing in words that are right', 'One {1} <b>two</b>', []],
    ['nothing in no words', '', []],
    ['tags by the emoji before them', '😀 <b>x\n\n- a\n  - <i>b\n', [`1:4 ${openTag('<b>')}`, `4:5 ${openTag('<i>')}`]],
    ['an unclosed tag in a quotation', '> <div>\n> words\n\nmore <b>x', [`1:3 ${openTag('<div>')}`, `4:6 ${openTag('<b>')}`]],
    ['a tag that goes on over lines', 'Fine.\n\n<div\n  title="a">\n\nWords.', [`3:1 ${openTag('<div>')}`]],
    ['a brace that is open to the end, once', '{\none\n\ntwo\n\n<Calout />', [`1:1 ${openBrace}`]],
    ['the same in an attribute', '<b title={1\n\nTwo {\n\nThree', [`3:5 ${openBrace}`, `1:10 ${openBrace}`]],
    [
      'a tag that is open to the end, once',
      '<a href="a" \n\nTwo\n\nThree',
      [expect.stringMatching(/^5:6 unexpected end of file in attribute name, /)],
    ],
    ['errors behind an unclosed brace in a paragraph', 'One {1 + 1\n\n<b>x', [`1:5 ${openBrace}`, `3:1 ${openTag('<b>')}`]],
    // In development the parser takes it for certain that there is no such thing.
    ...['a <b>\n---\n\nc', '[a <b>](/c)', '![a <b>](/c)', '> [a <b>][c]\n\n[c]: /d'].map((words): [string, string, unknown[]] => [
      `a tag that is open at the end of ${JSON.stringify(words)}`,
      words,
      [`1:${words.indexOf('<') + 1} ${openTag('<b>')}`],
    ]),
    ['a spread that is none', 'A <b {...x y}>z</b>', [`1:12 ${noScript}`]],
  ])('%s', (_, words, errors) => {
    expect(lines(parseWords(words))).toEqual(errors)
    expect(lines(parseWords(words.replaceAll('\n', '\r\n')))).toEqual(errors)
  })
})

describe('says how to write', () => {
  const said = (words: string) => parseWords(words).errors.map(({ line, column, reason, fix }) => `${line}:${column} ${reason} → ${fix}`)
  test.each([
    ['<br>', [`1:1 ${openTag('<br>')} → Write <br />`]],
    ['One <br> two', [`1:5 ${openTag('<br>')} → Write <br />`]],
    ['😀 <img\n  alt="a > b" src="c.png">', [`1:4 ${openTag('<img>')} → Write <img alt="a > b" src="c.png" />`]],
    ['<hr title={1}>', [`1:1 ${openTag('<hr>')} → Write <hr />`]],
    ['<b>', [`1:1 ${openTag('<b>')} → Close the tag, or write \\< where a plain < is meant`]],
    ...['<Callout>\ntext</Callout>', '<Callout>\n# A</Callout>', '<Callout>\n- text</Callout>'].map((words): [string, unknown[]] => [
      words,
      [expect.stringMatching(/^2:\d the closing tag <\/Callout> stands in the line of the words → Put <\/Callout> on a line of its own$/)],
    ]),
  ])('%j', (words, errors) => {
    expect(said(words)).toEqual(errors)
    expect(said(words.replaceAll('\n', '\r\n'))).toEqual(errors)
  })
})

test('gives the tree of what is right, each word at its place', () => {
  const words = 'One {1 +}\r\n\r\nFine 😀.\r\n\r\n<div>\r\n\r\nMore.\r\n'
  const { tree, errors } = parseWords(words)
  expect(errors).toHaveLength(2)
  expect(tree.children.map((node) => [textOf(node), node.position?.start.line, node.position?.start.offset])).toEqual([
    ['Fine 😀.', 3, words.indexOf('Fine')],
    ['More.', 7, words.indexOf('More')],
  ])
})

test.each(['One {1 +}\r\n\r\n<div>\n', '{', 'Fine.', ''])('leaves %j in the file as it was', (words) => {
  const file = new VFile(words)
  parseThrough(parse, file)
  expect(file.value).toBe(words)
})

test('throws on what is no error of the words, and leaves the file as it was', () => {
  const file = new VFile('One {1 +}\n\nTwo')
  let calls = 0
  const fail = (given: VFile): Root => {
    if (calls++) throw new TypeError('a fault of ours')
    return parse(given)
  }
  expect(() => parseThrough(fail, file)).toThrow(new TypeError('a fault of ours'))
  expect(file.value).toBe('One {1 +}\n\nTwo')
})

test('gives no tree when nothing can be left out', () => {
  expect(parseWords('\n\n{').tree.children).toEqual([])
  const stubborn = (): Root => {
    throw new VFileMessage('Never', { place: { line: 9, column: 1 } })
  }
  expect(parseThrough(stubborn, new VFile('Words'))).toMatchObject({ tree: { type: 'root', children: [] }, errors: [{ line: 9 }] })
})

describe('explains', () => {
  const explained = (message: VFileMessage) => {
    const fail = (): Root => {
      throw message
    }
    const [{ line, column, reason, fix } = {}] = parseThrough(fail, new VFile('Words')).errors
    return `${line}:${column} ${reason} → ${fix}`
  }
  const place = { line: 1, column: 3 }
  const anywhere = 'Compare it with https://mdxjs.com/docs/what-is-mdx/'

  test.each([
    ['an error it does not know', new VFileMessage('Odd words', { place, ruleId: 'odd', source: 'mdx' }), `1:3 odd words → ${anywhere}`],
    ['one without a place or a rule', new VFileMessage('Odd words'), `1:1 odd words → ${anywhere}`],
    ['one without words', new VFileMessage('', { place }), `1:3  → ${anywhere}`],
    ['what MDX notes, as what to do', new VFileMessage('Odd (note: to be plain, say so)', { place }), '1:3 odd → To be plain, say so'],
    [
      'JavaScript of which nothing is said',
      new VFileMessage('Could not parse', { place, ruleId: 'acorn' }),
      '1:3 what stands between the braces is not JavaScript → Mend the JavaScript between the braces, or write \\{ where a plain brace is meant',
    ],
    [
      'a tag whose name is long, by its own place',
      new VFileMessage('Expected a closing tag for `<a-b.c:d>` (1:2-1:9) before the end of `paragraph`', { ruleId: 'end-tag-mismatch' }),
      '1:2 expected a closing tag for `<a-b.c:d>` → Close the tag, or write \\< where a plain < is meant',
    ],
  ])('%s', (_, message, said) => {
    expect(explained(message)).toBe(said)
  })
})

test('looks for others no longer than a few seconds, and tells what it has found', () => {
  vi.useFakeTimers({ now: 0 })
  const slow = (file: VFile) => {
    vi.setSystemTime(Date.now() + 2000)
    return parse(file)
  }
  const words = 'One <b>\n\n'.repeat(20)
  expect(parseThrough(slow, new VFile(words)).errors).toHaveLength(2)
  vi.useRealTimers()
})
