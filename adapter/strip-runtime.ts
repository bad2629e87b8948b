import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { UnexpectedExport } from './expectation'

/** What inline scripts of Next and of React's streaming renderer mention. */
const runtimeScript = /\b__next_[a-z]|\bTURBOPACK\b|\$R[A-Z]\b/

const isRuntimeAddress = (address: unknown) => /\/_next\/static\/(?!media\/)/.test(String(address ?? ''))

const isScript = (node: Element) => node.tagName === 'script' && (isRuntimeAddress(node.properties.src) || runtimeScript.test(textOf(node)))

/** Hints in the head that serve the scripts, or a font loader that the page does not use. */
const isHint = ({ tagName, properties: { rel, href, name } }: Element) =>
  (tagName === 'link' && /preload/.test(String(rel)) && isRuntimeAddress(href)) ||
  (tagName === 'link' && String(rel) === 'preconnect' && href === '/') ||
  (tagName === 'meta' && name === 'next-size-adjust')

/** Next streams late metadata into a hidden element; in a static page it is empty. */
const isHiddenBoundary = (node: Element) =>
  node.tagName === 'div' &&
  node.properties.hidden !== undefined &&
  node.properties.id === undefined &&
  node.children.every((child) => child.type === 'comment')

/** Elements whose content a script would have to move into place. */
const isFilledByScript = ({ tagName, properties: { id, hidden } }: Element) =>
  (tagName === 'template' && /^[BP]:/.test(String(id))) || (hidden !== undefined && /^S:/.test(String(id)))

/**
 * Takes Next's runtime out of a page that needs none: its scripts, what loads them, its inline payload, and the markup
 * that only hydration reads.
 *
 * @param html a page as Next exported it
 * @param where name of the file, for errors
 * @returns the page as it reads without script; what the site wrote itself is untouched
 * @throws UnexpectedExport when there is nothing to take out, when something is left over, or when a script would have had
 * to finish the page
 */
export function stripRuntime(html: string, where: string): string {
  const tree = fromHtml(html)
  const removed = { chunks: 0, payload: 0 }
  visit(tree, (node: Root | RootContent | ElementContent, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'element') {
      if (isFilledByScript(node)) throw new UnexpectedExport(where, 'a part of the page is streamed, and put in its place by script')
      if (node.tagName === 'style') {
        delete node.properties.dataPrecedence
        delete node.properties.dataHref
      }
      if (isScript(node)) removed[node.properties.src ? 'chunks' : 'payload']++
      else if (!isHint(node) && !isHiddenBoundary(node)) return
    } else if (node.type !== 'comment') return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  if (!removed.chunks) throw new UnexpectedExport(where, "none of Next's scripts was found")
  if (!removed.payload) throw new UnexpectedExport(where, "Next's inline payload was not found")
  visit(tree, 'element', ({ tagName, properties: { src, href } }) => {
    if (isRuntimeAddress(src) || isRuntimeAddress(href)) throw new UnexpectedExport(where, `<${tagName}> still refers to ${src ?? href}`)
  })
  return toHtml(tree, {
    omitOptionalTags: false,
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: true },
    tightDoctype: true,
  })
}
