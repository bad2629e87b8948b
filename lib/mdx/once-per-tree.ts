import type { Root } from 'mdast'
import type { VFile } from 'vfile'

/** Makes what is read off a tree be read once, however many rules ask for it. The tree must not change in between. */
export function oncePerTree<Facts>(read: (tree: Root, file: VFile) => Facts): (tree: Root, file: VFile) => Facts {
  const known = new WeakMap<Root, Facts>()
  return (tree, file) => {
    const facts = known.get(tree) ?? read(tree, file)
    known.set(tree, facts)
    return facts
  }
}
