import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree'
import type { Root } from 'hast'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { surveyOptions } from './pipeline'
import { type TextRun, textRuns } from './text-runs'

/** The runs of a text as the survey sees it. */
async function runsOf(text: string, path = 'moving.mdx'): Promise<TextRun[]> {
  let runs: TextRun[] = []
  const read = () => (tree: Root) => {
    runs = textRuns(tree)
  }
  const { rehypePlugins, ...options } = surveyOptions(path)
  const processor = createProcessor({
    ...options,
    rehypePlugins: [...(rehypePlugins ?? []).slice(0, -1), read, ...(rehypePlugins ?? []).slice(-1)],
  })
  const file = new VFile({ path, value: text })
  // Its types take what it is given for what it makes.
  await processor.run(processor.parse(file) as Node as Program, file)
  return runs
}

/** Each run's text, its links in brackets; what is no running text begins with `!`. */
const marked = (runs: TextRun[]) =>
  runs.map(({ text, running, links }) => {
    const words = links.toReversed().reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text)
    return running ? words : `!${words}`
  })

describe('reads, run by run,', () => {
  test.each([
    ['nothing', '', []],
    ['paragraphs', 'One *two*\r\nthree.\n\nFour 🎉.', ['One two three.', 'Four 🎉.']],
    ['headings apart', '# One\n\nTwo.', ['!One', 'Two.']],
    ['lists', '- One\n- [Two](/b) `three`\n  - Four', ['One', '[Two] three', 'Four']],
    ['quotations', '> One.\n\nTwo.', ['One.', 'Two.']],
    ['tables apart', '| a | b |\n| - | - |\n| [c](/d) | e |', ['!a', '!b', '![c]', '!e']],
    ['a line that ends', 'One  \ntwo<br />three', ['One two three']],
    ['no code but that of a line', '`a` b\n\n```ts\nc\n```', ['a b']],
    [
      'side notes apart',
      'One<SideNote>two [three](/b)</SideNote>, [four<SideNote>five</SideNote>](/c).\n\n<SideNote>\nSix.\n</SideNote>',
      ['One, [four].', '!two [three]', '!five', '!Six.'],
    ],
    ['a line that begins with a side note', '<SideNote>one</SideNote> Two [three](/b).', ['!one', 'Two [three].']],
    ['updates apart', '<Update date="2026-05-03">\nOne.\n\n- Two\n</Update>\n\nThree.', ['!One.', '!Two', 'Three.']],
    ['readings over characters not at all', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字</ruby> one.', ['漢字 one.']],
    ['footnotes apart, and no numbers', 'One[^1] two.\n\n[^1]: Three [four](/b).', ['One two.', '!Notes', '!Three [four].']],
    ['pictures as nothing', 'One ![two](a.jpg) three.', ['One three.']],
    ['captions apart', '![two](a.jpg "Caption")\n\n<Figure src="a.jpg">Words</Figure>', ['!Caption', '!Words']],
    ['formulas as what they are', 'So $$a^2$$ is.', ['So … is.']],
    ['expressions', "One {'two'} {3} {a + b} {/* four */}five.", ['One two 3 … five.']],
    ['components in a line', 'A <Muted>quiet <Keys>Esc</Keys></Muted> word.', ['A quiet Esc word.']],
    ['components by themselves', '<Callout title="One">\nTwo.\n\nThree.\n</Callout>', ['Two.', 'Three.']],
    ['links written as tags', 'An <a href="/b">old *one*</a>.', ['An [old one].']],
    ['a tag alone in its line', '<a href="/b">One</a>', ['[One]']],
    ['no link over several blocks', '<a href="/b"><p>One</p><p>Two</p></a>', ['One', 'Two']],
    ['links without the spaces around their words', 'A<a href="/b"> c </a>d', ['A [c] d']],
  ])('%s', async (_, text, runs) => {
    expect(marked(await runsOf(text))).toEqual(runs)
  })

  test('HTML of Markdown', async () => {
    expect(marked(await runsOf('<p>One <a href="/b">two</a></p>\n\n<h2>Three</h2>', 'moving.md'))).toEqual(['One [two]', '!Three'])
  })

  test('what is huge', async () => {
    const [run] = await runsOf('[a](/b) '.repeat(1000))
    expect(run?.links).toHaveLength(1000)
    expect(run?.text).toHaveLength(1999)
  })

  test('a sentence of a million characters', () => {
    const children = Array.from({ length: 50_000 }, () => [
      { type: 'element' as const, tagName: 'a', properties: {}, children: [{ type: 'text' as const, value: 'some words' }] },
      { type: 'text' as const, value: ' and more, ' },
    ]).flat()
    const [run] = textRuns({ type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] })
    expect(run?.text).toHaveLength(21 * 50_000 - 1)
    expect(run?.links.at(-1)).toMatchObject({ from: 21 * 49_999, to: 21 * 49_999 + 10 })
  })
})
