import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { loadsSomething } from '@/lib/pictures/svg-styles'
import { type AttributeInfo, attributeInfo } from '../attribute-info'
import { type Complaint, complain } from '../complain'
import { refusedAttribute } from '../html-refusals'
import { type StaticValue, staticValue } from '../static-value'
import { isElementName, tagsOf } from '../tags'

/**
 * Tells of attributes of plain elements that readers would not get: those a page of this site may not have, `style` and
 * `onClick`, those that would load something into a drawing, and those whose value React drops, `<video autoplay>`,
 * `<details open="">`; and of `ref`, which no component may have either.
 */
export function remarkHtmlAttributes() {
  return (tree: Root, file: VFile): void => {
    for (const { name: tag, attributes, within } of tagsOf(tree, file)) {
      const isElement = isElementName(tag)
      const language = [...within, tag].includes('svg') ? 'svg' : 'html'
      for (const { name, place, value, valuePlace } of attributes) {
        const refused = isElement || name === 'ref' ? refusedAttribute(name) : undefined
        const given = staticValue(value)
        if (refused) complain(file, place, refused)
        else if (language === 'svg' && isElement && given?.kind === 'string' && loadsSomething(given.value))
          complain(file, valuePlace, loading)
        else if (isElement && /^attributename$/i.test(name) && given?.kind === 'string' && isRefusedAnimation(given.value))
          complain(file, valuePlace, animation)
        else if (isElement && !tag.includes('-')) {
          const lost = lostValue(name, given, attributeInfo(name, language))
          if (lost) complain(file, valuePlace, lost)
        }
      }
    }
  }
}

const loading: Complaint = {
  reason: 'the drawing would load something from elsewhere',
  fix: 'Put the drawing into a file beside this one, with all its parts, and show that: ![what it shows](drawing.svg)',
}

/** Whether what an animation gives a value could run something, or lead somewhere. */
const isRefusedAnimation = (name: string) => /^(?:on|(?:\w+:)?href$|src$)/i.test(name.trim())

const animation: Complaint = { reason: 'an animation cannot change addresses or handlers', fix: 'Remove it' }

/** Attributes that React gives only a number. */
const numeric = new Set(['cols', 'rows', 'size', 'span', 'start', 'rowSpan'])
/** Attributes that React takes for itself. */
const ofReact = new Set(['key', 'children'])

/** What to tell of a value that React does not write into the page, or not as it is meant; nothing of one that it does. */
function lostValue(name: string, value: StaticValue | undefined, known: AttributeInfo): Complaint | undefined {
  if (ofReact.has(name) || (value?.kind !== 'string' && value?.kind !== 'boolean') || value.value === false) return undefined
  const canonical = name === known.property
  if (numeric.has(name) && (value.value === true || !Number.isFinite(Number(value.value))))
    return { reason: `\`${name}\` is ${JSON.stringify(value.value)}, which is no number`, fix: `Write ${name}={3}` }
  if (value.value === true) {
    const isSwitch = known.boolean || known.overloadedBoolean || known.booleanish
    if ((isSwitch && canonical) || /^(data|aria)-/.test(name)) return undefined
    return isSwitch
      ? { reason: `\`${name}\` is lost, written like this`, fix: `Write ${known.property}` }
      : { reason: `\`${name}\` has no text, so that it is lost`, fix: `Write ${name}="…"` }
  }
  if (value.value === '' && canonical && (known.boolean || name === 'hidden'))
    return { reason: `\`${name}\` is empty, so that it is lost`, fix: `Write ${name}` }
  if (value.value === 'false' && known.boolean)
    return { reason: `\`${name}\` is the text "false", which turns it on`, fix: `Remove it, or write ${known.property}={false}` }
  return undefined
}
