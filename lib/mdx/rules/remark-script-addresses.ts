import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type Complaint, complain } from '../complain'
import {
  addressAttributes,
  addressesIn,
  animatedAttributes,
  isDataAddress,
  isScriptAddress,
  leadsElsewhere,
  scriptAddress,
} from '../html-refusals'
import { nodesOf } from '../nodes'
import { placeAt, startOf } from '../place'
import { staticValue } from '../static-value'
import { isElementName, type Tag, tagsOf } from '../tags'

/**
 * Tells of addresses that would run something instead of leading somewhere, `[so](javascript:alert(1))`, `<a href="javascript:…">`,
 * or hold what they lead to; of forms that send what readers write to another site; and of drawings within words that would
 * get a part from one.
 */
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
    for (const tag of tagsOf(tree, file))
      for (const { name, value, valuePlace } of tag.attributes) {
        const given = staticValue(value)
        const wrong = given?.kind === 'string' ? wrongAddress(tag, name, given.value) : undefined
        if (wrong) complain(file, valuePlace, wrong)
      }
  }
}

/** Attributes whose data the check of references tells of, which knows what they are for. */
const told = new Set(['href', 'src', 'poster', 'captions'])

function wrongAddress(tag: Tag, name: string, value: string): Complaint | undefined {
  const lower = name.toLowerCase()
  const isElement = isElementName(tag.name)
  const isAnimated = isElement && animatedAttributes.has(lower)
  if (!addressAttributes.has(lower) && !isAnimated) return undefined
  const addresses = addressesIn(lower, value)
  if (addresses.some(isScriptAddress)) return scriptAddress
  if (addresses.some(isDataAddress) && !told.has(name)) return data
  if (isElement && /^(?:form)?action$/.test(lower) && leadsElsewhere(value)) return form
  if (parts.has(tag.name) && /href$/.test(lower) && leadsElsewhere(value) && !isDataAddress(value)) return part
  return undefined
}

/** Elements of a drawing that show what their address leads to. */
const parts = new Set(
  'use image feImage textPath mpath pattern filter linearGradient radialGradient animate animateMotion animateTransform set'.split(' '),
)

const data: Complaint = { reason: 'an address cannot hold data', fix: 'Put it into a file beside this one, and name that' }

const form: Complaint = {
  reason: 'a form would send what readers write to another site',
  fix: 'Link to the page of that site where they can write it',
}

const part: Complaint = {
  reason: 'the drawing would get a part of it from another site',
  fix: 'Put the drawing into a file beside this one, with all its parts, and show that: ![what it shows](drawing.svg)',
}
