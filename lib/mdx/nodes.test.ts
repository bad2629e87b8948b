import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { nodesOf } from './nodes'

const text = (value: string): Nodes => ({ type: 'text', value })
const tree = (): Root => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'one' }] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'two' }] }] }] },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'three' }] },
  ],
})
const file = new VFile()

test('gives the nodes of a type in order, however deep', () => {
  expect(nodesOf(tree(), file, 'text')).toEqual(['one', 'two', 'three'].map(text))
})

test('gives those of several types by type, as they are asked for', () => {
  expect(nodesOf(tree(), file, 'heading', 'emphasis', 'root').map(({ type }) => type)).toEqual(['heading', 'heading', 'emphasis', 'root'])
})

test.each<[string, Root, Nodes['type'][]]>([
  ['a type that is not there', tree(), ['table']],
  ['no type at all', tree(), []],
  ['a text without words', { type: 'root', children: [] }, ['text', 'heading']],
])('gives nothing for %s', (_, root, types) => {
  expect(nodesOf(root, file, ...types)).toEqual([])
})

test('walks each tree once, and knows one from another', () => {
  const [first, second] = [tree(), tree()]
  expect(nodesOf(first, file, 'text')).toHaveLength(3)
  first.children.pop()
  second.children.pop()
  expect(nodesOf(first, file, 'text')).toHaveLength(3)
  expect(nodesOf(second, file, 'text')).toEqual(['one', 'two'].map(text))
})

test('gives nobody a list that another could change', () => {
  const root = tree()
  nodesOf(root, file, 'heading').pop()
  expect(nodesOf(root, file, 'heading')).toHaveLength(2)
})
