import { nearest } from '@/lib/nearest'
import { readFlowchart } from './flowchart'
import { type DiagramProblem, type Line, linesOf, neverClosed, type Reading } from './line'
import { classes, entities, readStatements, sequence, states, xyChart } from './statements'

/** A diagram's source, read. */
export interface Diagram extends Reading {
  /** What it is called where it cannot be seen: `accTitle: …`, or the title that a chart draws itself. */
  name?: string
  /** The same at length: `accDescr: …`. */
  description?: string
}

/** Kinds of diagrams: the line each begins with, as authors write it and as the renderer wants it, and how the others are read. */
const kinds: { name: string; header: RegExp; write?(header: RegExpExecArray): string; read(lines: Line[]): Reading }[] = [
  {
    name: 'flowchart',
    header: /^(?:flowchart|graph)(?:\s+(TD|TB|LR|BT|RL))?$/,
    write: ([, direction = 'TD']) => `flowchart ${direction}`,
    read: readFlowchart,
  },
  { name: 'sequenceDiagram', header: /^sequenceDiagram$/, read: readStatements(sequence) },
  { name: 'stateDiagram-v2', header: /^stateDiagram(?:-v2)?$/, read: readStatements(states) },
  { name: 'classDiagram', header: /^classDiagram(?:-v2)?$/, write: () => 'classDiagram', read: readStatements(classes) },
  { name: 'erDiagram', header: /^erDiagram$/, read: readStatements(entities) },
  { name: 'xychart-beta', header: /^xychart(?:-beta)?(?:\s+horizontal)?$/, read: readStatements(xyChart) },
]
const kindNames = kinds.map(({ name }) => name)
const listed = `${kindNames.slice(0, -1).join(', ')} or ${kindNames.at(-1)}`

/**
 * Reads a Mermaid diagram strictly, for its renderer leaves out what it does not know without a word.
 *
 * The lines `graph` and `A-->B` become `{ statements: ['flowchart TD', 'A[A] --> B[B]'], problems: [] }`.
 *
 * @returns what the renderer is to draw, and every line that it would not, by its offset; never throws
 */
export function readDiagram(source: string): Diagram {
  const written = linesOf(source)
  if (written.length > mostLines) return { statements: [], problems: [tooLong(written)] }
  const { lines, problems: unclosed, ...told } = takeNames(written.filter(({ text }) => !text.startsWith('%%')))
  const [first, ...rest] = lines
  const kind = kinds.find(({ header }) => header.test(first?.text ?? ''))
  if (!first || !kind) return { ...told, statements: [], problems: [...unclosed, first ? unknownKind(first) : empty] }

  const look = kind.name === 'classDiagram' ? /^(?:classDef|style)\b/ : /^(?:classDef|style|linkStyle|class)\b/
  const isLook = ({ text }: Line) => look.test(text)
  const { statements, problems } = kind.read(rest.filter((line) => !isLook(line)))
  if (!statements.length && !problems.length) problems.push({ ...empty, at: first.at })
  const header = kind.header.exec(first.text)
  const title = kind.name === 'xychart-beta' && /^title\s+"(.+)"$/m.exec(statements.join('\n'))?.[1]
  return {
    ...(title && { name: title }),
    ...told,
    statements: [(header && kind.write?.(header)) ?? first.text, ...statements],
    problems: [...unclosed, ...problems, ...[...written.filter(isDirective), ...rest.filter(isLook)].map(leftOut)],
  }
}

/** More would take long to draw, and nobody could read it. */
const mostLines = 500

const tooLong = (lines: Line[]): DiagramProblem => ({
  at: lines[mostLines]?.at ?? 0,
  reason: `the diagram has ${lines.length} lines, of which ${mostLines} are the most`,
  fix: 'Make several of it',
})

/** `%%{init: …}%%` sets colours and fonts, unlike `%% a comment`. */
const isDirective = ({ text }: Line) => text.startsWith('%%{')

const empty: DiagramProblem = { at: 0, reason: 'the diagram is empty', fix: `Begin it with ${listed}, and write below what is to be drawn` }

const leftOut = ({ text, at }: Line): DiagramProblem => ({
  at,
  reason: `\`${text}\` is left out: diagrams take their looks from the page`,
  fix: 'Remove the line',
  severity: 'warning',
})

function unknownKind({ text, at }: Line): DiagramProblem {
  if (text === '---')
    return { at, reason: 'the front matter of a diagram is not read', fix: 'Remove it, and write title="…" behind ```mermaid' }
  const reason = `a diagram that begins with \`${text}\` is not drawn`
  if (text.includes(';')) return { at, reason, fix: 'Write each of its statements on a line of its own' }
  const near = nearest(text.split(/\s/)[0] ?? '', kindNames)
  return { at, reason, fix: `Begin it with ${near ? `${near} alone` : listed}` }
}

/** Takes the lines out that say what the diagram is called: `accTitle: …`, `accDescr: …` and `accDescr { … }`. */
function takeNames(lines: Line[]): { lines: Line[]; problems: DiagramProblem[]; name?: string; description?: string } {
  const told: { name?: string; description?: string } = {}
  const rest: Line[] = []
  let long: { line: Line; texts: string[] } | undefined
  for (const line of lines) {
    const [, key, value] = /^(accTitle|accDescr)\s*:\s*(.+)$/.exec(line.text) ?? []
    if (long && line.text === '}') {
      told.description = long.texts.join(' ')
      long = undefined
    } else if (long) long.texts.push(line.text)
    else if (/^accDescr\s*\{$/.test(line.text)) long = { line, texts: [] }
    else if (key && value) told[key === 'accTitle' ? 'name' : 'description'] = value
    else rest.push(line)
  }
  return { lines: rest, problems: long ? [neverClosed(long.line, '}')] : [], ...told }
}
