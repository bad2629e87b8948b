import { createProcessor } from '@mdx-js/mdx'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from './pipeline'
import { hardBreak, proseOf, standIn, tagBreak } from './prose'

function blocksOf(text: string, path = 'moving.mdx') {
  const file = new VFile({ path, value: text })
  return proseOf(createProcessor(surveyOptions(path)).parse(file), file)
}

const textsOf = (text: string, path?: string) =>
  blocksOf(text, path).map((block) => block.text.replaceAll(standIn, '▪').replaceAll(hardBreak, '↵').replaceAll(tagBreak, '¦'))

/** `line:column` of a character of the only block. */
function placeIn(text: string, character: string, path?: string): string {
  const [block] = blocksOf(text, path)
  const { line, column } = block?.placeAt(block.text.indexOf(character)) ?? {}
  return `${line}:${column}`
}

describe('proseOf', () => {
  test.each([
    ['nothing', '', []],
    [
      'paragraphs, headings, items, cells',
      '# A\n\nB\nc\n\n- D\n\n  e\n\n> F\n\n| G | h |\n| --- | --- |\n\n[^1]: I\n\nj[^1]\n',
      ['A', 'B\nc', 'D', 'e', 'F', 'G', 'h', 'I', 'j'],
    ],
    ['marks and links', '**A *b*** ~~c~~ [d](/e "f") [g][h]\n\n[h]: /i\n', ['A b c d g']],
    ['escapes and references', 'A \\* &amp; &#x1F600; &nope;\n', ['A * & 😀 &nope;']],
    ['what is no word', 'A `b` ![c](d.png) $$e$$ {1 + 1} f[^1]{/* g */}\n\n[^1]: H\n', ['A ▪ ▪ ▪ ▪ f', 'H']],
    ['addresses', 'https://example.com, [https://example.com](/a), a@example.com\n', ['▪, https://example.com, ▪']],
    ['ends of lines', 'A  \nb\\\nc<br />d\ne\n', ['A↵b↵c↵d\ne']],
    ['components', '<Callout title="no">\n  A <Muted>b</Muted> <Logo />\n</Callout>\n', ['A b ▪']],
    ['tags that part words', 'A<SideNote>b</SideNote>c <mark>d</mark>e<wbr />f <div>g</div>\n', ['A¦b¦c def ¦g¦']],
    ['what is typed', '<kbd>A</kbd> <Keys>Ctrl+K</Keys> b\n\n<pre>\n  C\n</pre>\n', ['▪ ▪ b']],
    ['code and maths', '```\nA\n```\n\n$$\nb\n$$\n\n{1 + 1}\n', []],
  ])('reads %s', (_, text, blocks) => {
    expect(textsOf(text)).toEqual(blocks)
  })

  test('reads Markdown, with tags among words, but no blocks of HTML', () => {
    expect(
      textsOf('A <b>b</b><br>c <code>d <i>e</i></code> <!-- f --> <https://example.com> {g}\n\n<div>\nH\n</div>\n', 'moving.md'),
    ).toEqual(['A b↵c ▪  ▪ {g}'])
  })

  test('parts words where a tag of HTML does', () => {
    expect(textsOf('A <summary>b</summary>c <b>d</b>e\n', 'moving.md')).toEqual(['A ¦b¦c de'])
  })

  test.each([
    ['none', 'x\n', 'moving.mdx', undefined],
    ['that of an element', 'A <span lang="de">*x*</span>\n', 'moving.mdx', 'de'],
    ['that of the nearest', '<div lang="fr">\n- <i lang="de">x</i>\n</div>\n', 'moving.mdx', 'de'],
    ['that of a component around the block', '<Callout lang="fr">\n> x\n</Callout>\n', 'moving.mdx', 'fr'],
    ['none behind an element', '<i lang="de">A</i> x\n', 'moving.mdx', undefined],
    ['none an expression makes', '<i lang={code}>x</i>\n', 'moving.mdx', undefined],
    ['that of a tag of HTML', '<i class="b" lang=de>A <b>b</b> x</i>\n', 'moving.md', 'de'],
    ['that of a block of HTML', '<div lang="fr">\n\n- x\n\n</div>\n', 'moving.md', 'fr'],
    ['none behind a tag of HTML', '<i lang="de">A<br></i> x\n', 'moving.md', undefined],
  ])('knows the language of a character: %s', (_, text, path, language) => {
    const block = blocksOf(text, path).at(-1)
    expect(block?.languageAt(block.text.indexOf('x'))).toBe(language)
  })

  test.each([
    ['the first character', 'x\n', '1:1'],
    ['one after marks', '# **A** [x](/b)\n', '1:10'],
    ['one after escapes and references', '\\*\\_ &amp;&NotEqualTilde;&#42;x\n', '1:31'],
    ['one that is written as a reference', 'A &#120; b\n', '1:3'],
    ['one after an escape', 'A\n\\# x\n', '2:4'],
    ['one after emoji and a tab', '😀\t👩‍👧 x\n', '1:10'],
    ['one after spaces at the end of a line', 'A \n   b\t\nx\n', '3:1'],
    ['one after CRLF', 'A\r\nb\r\nc x\r\n', '3:3'],
    ['one in a list in a quotation', '> 1. A\n>    b\n>\tx\n', '3:3'],
    ['one on a line that leaves its quotation', '> - A\nb x\n', '2:3'],
    ['one in a component', '<Callout>\n  > b &lt;\n  > x\n</Callout>\n', '3:5'],
    ['one after code and a note', '`a` $$b$$[^1] x\n\n[^1]: C\n', '1:15'],
  ])('finds %s', (_, text, place) => {
    expect(placeIn(text, 'x')).toBe(place)
  })

  test('finds the characters of a cell', () => {
    const [, cell] = blocksOf('| A | b \\| &amp; x |\n| --- | --- |\n')
    expect(cell?.text).toBe('b | & x')
    expect([...'b|&x'].map((character) => cell?.placeAt(cell.text.indexOf(character)).column)).toEqual([7, 9, 12, 18])
  })

  test('finds what the parser left without a place', () => {
    const text = '# *A* \\www.example.com b \\* &amp;\n> c x\n'
    expect(textsOf(text)).toEqual(['A \\▪ b * &', 'c x'])
    expect(['\\', standIn, 'b', '*', '&'].map((character) => placeIn(text, character))).toEqual(['1:7', '1:8', '1:24', '1:26', '1:29'])
  })

  test('finds characters asked for in any order', () => {
    const [block] = blocksOf('A\n&lt;b> *c* `d` e\n')
    const places = [...(block?.text ?? '')].map((_, index) => block?.placeAt(index))
    const backwards = [...places.keys()].reverse().map((index) => block?.placeAt(index))
    expect(backwards.reverse()).toEqual(places)
    expect(places.map((place) => `${place?.line}:${place?.column}`).join(' ')).toBe('1:1 1:2 2:1 2:5 2:6 2:7 2:9 2:11 2:12 2:15 2:16')
  })

  test('reads a tree once', () => {
    const file = new VFile('A')
    const tree = createProcessor(surveyOptions('moving.mdx')).parse(file)
    expect(proseOf(tree, file)).toBe(proseOf(tree, file))
  })
})
