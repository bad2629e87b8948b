import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { attributeInfo } from '../attribute-info'
import { complain } from '../complain'
import { isElementName, tagsOf } from '../tags'

/** Tells of attributes that a tag has twice, of which only one counts: `<div class="a" className="b">`. */
export function remarkRepeatedAttributes() {
  return (tree: Root, file: VFile): void => {
    for (const { name: tag, attributes } of tagsOf(tree, file)) {
      const seen = new Set<string>()
      for (const { name, place } of attributes) {
        const plain = isElementName(tag) ? attributeInfo(name).property : name
        if (seen.has(plain)) complain(file, place, { reason: `\`${name}\` is written twice`, fix: 'Remove one of the two' })
        seen.add(plain)
      }
    }
  }
}
