import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkTableCells } from './remark-table-cells'

const tooMany = (cells: number, columns: string) =>
  `the row has ${cells} cells and its table ${columns}: what is too much is not shown → Add a column to the first row, or write \\| where a plain line is meant`

describe('remarkTableCells', () => {
  test.each([
    ['no words', ''],
    ['as many cells as columns', '| a | b |\n| - | - |\n| 1 | 2 |\n'],
    ['fewer cells', '| a | b |\n| - | - |\n| 1 |\n'],
    ['plain lines', '| a | b |\n| - | - |\n| 1 \\| 2 | `3 \\| 4` |\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkTableCells])).toEqual([])
  })

  test.each([
    ['a cell too much', '| a | b |\n| - | - |\n| 1 | 2 | LOST |\n', [`3:9 ${tooMany(3, '2 columns')}`]],
    ['each row once', '|a|\n|-|\n|1|2|3|\n|1|\n|1|2|\n', [`3:3 ${tooMany(3, '1 column')}`, `5:3 ${tooMany(2, '1 column')}`]],
    ['a line in code', '> | a | b |\r\n> | - | - |\r\n> | 😀 | `x | y` |\r\n', [`3:13 ${tooMany(3, '2 columns')}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkTableCells])).toEqual(complaints)
  })
})
