import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { fileNamed } from '@/lib/content/file-named'
import { complain } from '../complain'
import { addressAttributes, animatedAttributes } from '../html-refusals'
import { staticValue } from '../static-value'
import { isElementName, type Tag, type TagAttribute, tagsOf } from '../tags'

/** Attributes that point to a file or page, by name in lower case, and what is not done when they cannot be read off. */
const missed: ReadonlyMap<string, string> = new Map([
  ['href', 'where it leads is not looked at'],
  ['src', 'its file is not found and published'],
  ['poster', 'its file is not found and published'],
  ['captions', 'its file is not found and published'],
])

/** Why an attribute must be read off; nothing when it need not be. */
function missing(tag: Tag, name: string): string | undefined {
  const lower = name.toLowerCase()
  const known = missed.get(lower)
  if (known || !isElementName(tag.name)) return known
  if (addressAttributes.has(lower) || animatedAttributes.has(lower) || lower === 'attributename') return missed.get('href')
  return painted.test(lower) ? 'what it would load is not looked at' : undefined
}

/** Attributes of drawings that may hold the address of a colour, a filter or a mask. */
const painted = /^(?:fill|stroke|filter|mask|cursor|clip-?path|marker-?(?:start|mid|end))$/

/**
 * Tells of attributes that point to something which only running an expression would tell: `<img src={name} />`; and of
 * those that name a file within an expression, where it is not looked for: `{<img src="desk.jpg" />}`. So it does of attributes
 * whose very names are worked out: `<p {...given} />`.
 */
export function remarkComputedReferences() {
  return (tree: Root, file: VFile): void => {
    for (const tag of tagsOf(tree, file)) {
      if (tag.spread)
        complain(file, tag.place, {
          reason: `attributes of <${tag.name}> are worked out by an expression, so that they are not looked at`,
          fix: 'Write each by its name',
        })
      for (const attribute of tag.attributes) {
        const { name, place } = attribute
        const what = missing(tag, name)
        if (what && !isFound(attribute))
          complain(file, place, {
            reason: `\`${name}\` is worked out by an expression, so that ${what}`,
            fix: `Write it as plain text, ${name}="…", on a tag outside the braces`,
          })
      }
    }
  }
}

/** Kinds of values that can hold an address that cannot be read off them. */
const holding = new Set(['array', 'object', 'function', 'element'])

function isFound({ name, value, inExpression }: TagAttribute): boolean {
  const found = staticValue(value)
  if (found?.kind === 'string') return !inExpression || !missed.has(name) || fileNamed(found.value) === undefined
  return found !== undefined && !holding.has(found.kind)
}
