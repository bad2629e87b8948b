import type { Link, Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'

/** Marks within a line that the marks around them take no notice of. */
const transparent = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement', 'html'])
/** What stands in a line like a word. */
const wordLike = new Set(['inlineCode', 'inlineMath', 'image', 'imageReference', 'footnoteReference', 'mdxTextExpression'])

/** Tags whose words are keys, code or output: they stay as they are. */
const verbatim = new Set(['kbd', 'Keys', 'code', 'samp', 'pre', 'script', 'style'])
/** Props of components that a page shows as words. */
const shown = new Set(['title', 'summary', 'by', 'source', 'label', 'caption'])

/**
 * Sets straight marks the way they are printed: `"so"`, `it's`, `--`, `---` and `...` become “so”, it’s, –, — and ….
 *
 * So are the props of components that are shown as words. Code, keys, other attributes, expressions and addresses that are
 * their own text stay as they are written.
 */
export function remarkTypography() {
  return (tree: Root): void => {
    /** The character before, in the same line of text; `''` at its beginning, and after a line break. */
    let before = ''
    visit(tree, (node) => {
      if (node.type === 'text') {
        node.value = typeset(node.value, before)
        before = node.value.at(-1) ?? before
      } else if (wordLike.has(node.type)) before = 'x'
      else if (node.type === 'link' && isBareAddress(node)) {
        before = 'x'
        return SKIP
      } else if ('name' in node && verbatim.has(node.name ?? '')) {
        before = 'x'
        return SKIP
      } else if (!transparent.has(node.type)) before = ''
      if (isComponent(node)) typesetProps(node)
      return
    })
  }
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement
const isComponent = (node: Nodes): node is Tag =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? '')

function typesetProps({ attributes }: Tag): void {
  for (const attribute of attributes)
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' && shown.has(attribute.name))
      attribute.value = typeset(attribute.value, '')
}

const isBareAddress = ({ url, children: [text] }: Link) => text?.type === 'text' && url.endsWith(text.value)

function typeset(text: string, before: string): string {
  let opened = -1
  return text.replace(/-{2,}|\.{3,}|["']/g, (mark, at: number) => {
    if (mark.startsWith('.')) return '…'
    if (mark.startsWith('-')) return { 2: '–', 3: '—' }[mark.length] ?? mark
    const previous = at ? text.charAt(at - 1) : before
    const rest = text.slice(at + 1)
    const opens = /[\p{L}\p{N}]/u.test(previous)
      ? false
      : /^$|[\s([{“‘]/.test(previous) || opened === at - 1
        ? !/^\s/.test(rest) && !(mark === "'" && /^\d\ds/.test(rest)) // the ’90s
        : /[-–—/]/.test(previous) && /^[\p{L}\p{N}]/u.test(rest)
    if (opens) opened = at
    return mark === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’'
  })
}
