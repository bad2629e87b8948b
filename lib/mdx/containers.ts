/** What lines of a block begin with, because of the quotations and lists it stands in. */
export interface Containers {
  /** Matches that at the beginning of a line, as far as it is there: the source of a regular expression. */
  pattern: string
  /** How it is best written. */
  prefix: string
}

/** No container: a block of the text itself. */
export const noContainers: Containers = { pattern: '', prefix: '' }

/** What lines within a quotation begin with. @param indent spaces before its sign */
export const inQuotation = ({ pattern, prefix }: Containers, indent = ''): Containers => ({
  pattern: `${pattern}[ \\t]*>? ?`,
  prefix: `${prefix}${indent}> `,
})

/** What lines within the item of a list begin with. @param width how far its words are indented */
export const inItem = ({ pattern, prefix }: Containers, width: number): Containers => ({
  pattern: `${pattern}(?:\\t| {0,${width}})`,
  prefix: prefix + ' '.repeat(width),
})

/** The spaces between what a line begins with and a block on it; none when other words come first. @param before the line up to there */
export function indentation(before: string, { pattern }: Containers): string {
  const rest = before.replace(new RegExp(`^${pattern}`), '')
  return /^\s*$/.test(rest) ? rest : ''
}

/** A block with its lines but the first moved left. @param indent by how many spaces */
export const outdented = (block: string, indent: number, { pattern }: Containers): string =>
  block.replace(new RegExp(`(\\n${pattern})[ \\t]{0,${indent}}`, 'g'), '$1')

/** The lines of a block by themselves: without what they begin with, and without empty lines around them. The first line is begun already. */
export const linesWithin = (block: string, { pattern }: Containers): string =>
  block.replace(new RegExp(`(\\n)${pattern}`, 'g'), '$1').trim()

/** A block whose first line is begun already, with its other lines as they begin in containers. */
export const withPrefix = (block: string, prefix: string): string =>
  prefix ? block.replace(/\n(?=(.?))/g, (_, first) => `\n${first ? prefix : prefix.trimEnd()}`) : block
