import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkMermaidProblems } from './remark-mermaid-problems'

const complaints = (text: string, path?: string) => complaintsOf(text, [remarkMermaidProblems], path)
const fence = (body: string, meta = ' title="So"') => `\`\`\`mermaid${meta}\n${body}\n\`\`\``

const noTitle = 'the diagram has no title → Say what it shows: ```mermaid title="How a post travels"'

describe('remarkMermaidProblems', () => {
  test.each([
    ['no diagrams', 'Words and\n\n```js\ngraph TD\n```'],
    ['a diagram with a title', fence('graph TD\nA --> B')],
    ['a diagram that names itself', fence('graph TD\naccTitle: So\nA --> B', '')],
    ['a chart with a title of its own', fence('xychart-beta\ntitle "So"\nbar [1, 2]', '')],
    ['a diagram in a list in a quotation', `> - ${fence('graph TD\nA --> B').replaceAll('\n', '\n>   ')}`],
    ['a diagram that is never closed, of which another rule tells', '```mermaid\nnonsense'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['a diagram without a title', `Fine.\n\n${fence('graph TD\nA', '')}`, `3:11 ${noTitle}`],
    ['one in a list in a quotation', `> - ${fence('graph TD\nA', '').replaceAll('\n', '\n>   ')}`, `1:15 ${noTitle}`],
    [
      'an option that there is not',
      fence('graph TD\nA', ' titel="So"'),
      '1:12 `titel="So"` is no option of a code block → Write title="…"',
    ],
    [
      'an option of code',
      fence('graph TD\nA', ' title="So" lines'),
      '1:12 a diagram has no lines of code to point out, number or wrap → Leave nothing but title="…"',
    ],
    [
      'a kind that is not drawn',
      fence('\n  pie\n  "a": 1'),
      '3:3 a diagram that begins with `pie` is not drawn → Begin it with flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram or xychart-beta',
    ],
    [
      'the half of a line, in a list in a quotation',
      `> - ${fence('graph TD\n  A --> B --o C').replaceAll('\n', '\n>   ')}`,
      '3:15 `--o C` is not drawn → Write each line as one of A[Label], A --> B, A -->|label| B, A --- B, A -.-> B, A ==> B, A & B --> C, subgraph Name … end',
    ],
    [
      'looks',
      fence('graph TD\nA\nstyle A fill:red'),
      'warning 4:1 `style A fill:red` is left out: diagrams take their looks from the page → Remove the line',
    ],
    [
      'an empty fence',
      '```mermaid title="So"\n```',
      '2:1 the diagram is empty → Begin it with flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram or xychart-beta, and write below what is to be drawn',
    ],
  ])('points at %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
    expect(await complaints(text, 'moving.md')).toEqual([complaint])
    expect(await complaints(text.replaceAll('\n', '\r\n'))).toEqual([complaint])
  })

  test('tells of everything', async () => {
    const told = await complaints(`${fence('gantt', '')}\n\n${fence('graph TD\nA ~~~ B\n🎉', '')}`)
    expect(told.map((complaint) => complaint.split(' ')[0])).toEqual(['1:11', '2:1', '5:11', '7:3', '8:1'])
  })
})
