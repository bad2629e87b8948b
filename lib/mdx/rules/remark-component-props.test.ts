import { describe, expect, test } from 'vitest'
import type { ComponentSpec, PropSpec, PropType } from '../component-spec'
import { complaintsOf } from './complaints-of'
import { remarkComponentProps } from './remark-component-props'

const prop = (name: string, type: PropType, rest: Partial<PropSpec> = {}): PropSpec => ({
  name,
  required: false,
  description: '',
  type,
  ...rest,
})
const oneOf = (...values: (string | number | boolean)[]): PropType => ({
  kind: 'union',
  of: values.map((value) => ({ kind: 'literal', value })),
})

const specs: ComponentSpec[] = [
  {
    name: 'Callout',
    open: false,
    props: [
      prop('kind', oneOf('note', 'tip', 'warning')),
      prop('title', { kind: 'string' }),
      prop('children', { kind: 'node' }, { required: true }),
    ],
  },
  {
    name: 'Figure',
    open: false,
    props: [
      prop('src', { kind: 'string' }, { required: true, description: 'The file beside the post. Or its address.' }),
      prop('alt', { kind: 'string' }, { required: true }),
      prop('width', { kind: 'number' }),
      prop('wide', { kind: 'boolean' }),
      prop('className', { kind: 'string' }),
      prop('caption', { kind: 'node' }),
      prop('size', { kind: 'union', of: [{ kind: 'number' }, { kind: 'literal', value: 'full' }] }),
    ],
  },
  {
    name: 'Chart',
    open: false,
    props: [
      prop('points', { kind: 'array' }, { required: true }),
      prop('axes', { kind: 'object' }),
      prop('step', oneOf(1, 2)),
      prop('draw', { kind: 'function' }),
      prop('unit', { kind: 'union', of: [{ kind: 'string' }, { kind: 'null' }] }),
    ],
  },
  { name: 'Rule', open: false, props: [] },
  { name: 'Open', open: true, props: [prop('big', { kind: 'boolean' }, { required: true })] },
  { name: 'Anything', open: false, props: [prop('it', { kind: 'unknown' })] },
]

const complaints = (text: string) => complaintsOf(text, [[remarkComponentProps, specs]])

