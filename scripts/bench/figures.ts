/** What is measured, and how it is told. */

export interface Figure {
  name: string
  value: number
  unit: 's' | 'ms' | 'MB' | 'bytes' | ''
  /** What was measured, in a line. */
  meaning: string
}

/** The figures of a site of so many posts. */
export interface Size {
  posts: number
  figures: Figure[]
}

/** A figure at all sizes. */
export interface Growth extends Omit<Figure, 'value'> {
  steps: {
    posts: number
    /** Absent where it was not measured. */
    value?: number
    /** The `e` of value = c · postsᵉ between the size before and this one: 0 stays as it is, 1 grows as the number of posts does. */
    exponent?: number
  }[]
}

/** The one in the middle; of two, the higher one. */
export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const number = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3 })

export const line = ({ name, value, unit, meaning }: Figure) =>
  `${name.padEnd(20)} ${number(value).padStart(10)} ${unit.padEnd(6)} ${meaning}`

/**
 * How each figure grows from size to size.
 *
 * @param sizes smallest first
 */
export function growthOver(sizes: Size[]): Growth[] {
  const all = new Map(sizes.flatMap(({ figures }) => figures.map((figure) => [figure.name, figure])))
  return [...all.values()].map(({ value: _, ...figure }) => {
    const values = sizes.map(({ figures }) => figures.find(({ name }) => name === figure.name)?.value)
    const steps = sizes.map(({ posts }, n) => {
      const [value, before, size] = [values[n], values[n - 1], sizes[n - 1]]
      return {
        posts,
        ...(value !== undefined && { value }),
        ...(value && before && size && { exponent: Math.log(value / before) / Math.log(posts / size.posts) }),
      }
    })
    return { ...figure, steps }
  })
}

/** A table with a row for each figure, and a column for each size with the exponent of its growth before it. */
export function table(growth: Growth[]): string {
  const row = (name: string, unit: string, cells: [exponent: string, value: string][]) =>
    [name.padEnd(20), unit.padEnd(6), ...cells.map(([e, value], n) => `${n ? e.padStart(7) : ''}${value.padStart(11)}`)].join('')
  return [
    row('posts', '', growth[0]?.steps.map(({ posts }) => ['growth', number(posts)]) ?? []),
    ...growth.map(({ name, unit, steps }) =>
      row(
        name,
        unit,
        steps.map(({ value, exponent }) => [exponent?.toFixed(2) ?? '–', value === undefined ? '–' : number(value)]),
      ),
    ),
  ].join('\n')
}
