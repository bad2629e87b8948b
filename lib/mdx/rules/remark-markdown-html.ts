import type { Html, Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { type Complaint, complain } from '../complain'
import { elementNames } from '../element-names'
import { refusedElement } from '../html-refusals'
import { htmlSchema } from '../html-schema'
import { nodesOf } from '../nodes'
import { locator, startOf } from '../place'
import { type HtmlTag, htmlTags, isComponentTag } from './html-tags'

/**
 * Tells of HTML in a Markdown file that readers would not get, because our pages do not hold it: `<script>`, `<dvi>`,
 * `<Callout>`, `<p onclick="…">`, a `<td>` without a table; and of `<img>` without `alt`.
 */
export function remarkMarkdownHtml() {
  return (tree: Root, file: VFile): Promise<void> | undefined => {
    const found = nodesOf(tree, file, 'html')
    return found.length > 0 ? judge(found, file) : undefined
  }
}

async function judge(found: Html[], file: VFile): Promise<void> {
  const { lostAttributes } = await import('./lost-attributes')
  const source = String(file.value)
  /** How many tables are open. */
  let tables = 0
  /** The element that is dropped with all it holds, while it is open. */
  let dropped: string | undefined

  for (const node of found) {
    const placeAt = locator(source, startOf(node), node.value, 'literal')
    if (/^<(?:\?|!(?!--))/.test(node.value)) complain(file, placeAt(0), instruction)
    for (const tag of htmlTags(node.value)) {
      const { name, kind, index } = tag
      if (dropped === undefined && name === 'table') tables += kind === 'closing' ? -1 : 1
      if (kind === 'closing' && name === dropped) dropped = undefined
      if (kind === 'closing' || name === '!--' || dropped !== undefined) continue

      const refusal = refusalOf(tag, tables > 0)
      if (refusal) complain(file, placeAt(index + 1), refusal)
      else for (const lost of lostAttributes(tag)) complain(file, placeAt(index + lost.index), lost)
      if (kind === 'opening' && htmlSchema.strip?.includes(name)) dropped = name
    }
  }
}

const instruction: Complaint = {
  reason: 'a page holds no instructions or declarations',
  fix: 'Remove it, or write it as a comment: <!-- … -->',
}

const rename = 'rename the file to end with .mdx'

/** Why a page will not have an element, and what to do about it; nothing when it will. */
function refusalOf(tag: HtmlTag, inTable: boolean): Complaint | undefined {
  const { name, written } = tag
  const shown = /^<([^\s/>]+)/.exec(written)?.[1] ?? name
  if (isComponentTag(tag)) return { reason: `components such as <${shown}> are not for Markdown files`, fix: `To use it, ${rename}` }
  if (htmlSchema.tagNames?.includes(name))
    return htmlSchema.ancestors?.[name] && !inTable
      ? { reason: `<${shown}> stands in no table`, fix: 'Write <table> before it, and </table> behind its end' }
      : undefined
  const refused = refusedElement(name)
  if (refused) return refused
  if (elementNames.has(name) || name.includes('-'))
    return { reason: `<${shown}> is not for Markdown files`, fix: `Remove it, or ${rename}` }
  const near = nearest(name, htmlSchema.tagNames ?? [])
  return {
    reason: `there is no element <${shown}>`,
    fix: near ? `Write <${near}>` : 'Correct its name, or write \\< where a plain < is meant',
  }
}
