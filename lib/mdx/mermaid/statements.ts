import { type DiagramProblem, type Line, neverClosed, notDrawn, type Reading } from './line'

/** A form that a line can have. */
interface Form {
  pattern: RegExp
  /** The line as the renderer wants it; as it stands if absent. */
  write?(found: RegExpExecArray): string
  /** What the lines below it belong to. */
  opens?: string
  /** Whether it ends what it stands in. */
  closes?: boolean
  /** Whether the renderer must read it before all others. */
  first?: boolean
}

/** The lines that a kind of diagram can have, by what they stand in; at first that is `''`. */
interface Grammar {
  forms: Record<string, Form[]>
  /** The same for the author. */
  shown: string
  /** What ends a part that was opened. */
  end: string
}

/** Reads the lines of a diagram by its grammar; the renderer would leave out those that fit no form. */
export const readStatements =
  ({ forms, shown, end }: Grammar) =>
  (lines: Line[]): Reading => {
    const first: string[] = []
    const statements: string[] = []
    const problems: DiagramProblem[] = []
    const open: { part: string; line: Line }[] = []
    for (const line of lines) {
      const form = forms[open.at(-1)?.part ?? '']?.find(({ pattern }) => pattern.test(line.text))
      const found = form?.pattern.exec(line.text)
      if (!form || !found) {
        problems.push(notDrawn(line, 0, shown))
        continue
      }
      const list = form.first ? first : statements
      list.push(form.write?.(found) ?? line.text)
      if (form.opens !== undefined) open.push({ part: form.opens, line })
      if (form.closes) open.pop()
    }
    problems.push(...open.map(({ line }) => neverClosed(line, end)))
    return { statements: [...first, ...statements], problems }
  }

const name = String.raw`[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*`
const word = String.raw`[\p{L}\p{N}_]+`
const pattern = (source: string) => new RegExp(`^${source}$`, 'u')

const messages: Form[] = [
  // The renderer writes the name of an actor across the first message.
  { pattern: pattern(`(?:participant|actor)\\s+(${name}(?:\\s+as\\s+.+)?)`), write: ([, who]) => `participant ${who}` },
  {
    pattern: pattern(`(${name})\\s*(--?>>|--?\\))\\s*([+-]?)\\s*(${name})\\s*:\\s*(.+)`),
    write: ([, from, arrow, activation, to, label]) => `${from}${arrow}${activation}${to}: ${label}`,
  },
  { pattern: pattern(`[Nn]ote\\s+(?:(?:left of|right of)\\s+${name}|over\\s+${name}(?:\\s*,\\s*${name})?)\\s*:\\s*.+`) },
  { pattern: /^(?:loop|opt|break|critical)(?:\s+.*)?$/, opens: 'block' },
  { pattern: /^alt(?:\s+.*)?$/, opens: 'alt' },
  { pattern: /^par(?:\s+.*)?$/, opens: 'par' },
]
const endBlock: Form = { pattern: /^end$/, closes: true }

export const sequence: Grammar = {
  forms: {
    '': messages,
    block: [endBlock, ...messages],
    alt: [endBlock, { pattern: /^else(?:\s+.*)?$/ }, ...messages],
    par: [endBlock, { pattern: /^and(?:\s+.*)?$/ }, ...messages],
  },
  shown:
    'participant A as Alice, A->>B: text, A-->>B: text, A-)B: text, A->>+B: text, Note over A: text, loop … end, alt … else … end, par … and … end',
  end: 'end',
}

const stateLines: Form[] = [
  {
    pattern: pattern(`(\\[\\*\\]|${name})\\s*-->\\s*(\\[\\*\\]|${name})(?:\\s*:\\s*(.+))?`),
    write: ([, from, to, label]) => `${from} --> ${to}${label ? ` : ${label}` : ''}`,
  },
  // Where a state is named first, the renderer gives it its label for good.
  { pattern: pattern(`(${name})\\s*:\\s*(.+)`), write: ([, state, label]) => `${state} : ${label}`, first: true },
  { pattern: pattern(`state\\s+"[^"]+"\\s+as\\s+${word}`), first: true },
  { pattern: pattern(`state\\s+(${word})`), write: ([, state]) => `${state} : ${state}` },
  { pattern: pattern(`state\\s+((?:"[^"]+"\\s+as\\s+)?${word})\\s*\\{`), write: ([, state]) => `state ${state} {`, opens: 'composite' },
  { pattern: /^direction\s+(?:TD|TB|LR|BT|RL)$/ },
]

