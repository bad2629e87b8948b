import { addBasePath } from './base-path'
import { readPage, writePage } from './page'
import { policyOf, withPolicy } from './policy'
import { pruneStyles } from './prune-styles'
import { stripRuntime, withoutBulk } from './strip-runtime'

/**
 * An exported page that nothing of Next has to run on, with only what it needs.
 *
 * @param html the page as Next exported it
 * @param where name of the file, for errors
 * @param more what its policy allows besides what is in it
 * @param basePath what its addresses are to begin with
 * @throws UnexpectedExport when the page is not as expected
 * @throws UnsafePage when only a weaker policy would let it work
 */
export function lighten(html: string, where: string, more: Readonly<Record<string, string>> = {}, basePath = ''): string {
  const page = readPage(withoutBulk(html))
  stripRuntime(page, where)
  pruneStyles(page, where)
  if (basePath) addBasePath(page, basePath)
  return withPolicy(writePage(page), policyOf(page, more))
}
