import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { addressAttributes, isScriptAddress, scriptAddress } from '../html-refusals'
import { nodesOf } from '../nodes'
import { placeAt, startOf } from '../place'
import { staticValue } from '../static-value'
import { tagsOf } from '../tags'

/** Tells of addresses that would run something instead of leading somewhere: `[so](javascript:alert(1))`, `<a href="javascript:…">`. */
export function remarkScriptAddresses() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    for (const node of nodesOf(tree, file, 'link', 'image', 'definition')) {
      if (!isScriptAddress(node.url)) continue
      const start = startOf(node)
      const written = source.slice(start.offset, node.position?.end.offset)
      const index = Math.max(0, written.lastIndexOf(node.url))
      complain(file, placeAt(source, start.offset + index, start), scriptAddress)
    }
    for (const { attributes } of tagsOf(tree, file))
      for (const { name, value, valuePlace } of attributes) {
        const address = addressAttributes.has(name) ? staticValue(value) : undefined
        if (address?.kind === 'string' && isScriptAddress(address.value)) complain(file, valuePlace, scriptAddress)
      }
  }
}