export const states: Grammar = {
  forms: { '': stateLines, composite: [{ pattern: /^\}$/, closes: true }, ...stateLines] },
  shown: '[*] --> a, a --> b : label, a : text, state "text" as a, state a { … }, direction LR',
  end: '}',
}

const relation = String.raw`<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.`
const classLines: Form[] = [
  { pattern: pattern(`class\\s+${name}(?:\\s*~\\w+~)?`) },
  { pattern: pattern(`class\\s+(${name}(?:\\s*~\\w+~)?)\\s*\\{`), write: ([, id]) => `class ${id} {`, opens: 'body' },
  {
    pattern: pattern(`(${name})\\s*("[^"]*")?\\s*(${relation})\\s*("[^"]*")?\\s*(${name})(?:\\s*:\\s*(.+))?`),
    write: ([, from, ofFrom, arrow, ofTo, to, label]) => [from, ofFrom, arrow, ofTo, to, label && `: ${label}`].filter(Boolean).join(' '),
  },
  // A member with an arrow in it would be taken for a relation.
  { pattern: pattern(`(${name})\\s*:\\s*(?!.*(?:--|\\.\\.\\|?>))(.+)`), write: ([, id, member]) => `${id} : ${member}` },
]
const endBrace: Form = { pattern: /^\}$/, closes: true }

export const classes: Grammar = {
  forms: {
    '': [...classLines, { pattern: pattern(`namespace\\s+(${name})\\s*\\{`), write: ([, id]) => `namespace ${id} {`, opens: 'namespace' }],
    namespace: [endBrace, ...classLines],
    body: [endBrace, { pattern: /^<<\w+>>$/ }, { pattern: /^[^{}<][^{}]*$/ }],
  },
  shown:
    'class A, class A { … }, A : +member, A <|-- B, A *-- B, A o-- B, A --> B : label, A "1" --> "2" B, A ..> B, A ..|> B, namespace N { … }',
  end: '}',
}

const entityLines: Form[] = [
  {
    pattern: pattern(`(${name})\\s*(\\|\\||[|}]o|o\\||\\}\\|)(--|\\.\\.)(\\|\\||o[|{]|\\|o|\\|\\{)\\s*(${name})\\s*:\\s*(.+)`),
    write: ([, a, left, line, right, b, label]) => `${a} ${left?.replace('}o', 'o{')}${line}${right} ${b} : ${label}`,
  },
  { pattern: pattern(`(${name})\\s*\\{`), write: ([, id]) => `${id} {`, opens: 'attributes' },
]

export const entities: Grammar = {
  forms: {
    '': entityLines,
    attributes: [
      endBrace,
      {
        pattern: /^(\S+\s+\S+)((?:[\s,]+[PFU]K)*)(\s+"[^"]*")?$/,
        write: ([, attribute, keys = '', comment = '']) => `${attribute}${keys.replaceAll(',', ' ')}${comment}`,
      },
    ],
  },
  shown: 'A ||--o{ B : label, A { … }, and within the braces: type name PK "comment"',
  end: '}',
}

const number = String.raw`-?\d+(?:\.\d+)?`
const range = `${number}\\s*-->\\s*${number}`
const numbers = `\\[\\s*${number}(?:\\s*,\\s*${number})*\\s*\\]`

export const xyChart: Grammar = {
  forms: {
    '': [
      { pattern: pattern('title\\s+"[^"]+"') },
      { pattern: pattern(`x-axis\\s+(?:"[^"]*"\\s*\\[[^\\]]+\\]|\\[[^\\]]+\\]|(?:"[^"]*"\\s+)?${range})`) },
      { pattern: pattern(`y-axis\\s+(?:(?:"[^"]*"\\s+)?${range}|"[^"]+")`) },
      { pattern: pattern(`(?:bar|line)\\s+${numbers}`) },
    ],
  },
  shown: 'title "Text", x-axis [one, two], x-axis "Text" 0 --> 10, y-axis "Text" 0 --> 10, bar [1, 2], line [1, 2]',
  end: '',
}
