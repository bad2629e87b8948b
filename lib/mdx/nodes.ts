import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { VFile } from 'vfile'
import { oncePerTree } from './once-per-tree'

const byType = oncePerTree((tree) => {
  const found = new Map<string, Nodes[]>()
  function add(node: Nodes): void {
    const others = found.get(node.type)
    if (others) others.push(node)
    else found.set(node.type, [node])
    if ('children' in node) for (const child of node.children) add(child)
  }
  add(tree)
  return found
})

/**
 * The nodes of some types in a tree, by type and in order. It is walked once for all rules, since most look for what is not there.
 *
 * @param tree as it was parsed, before any of it changes
 */
export function nodesOf<Type extends Nodes['type']>(tree: Root, file: VFile, ...types: Type[]): Extract<Nodes, { type: Type }>[] {
  const found = byType(tree, file)
  return types.flatMap((type) => (found.get(type) ?? []) as Extract<Nodes, { type: Type }>[])
}
