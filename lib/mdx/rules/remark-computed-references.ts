import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { fileNamed } from '@/lib/content/file-named'
import { complain } from '../complain'
import { staticValue } from '../static-value'
import { type TagAttribute, tagsOf } from '../tags'

/** Attributes that point to a file or page, and what is not done when they cannot be read off. */
const missed: ReadonlyMap<string, string> = new Map([
  ['href', 'where it leads is not looked at'],
  ['src', 'its file is not found and published'],
  ['poster', 'its file is not found and published'],
  ['captions', 'its file is not found and published'],
])

/**
 * Tells of attributes that point to something which only running an expression would tell: `<img src={name} />`; and of
 * those that name a file within an expression, where it is not looked for: `{<img src="desk.jpg" />}`.
 */
export function remarkComputedReferences() {
  return (tree: Root, file: VFile): void => {
    for (const { attributes } of tagsOf(tree, file))
      for (const attribute of attributes) {
        const { name, place } = attribute
        const what = missed.get(name)
        if (what && !isFound(attribute))
          complain(file, place, {
            reason: `\`${name}\` is worked out by an expression, so that ${what}`,
            fix: `Write it as plain text, ${name}="…", on a tag outside the braces`,
          })
      }
  }
}

/** Kinds of values that can hold an address that cannot be read off them. */
const holding = new Set(['array', 'object', 'function', 'element'])

function isFound({ value, inExpression }: TagAttribute): boolean {
  const found = staticValue(value)
  if (found?.kind === 'string') return !inExpression || fileNamed(found.value) === undefined
  return found !== undefined && !holding.has(found.kind)
}
