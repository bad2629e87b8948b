import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { complain } from '../complain'
import { nodesOf } from '../nodes'
import { alertKinds, alertOf } from '../remark-alerts'

const written = (kind: string) => `[!${kind.toUpperCase()}]`

/**
 * Tells of alerts that do not become the callout they ask for: `> [!NOTTE]`, `> [!note]-`, `> [!tip] With *markup*`,
 * and those without a word.
 */
export function remarkAlertKinds() {
  return (tree: Root, file: VFile): void => {
    for (const quotation of nodesOf(tree, file, 'blockquote')) {
      const alert = alertOf(quotation, file)
      if (!alert) continue
      const { kind, fold, title, rest, place } = alert
      if (!alertKinds.includes(kind)) {
        const near = nearest(kind, alertKinds)
        complain(file, place, {
          reason: `there is no callout ${written(kind)}`,
          fix: near ? `Write ${written(near)}` : `Write one of ${alertKinds.map(written).join(', ')}`,
        })
      }
      if (fold)
        complain(
          file,
          { ...place, column: place.column + kind.length + 1 },
          { reason: 'a callout does not fold', fix: `Remove the ${fold}, or write <details> instead`, severity: 'warning' },
        )
      const markup = title.find(({ type }) => type !== 'text')
      if (markup)
        complain(file, markup.position, {
          reason: 'the title of a callout is plain text, so that its markup is lost',
          fix: 'Take the markup out, or write the words on the next line',
          severity: 'warning',
        })
      const wordless = quotation.children.length === 1 && !rest.length && title.every((node) => node.type === 'text' && !node.value.trim())
      if (wordless) complain(file, place, { reason: 'the callout is empty', fix: 'Begin the lines that belong to it with > as well' })
    }
  }
}
