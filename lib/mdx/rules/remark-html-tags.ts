import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { voidElements } from '../element-names'
import { noAlternativeText, refusedElement } from '../html-refusals'
import { isElementName, tagsOf } from '../tags'

/**
 * Tells of elements written as tags that a page does not hold or show: `<script>`, `<iframe src="…" />`, `<br>so</br>`; and
 * of `<img>` without `alt`.
 */
export function remarkHtmlTags() {
  return (tree: Root, file: VFile): void => {
    for (const { name, place, attributes, spread, content, within } of tagsOf(tree, file)) {
      if (!isElementName(name)) continue
      const refused = within.includes('svg') && name === 'title' ? undefined : refusedElement(name)
      if (refused) complain(file, place, refused)
      else if (content && voidElements.has(name))
        complain(file, content, { reason: `<${name}> holds nothing`, fix: `Write <${name} />, and this behind it` })
      else if (name === 'img' && !spread && !attributes.some((attribute) => attribute.name === 'alt' && attribute.value !== null))
        complain(file, place, noAlternativeText)
    }
  }
}