describe('remarkComponentProps', () => {
  test.each([
    ['what is right', '<Callout kind="tip" title="So">\nWords\n</Callout>\n\n<Figure src="a.jpg" alt="" width={300} wide />'],
    ['what is written in braces', `<Figure src={'a.jpg'} alt={\`b\`} width={-1} wide={false} caption={<b>c</b>} size={'full'} />`],
    ['lists, objects and functions', '<Chart points={[1, 2]} axes={{ x: 1 }} step={2} draw={() => 1} unit={null} />'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
    ['what only running it would tell', '<Figure src={`${1}.jpg`} alt={1 + 1} width={Math.PI} wide={!1} />'],
    ['what is spread', '<Figure {...{ src: "a.jpg" }} {...rest} wide /> <Figure {...{ src: "a.jpg", alt: "" }} />'],
    ['what React takes', '{[1].map((n) => <Rule key={n} ref={null} />)}'],
    ['undefined, which gives nothing', '<Callout kind={undefined}>Words</Callout>'],
    ['children given as a prop', '<Callout children="Words" />'],
    ['more, where its type may go on', '<Open big title={1}>Words</Open>'],
    ['anything, where its type cannot be read', '<Anything it={{}} />'],
    ['elements and components of others', '<div knd="tip" /> <Unknown knd="tip" />'],
    ['what an expression declares', '{[Date].map((Rule) => <Rule a="b" />)}'],
    ['space between tags that hold nothing', '<Rule>\n\n</Rule>\n\n<Rule> </Rule> <Rule>{/* nothing */}</Rule>'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  const kinds = 'there are: "note", "tip", "warning"'
  const ofFigure = 'there are: src, alt, width, wide, className, caption, size'

  test.each([
    ['a misspelt prop', '<Callout knd="tip">So</Callout>', '1:10 <Callout> has no prop `knd` → Write kind; there are: kind, title'],
    ['a prop of nothing', 'A <Callout layout>so</Callout>', '1:12 <Callout> has no prop `layout` → Remove it; there are: kind, title'],
    ['a prop of a component without any', '> <Rule wide />', '1:9 <Rule> has no prop `wide` → Remove it'],
    ['a name of HTML', '<Figure src="a" alt="" class="b" />', `1:24 <Figure> has no prop \`class\` → Write className; ${ofFigure}`],
    [
      'a name of HTML, where React has none',
      '<Callout class="b">So</Callout>',
      '1:10 <Callout> has no prop `class` → Remove it; there are: kind, title',
    ],
    [
      'a prop on a line of its own',
      'Fine.\n\n<Callout\n  kind="tip"\n  titel="So">\nWords\n</Callout>',
      '5:3 <Callout> has no prop `titel` → Write title; there are: kind, title',
    ],
    ['a prop within an expression', '{[1].map((n) =>\n  <Rule key={n} wide={n} />)}', '2:17 <Rule> has no prop `wide` → Remove it'],
    ['a missing prop', '<Figure alt="" />', '1:2 <Figure> has no `src` → Add src="…" (the file beside the post)'],
    ['a missing prop without a description', '<Figure src="a" />', '1:2 <Figure> has no `alt` → Add alt="…"'],
    [
      'a prop that is spread',
      '<Callout {...{ kind: "tip", foo: 1 }}>So</Callout>',
      '1:29 <Callout> has no prop `foo` → Remove it; there are: kind, title',
    ],
    [
      'a value that is spread',
      '<Callout {...{ kind: "tpi" }}>So</Callout>',
      `1:22 \`kind\` is "tpi", which is none of its values → Write kind="tip"; ${kinds}`,
    ],
    ['a missing prop of what is spread', '<Figure {...{ src: "a.jpg" }} />', '1:2 <Figure> has no `alt` → Add alt="…"'],
    ['a missing list', 'A <Chart />', '1:4 <Chart> has no `points` → Add points={[…]}'],
    ['a missing prop of one that may take more', '<Open />', '1:2 <Open> has no `big` → Add big'],
    ['nothing between the tags', '<Callout></Callout>', '1:2 <Callout> is empty → Write what it holds between <Callout> and </Callout>'],
    ['no second tag', 'A <Callout />', '1:4 <Callout> is empty → Write what it holds between <Callout> and </Callout>'],
    [
      'words that would not be shown',
      '<Figure src="a" alt="">\n\n  Words\n</Figure>',
      '3:3 <Figure> shows nothing of what stands between its tags → End it with />, and write this below it',
    ],
    [
      'a misspelt value',
      '<Callout kind="wraning">So</Callout>',
      `1:15 \`kind\` is "wraning", which is none of its values → Write kind="warning"; ${kinds}`,
    ],
    [
      'a value in braces',
      `<Callout kind={'tips'}>So</Callout>`,
      `1:15 \`kind\` is "tips", which is none of its values → Write kind="tip"; ${kinds}`,
    ],
    [
      'a value that is near none',
      '<Callout kind = "important">So</Callout>',
      `1:17 \`kind\` is "important", which is none of its values → Write one of "note", "tip", "warning"`,
    ],
    [
      'a number that is none of its values',
      '<Chart points={[]} step={3} />',
      '1:25 `step` is 3, which is none of its values → Write one of 1, 2',
    ],
    [
      'text that is one of its numbers',
      '<Chart points={[]} step="2" />',
      '1:25 `step` is "2", which is none of its values → Write step={2}; there are: 1, 2',
    ],
    [
      'text for a number',
      '<Figure src="a" alt="" width="300" />',
      '1:30 `width` is the text "300", but <Figure> takes a number → Write width={300}',
    ],
    [
      'text that is no number',
      '<Figure src="a" alt="" width="wide" />',
      '1:30 `width` is the text "wide", but <Figure> takes a number → Write width={300}',
    ],
    [
      'text for a number or a word',
      '<Figure src="a" alt="" size="50" />',
      '1:29 `size` is the text "50", but <Figure> takes a number or "full" → Write size={50}',
    ],
    ['a number for text', '<Callout title={3}>So</Callout>', '1:16 `title` is the number 3, but <Callout> takes text → Write title="3"'],
    ['true for text', '<Figure src="a" alt />', '1:17 `alt` is true, but <Figure> takes text → Write alt="…"'],
    [
      'text for true',
      '<Figure src="a" alt="" wide="true" />',
      '1:29 `wide` is the text "true", but <Figure> takes true or false → Write wide',
    ],
    [
      'text for false',
      '<Figure src="a" alt="" wide="false" />',
      '1:29 `wide` is the text "false", but <Figure> takes true or false → Write wide={false}',
    ],
    ['text for a list', '<Chart points="1, 2" />', '1:15 `points` is the text "1, 2", but <Chart> takes a list → Write points={[…]}'],
    ['a list for text', '<Chart points={[]} unit={[]} />', '1:25 `unit` is a list, but <Chart> takes text or null → Write unit="…"'],
    ['a list for an object', '<Chart points={[]} axes={[1]} />', '1:25 `axes` is a list, but <Chart> takes an object → Write axes={{ … }}'],
    ['text for a function', '<Chart points={[]} draw="x" />', '1:25 `draw` is the text "x", but <Chart> takes a function → Write draw={…}'],
    [
      'an object to be shown',
      '<Figure src="a" alt="" caption={{ a: 1 }} />',
      '1:32 `caption` is an object, but <Figure> takes something to show → Write caption="…"',
    ],
    ['null', '<Figure src={null} alt="" />', '1:13 `src` is null, but <Figure> takes text → Write src="…"'],
    [
      'undefined where it is needed',
      '<Figure src={undefined} alt="" />',
      '1:13 `src` is undefined, but <Figure> takes text → Write src="…"',
    ],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })

  test('tells of all that is wrong with one', async () => {
    expect(await complaints('Fine.\r\n\r\n🎉 <Figure width="1"\r\n  hight={2} />\r\n')).toEqual([
      '3:5 <Figure> has no `src` → Add src="…" (the file beside the post)',
      '3:5 <Figure> has no `alt` → Add alt="…"',
      '3:18 `width` is the text "1", but <Figure> takes a number → Write width={1}',
      `4:3 <Figure> has no prop \`hight\` → Remove it; ${ofFigure}`,
    ])
  })

  test('takes huge values', async () => {
    expect(await complaints(`<Callout title="${'a'.repeat(1_000_000)}">So</Callout>`)).toEqual([])
    expect(await complaints(`<Chart points={[]} ${'a'.repeat(10_000)} />`)).toHaveLength(1)
  })
})
