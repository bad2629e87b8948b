import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { nodesOf } from '../nodes'
import { startOf } from '../place'

/** Tells of a row of a table that has more cells than its first row: what is beyond the last column is left out of the page. */
export function remarkTableCells() {
  return (tree: Root, file: VFile): void => {
    for (const { children: rows } of nodesOf(tree, file, 'table')) {
      const columns = rows[0]?.children.length ?? 0
      for (const { children: cells } of rows) {
        const lost = cells[columns]
        if (lost)
          complain(file, startOf(lost), {
            reason: `the row has ${cells.length} cells and its table ${columns} ${columns === 1 ? 'column' : 'columns'}: what is too much is not shown`,
            fix: 'Add a column to the first row, or write \\| where a plain line is meant',
          })
      }
    }
  }
}
