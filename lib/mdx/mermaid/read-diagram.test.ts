import { describe, expect, test } from 'vitest'
import { readDiagram } from './read-diagram'

/** What is wrong in a source, each as `line:column reason → fix`; warnings begin with `warning`. */
function problemsOf(source: string): string[] {
  return readDiagram(source).problems.map(({ at, reason, fix, severity = '' }) => {
    const before = source.slice(0, at).split('\n')
    return `${severity && 'warning '}${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${reason} → ${fix}`
  })
}

const listed = 'flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram or xychart-beta'

describe('readDiagram', () => {
  test.each([
    ['links without spaces', 'graph LR\nA-->B', ['flowchart LR', 'A[A] --> B[B]']],
    ['no direction, comments, semicolons and CRLF', '%% so\r\nflowchart;\r\n\r\n  A --> B;\r\n%% end', ['flowchart TD', 'A[A] --> B[B]']],
    ['a chain of groups', 'graph TD\na & b-->c---d', ['flowchart TD', 'a[a] & b[b] --> c[c] --- d[d]']],
    [
      'every shape',
      'graph TD\na[x] --> b(x) --> c([x]) --> d[[x]] --> e[(x)] --> f((x)) --> g>x] --> h{x} --> i{{x}} --> j[/x\\] --> k[\\x/] --> l(((x)))',
      [
        'flowchart TD',
        'a[x] --> b(x) --> c([x]) --> d[[x]] --> e[(x)] --> f((x)) --> g>x] --> h{x} --> i{{x}} --> j[/x\\] --> k[\\x/] --> l(((x)))',
      ],
    ],
    [
      'every link, also longer ones',
      'graph TD\na---b-->c-.-d-.->e===f==>g<-->h---->i-..->j====>k',
      ['flowchart TD', 'a[a] --- b[b] --> c[c] -.- d[d] -.-> e[e] === f[f] ==> g[g] <--> h[h] --> i[i] -.-> j[j] ==> k[k]'],
    ],
    [
      'labels of links',
      'graph TD\na -->|x y| b\na--so so-->b\na -- "x" --- b\na-. x .->b\na == x ==> b',
      ['flowchart TD', 'a[a] -->|x y| b[b]', 'a -->|so so| b', 'a ---|"x"| b', 'a -.->|x| b', 'a ==>|x| b'],
    ],
    ['a label that comes later', 'graph TD\nA-->B\nA[Start]', ['flowchart TD', 'A[Start] --> B[B]', 'A']],
    [
      'boxes in groups, wherever they are named first',
      'graph TD\nA-->B\nsubgraph one [One]\ndirection LR\nA[Start]-->C\nsubgraph two\nC\nend\nend',
      ['flowchart TD', 'A[Start] --> B[B]', 'subgraph one [One]', 'direction LR', 'A[Start] --> C[C]', 'subgraph two', 'C', 'end', 'end'],
    ],
    ['classes of boxes, which have no looks', 'graph TD\nA[x]:::big-->B:::big', ['flowchart TD', 'A[x] --> B[B]']],
    [
      'a sequence',
      'sequenceDiagram\nactor B as Bob\nA ->> +B : Hello: you\nB--)-A:so\nNote over A,B: x\nalt one\nA-)B: x\nelse\nloop\nend\nend',
      [
        'sequenceDiagram',
        'participant B as Bob',
        'A->>+B: Hello: you',
        'B--)-A: so',
        'Note over A,B: x',
        'alt one',
        'A-)B: x',
        'else',
        'loop',
        'end',
        'end',
      ],
    ],
    [
      'states, their labels first',
      'stateDiagram\n[*]-->a-b\na-b:Some text\nstate "So long" as c\nstate c2 {\nx --> [*] : go\n}\nstate d',
      ['stateDiagram', 'a-b : Some text', 'state "So long" as c', '[*] --> a-b', 'state c2 {', 'x --> [*] : go', '}', 'd : d'],
    ],
    [
      'classes',
      'classDiagram-v2\nA<|--B\nA"1"*--"0..*"B:has\nclass Box~T~{\n<<interface>>\n+get(int a) T\n}\nA : +int age\nnamespace N {\nclass C\n}',
      [
        'classDiagram',
        'A <|-- B',
        'A "1" *-- "0..*" B : has',
        'class Box~T~ {',
        '<<interface>>',
        '+get(int a) T',
        '}',
        'A : +int age',
        'namespace N {',
        'class C',
        '}',
      ],
    ],
    [
      'entities',
      'erDiagram\nA||--o{B:has\nA }o..|| LINE-ITEM : "is in"\nA{\nstring name PK, FK "the name"\nint age\n}',
      ['erDiagram', 'A ||--o{ B : has', 'A o{..|| LINE-ITEM : "is in"', 'A {', 'string name PK  FK "the name"', 'int age', '}'],
    ],
    [
      'a chart',
      'xychart-beta horizontal\ntitle "Sales"\nx-axis "Month" [Jan, "Feb"]\ny-axis "€" -1 --> 10.5\nbar [1, 2.5]\nline [-1,2]',
      ['xychart-beta horizontal', 'title "Sales"', 'x-axis "Month" [Jan, "Feb"]', 'y-axis "€" -1 --> 10.5', 'bar [1, 2.5]', 'line [-1,2]'],
    ],
  ])('reads %s', (_, source, statements) => {
    expect(readDiagram(source)).toMatchObject({ statements, problems: [] })
  })

  test.each([
    ['graph TD\naccTitle: How it goes\naccDescr: From here; to there\nA', { name: 'How it goes', description: 'From here; to there' }],
    ['graph TD\naccDescr {\n  From here\n  to there.\n}\nA', { description: 'From here to there.' }],
    ['xychart-beta\ntitle "Sales"\nbar [1]', { name: 'Sales' }],
    ['xychart-beta\naccTitle: In words\ntitle "Sales"\nbar [1]', { name: 'In words' }],
  ])('knows what it is called: %j', (source, told) => {
    const { statements: _, problems, ...read } = readDiagram(source)
    expect(problems).toEqual([])
    expect(read).toEqual(told)
  })

  const flowchart =
    'Write each line as one of A[Label], A --> B, A -->|label| B, A --- B, A -.-> B, A ==> B, A & B --> C, subgraph Name … end'
  const sequence =
    'Write each line as one of participant A as Alice, A->>B: text, A-->>B: text, A-)B: text, A->>+B: text, Note over A: text, loop … end, alt … else … end, par … and … end'

  test.each([
    ['nothing', '', `1:1 the diagram is empty → Begin it with ${listed}, and write below what is to be drawn`],
    ['nothing but comments', '\n%% so\n', `1:1 the diagram is empty → Begin it with ${listed}, and write below what is to be drawn`],
    [
      'nothing below the first line',
      '\n  graph TD\n',
      `2:3 the diagram is empty → Begin it with ${listed}, and write below what is to be drawn`,
    ],
    ['a kind that is not drawn', 'gantt\nsection A', `1:1 a diagram that begins with \`gantt\` is not drawn → Begin it with ${listed}`],
    [
      'a misspelt kind',
      'sequencediagram\nA->>B: x',
      '1:1 a diagram that begins with `sequencediagram` is not drawn → Begin it with sequenceDiagram alone',
    ],
    [
      'a kind with more on its line',
      'graph TD; A-->B',
      '1:1 a diagram that begins with `graph TD; A-->B` is not drawn → Write each of its statements on a line of its own',
    ],
    [
      'front matter',
      '---\ntitle: A\n---\ngraph TD\nA',
      '1:1 the front matter of a diagram is not read → Remove it, and write title="…" behind ```mermaid',
    ],
    ['a link that is not drawn', 'graph TD\n  A --> B ~~~ C', `2:11 \`~~~ C\` is not drawn → ${flowchart}`],
    ['a link that ends in a circle', 'graph TD\nA --o B', `2:3 \`--o B\` is not drawn → ${flowchart}`],
    ['a link with a head at its beginning only', 'graph TD\nA <-- B', `2:3 \`<-- B\` is not drawn → ${flowchart}`],
    ['a link to nowhere', 'graph TD\nA -->', `2:6 the line is not drawn: something is missing at its end → ${flowchart}`],
    ['a link with a label that never ends', 'graph TD\nA -- so B', `2:3 \`-- so B\` is not drawn → ${flowchart}`],
    ['a shape that is never closed', 'graph TD\nA[so --> B', `2:2 \`[so --> B\` is not drawn → ${flowchart}`],
    ['a label with the bracket of its shape', 'graph TD\nA["a]b"]', `2:6 \`b"]\` is not drawn → ${flowchart}`],
    ['the newer way to write shapes', 'graph TD\nA@{ shape: cyl }', `2:2 \`@{ shape: cyl }\` is not drawn → ${flowchart}`],
    ['a box by a name that is not ASCII', 'graph TD\nÄ --> B', `2:1 \`Ä --> B\` is not drawn → ${flowchart}`],
    ['a click', 'graph TD\nA\nclick A "https://example.com"', `3:7 \`A "https://example.com"\` is not drawn → ${flowchart}`],
    ['two statements on a line', 'graph TD\nA-->B; B-->C', `2:6 \`; B-->C\` is not drawn → ${flowchart}`],
    [
      'a group that is never closed',
      'graph TD\nsubgraph one\nA',
      '2:1 `subgraph one` is never closed → Write end on a line of its own behind what belongs to it',
    ],
    [
      'a link to a group',
      'graph TD\nsubgraph one\nA\nend\nB --> one',
      '5:1 a link to a group is not drawn → Link to a box within the group',
    ],
    ['a message of another kind', 'sequenceDiagram\nA->B: x', `2:1 \`A->B: x\` is not drawn → ${sequence}`],
    ['a message without words', 'sequenceDiagram\nA->>B', `2:1 \`A->>B\` is not drawn → ${sequence}`],
    ['numbers of messages', 'sequenceDiagram\nautonumber\nA->>B: x', `2:1 \`autonumber\` is not drawn → ${sequence}`],
    ['else outside of alt', 'sequenceDiagram\nloop x\nelse y\nend', `3:1 \`else y\` is not drawn → ${sequence}`],
    [
      'a block that is never closed',
      'sequenceDiagram\n  alt x\n  A->>B: x',
      '2:3 `alt x` is never closed → Write end on a line of its own behind what belongs to it',
    ],
    ['one end too many', 'sequenceDiagram\nA->>B: x\nend', `3:1 \`end\` is not drawn → ${sequence}`],
    [
      'a choice of states',
      'stateDiagram-v2\nstate a <<choice>>',
      '2:1 `state a <<choice>>` is not drawn → Write each line as one of [*] --> a, a --> b : label, a : text, state "text" as a, state a { … }, direction LR',
    ],
    [
      'classes linked without a head',
      'classDiagram\nA -- B',
      '2:1 `A -- B` is not drawn → Write each line as one of class A, class A { … }, A : +member, A <|-- B, A *-- B, A o-- B, A --> B : label, A "1" --> "2" B, A ..> B, A ..|> B, namespace N { … }',
    ],
    [
      'a class that is never closed',
      'classDiagram\nclass A {\n+x',
      '2:1 `class A {` is never closed → Write } on a line of its own behind what belongs to it',
    ],
    [
      'entities without a label',
      'erDiagram\nA ||--o{ B',
      '2:1 `A ||--o{ B` is not drawn → Write each line as one of A ||--o{ B : label, A { … }, and within the braces: type name PK "comment"',
    ],
    [
      'a chart of words',
      'xychart-beta\nbar [one]',
      '2:1 `bar [one]` is not drawn → Write each line as one of title "Text", x-axis [one, two], x-axis "Text" 0 --> 10, y-axis "Text" 0 --> 10, bar [1, 2], line [1, 2]',
    ],
    [
      'a description that is never closed',
      'graph TD\nA\naccDescr {\nso',
      '3:1 `accDescr {` is never closed → Write } on a line of its own behind what belongs to it',
    ],
    [
      'looks',
      'graph TD\nA\nstyle A fill:#f9f',
      'warning 3:1 `style A fill:#f9f` is left out: diagrams take their looks from the page → Remove the line',
    ],
    [
      'looks before anything else',
      '%%{init: {"theme": "dark"}}%%\ngraph TD\nA',
      'warning 1:1 `%%{init: {"theme": "dark"}}%%` is left out: diagrams take their looks from the page → Remove the line',
    ],
  ])('tells of %s', (_, source, problem) => {
    expect(problemsOf(source)).toEqual([problem])
    expect(problemsOf(source.replaceAll('\n', '\r\n'))).toEqual([problem])
  })

  test('tells of every line, and leaves out what it tells of', () => {
    const source = 'graph TD\nclassDef big fill:#f00\nA --x B\nA --> B\nlinkStyle 0 stroke:red\n🎉'
    expect(problemsOf(source).map((problem) => problem.split(' →')[0])).toEqual([
      '3:3 `--x B` is not drawn',
      '6:1 `🎉` is not drawn',
      'warning 2:1 `classDef big fill:#f00` is left out: diagrams take their looks from the page',
      'warning 5:1 `linkStyle 0 stroke:red` is left out: diagrams take their looks from the page',
    ])
    expect(readDiagram(source).statements).toEqual(['flowchart TD', 'A[A] --> B[B]'])
  })

  test('takes a line of any length', () => {
    const chain = Array.from({ length: 2000 }, (_, n) => `a${n}[b]`).join(' --> ')
    expect(readDiagram(`graph TD\n${chain}`).problems).toEqual([])
    expect(problemsOf(`graph TD\n${chain} ~~~ b`)).toHaveLength(1)
    expect(problemsOf(`graph TD\n${'a -- '.repeat(2000)}`)).toHaveLength(1)
  })
})
