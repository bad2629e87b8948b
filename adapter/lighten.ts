import { readPage, writePage } from './page'
import { pruneStyles } from './prune-styles'
import { stripRuntime, withoutBulk } from './strip-runtime'

/**
 * An exported page that nothing of Next has to run on, with only what it needs.
 *
 * @param html the page as Next exported it
 * @param where name of the file, for errors
 * @throws UnexpectedExport when the page is not as expected
 */
export function lighten(html: string, where: string): string {
  const page = readPage(withoutBulk(html))
  stripRuntime(page, where)
  pruneStyles(page, where)
  return writePage(page)
}
