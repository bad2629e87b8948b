import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { complain } from '../complain'
import { elementNames } from '../element-names'
import { isElementName, tagsOf } from '../tags'

/**
 * Tells of tags that there are none of: `<Calout>`, `<callout>`, `<dvi>`; and of those that an expression gives a name to, which
 * could be any element: `((Tag) => <Tag />)('script')`. A name with a hyphen is that of a custom element.
 *
 * @param components names a post may use, such as `Callout`
 */
export function remarkKnownComponents(components: readonly string[]) {
  const all = [...components, ...elementNames]
  return (tree: Root, file: VFile): void => {
    for (const { name, place, local } of tagsOf(tree, file)) {
      if (local) {
        complain(file, place, {
          reason: `<${name}> is what an expression says it is, which only running it would tell`,
          fix: `Call it, as {${name}({ … })}, or make it a component: one file in components/mdx, and one line in its index.ts`,
        })
        continue
      }
      if (components.includes(name) || elementNames.has(name) || /^[a-z].*-/.test(name)) continue
      const near = nearest(name, all)
      const element = isElementName(name)
      const fix = near
        ? `Write <${near}>`
        : element
          ? 'Correct its name, or write \\< where a plain < is meant'
          : 'Correct its name, or add it to components/mdx'
      const others = components.length && (near ? components.includes(near) : !element) ? `; there are: ${components.join(', ')}` : ''
      complain(file, place, { reason: `there is no ${element ? 'element' : 'component'} <${name}>`, fix: fix + others })
    }
  }
}
