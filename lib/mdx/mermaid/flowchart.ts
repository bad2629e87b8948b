import { type DiagramProblem, type Line, neverClosed, notDrawn, type Reading } from './line'

/** A box as one place of the source names it: by its id, with its shape and label where they are written too. */
interface Box {
  id: string
  shape: string
}

/** `A & B -->|yes| C`: boxes, and the links between them. */
interface Chain {
  boxes: Box[][]
  links: string[]
}

type Statement = Chain | { group: string } | { direction: string } | 'end'

const forms = 'A[Label], A --> B, A -->|label| B, A --- B, A -.-> B, A ==> B, A & B --> C, subgraph Name … end'

const id = /\w+(?:-\w+)*/y
/** From the most particular shape to the plainest, the first that fits. */
const shape =
  /\(\(\(.+?\)\)\)|\(\[.+?\]\)|\(\(.+?\)\)|\[\[.+?\]\]|\[\(.+?\)\]|\[\/.+?\\\]|\[\\.+?\/\]|>.+?\]|\{\{.+?\}\}|\[.+?\]|\(.+?\)|\{.+?\}/y
const className = /:::\w+(?:-\w+)*/y
const and = /\s*&\s*/y
const space = /\s*/y
const link = /(<)?(--+>|---+|-\.+->|-\.+-|==+>|===+)(?:\s*\|([^|]+)\|)?/y
/** With the label inside: `-- label -->`. A circle or cross at the end, `--o`, is no label. */
const labelledLink = /(<)?(?:--|-\.|==)(?![-.=ox>])\s*([^|]+?)\s*(--+>|---+|\.+->|\.+-|==+>|===+)/y

/**
 * Reads the lines of a flowchart, and writes them the way the renderer reads them: with spaces around links, and each box with the
 * shape and label it has, wherever they were written, at its first place and in the group it belongs to.
 *
 * `A-->B` and `B(So)` become `A[A] --> B(So)` and `B`.
 */
export function readFlowchart(lines: Line[]): Reading {
  const problems: DiagramProblem[] = []
  const statements: Statement[] = []
  const open: Line[] = []
  const groups = new Set<string>()
  for (const line of lines) {
    const [group, name] = /^subgraph\s+(?:([\w-]+)\s*\[.+\]|.+)$/.exec(line.text) ?? []
    const direction = /^direction\s+(?:TD|TB|LR|BT|RL)$/.exec(line.text)?.[0]
    if (group) {
      open.push(line)
      groups.add(name ?? group.replace(/^subgraph\s+/, ''))
      statements.push({ group })
    } else if (line.text === 'end' && open.pop()) statements.push('end')
    else if (direction && open.length) statements.push({ direction })
    else {
      const chain = readChain(line.text)
      if (typeof chain === 'number') problems.push(notDrawn(line, chain, forms))
      else statements.push(chain)
    }
  }
  problems.push(...open.map((line) => neverClosed(line, 'end')))
  // The renderer would draw a second box of that name.
  for (const line of lines) {
    const chain = readChain(line.text)
    if (typeof chain !== 'number' && chain.boxes.flat().some((box) => groups.has(box.id)))
      problems.push({ at: line.at, reason: 'a link to a group is not drawn', fix: 'Link to a box within the group' })
  }
  return { statements: write(statements), problems }
}

/** @returns the boxes and links of a line, or the index at which they end before the line does */
function readChain(text: string): Chain | number {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeBoxes = (): Box[] | undefined => {
    const boxes: Box[] = []
    do {
      const name = take(id)?.[0]
      if (!name) return undefined
      boxes.push({ id: name, shape: take(shape)?.[0] ?? '' })
      take(className)
    } while (take(and))
    return boxes
  }
  const takeLink = (): string | undefined => {
    const [, head = '', kind, label] = take(link) ?? swapped(take(labelledLink)) ?? []
    // Mermaid has no link with a head at its beginning only.
    if (!kind || (head && !kind.endsWith('>'))) return undefined
    return `${head}${plainLink(kind)}${label ? `|${label.trim()}|` : ''}`
  }

  const chain: Chain = { boxes: [], links: [] }
  for (;;) {
    const boxes = takeBoxes()
    if (!boxes) return at
    chain.boxes.push(boxes)
    take(space)
    if (at === text.length) return chain
    const before = at
    const written = takeLink()
    if (!written) return before
    chain.links.push(written)
    take(space)
  }
}

/** What a labelled link has in the order of one with its label behind. */
const swapped = (found: RegExpExecArray | null) => found && [found[0], found[1], found[3], found[2]]

/** The link of the usual length that a longer one stands for; in Mermaid it would ask for more room. */
function plainLink(kind: string): string {
  const line = kind.includes('.') ? '-.-' : kind.includes('=') ? '==' : '--'
  return kind.endsWith('>') ? `${line}>` : { '-.-': '-.-', '==': '===', '--': '---' }[line]
}

function write(statements: Statement[]): string[] {
  const shapes = new Map<string, string>()
  for (const statement of statements)
    if (isChain(statement)) for (const box of statement.boxes.flat()) if (box.shape || !shapes.has(box.id)) shapes.set(box.id, box.shape)

  const drawn = new Set<string>()
  const grouped = new Set<string>()
  let depth = 0
  // The renderer takes a box into a group only where its shape is written.
  const writeBox = ({ id }: Box): string => {
    const whole = !drawn.has(id) || (depth > 0 && !grouped.has(id))
    drawn.add(id)
    if (depth > 0) grouped.add(id)
    return whole ? `${id}${shapes.get(id) || `[${id}]`}` : id
  }
  return statements.map((statement) => {
    if (isChain(statement)) {
      const boxes = statement.boxes.map((group) => group.map(writeBox).join(' & '))
      return boxes.map((group, index) => `${group}${statement.links[index] ? ` ${statement.links[index]} ` : ''}`).join('')
    }
    if (statement === 'end') depth--
    else if ('group' in statement) depth++
    return statement === 'end' ? statement : 'group' in statement ? statement.group : statement.direction
  })
}

const isChain = (statement: Statement): statement is Chain => typeof statement === 'object' && 'boxes' in statement
