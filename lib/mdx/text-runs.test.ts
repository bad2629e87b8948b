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
    ['no side notes', 'One<SideNote>two</SideNote>, three.\n\n<SideNote>\nFour.\n</SideNote>', ['One, three.']],
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
})
