import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { UnexpectedExport } from './expectation'

/** How Next's inline payload begins. */
const payload = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(/

/** How the inline script begins that starts Turbopack's runtime. */
const bootstrap = /^\(globalThis\["TURBOPACK/

/** What else speaks of the runtime would be a form of it that is not known here. */
const runtime = /\bself\.__next_|\bTURBOPACK\b/

/** Scripts and what loads them, under any base path or asset prefix; styles, fonts and pictures are not meant. */
const isRuntimeAddress = (address: unknown) => /\/_next\/static\/(?!media\/)[^?#]*\.js(?:[?#]|$)/.test(String(address ?? ''))

const isCode = ({ tagName, properties: { type } }: Element) => tagName === 'script' && (!type || /javascript|module/.test(String(type)))

/** Which part of the runtime a script is, if it is one. */
function runtimePart(node: Element): 'chunk' | 'payload' | 'bootstrap' | undefined {
  if (!isCode(node)) return undefined
  if (isRuntimeAddress(node.properties.src)) return 'chunk'
  const text = textOf(node)
  return payload.test(text) ? 'payload' : bootstrap.test(text) ? 'bootstrap' : undefined
}

/** Hints in the head that serve the scripts, or a font loader that the page does not use. */
const isHint = ({ tagName, properties: { rel, href, name } }: Element) =>
  (tagName === 'link' && /preload/.test(String(rel)) && isRuntimeAddress(href)) ||
  (tagName === 'link' && String(rel) === 'preconnect' && href === '/') ||
  (tagName === 'meta' && name === 'next-size-adjust')

/** Next streams late metadata into a hidden element, `<div hidden=""><!--$--><!--/$--></div>` in a static page. */
const isHiddenBoundary = ({ tagName, properties, children }: Element) =>
  tagName === 'div' &&
  Object.keys(properties).join() === 'hidden' &&
  children.length > 0 &&
  children.every((child) => child.type === 'comment')

/** Elements that stand for content, or hold content, that a script would have to put in place. */
const isFilledByScript = ({ tagName, properties: { id, hidden, dataDgst } }: Element) =>
  (tagName === 'template' && (/^[BP]:/.test(String(id)) || dataDgst !== undefined)) || (hidden !== undefined && /^S:/.test(String(id)))

/**
 * Takes Next's runtime out of a page that needs none: its scripts, what loads them, its inline payload, and the comments
 * and attributes that only hydration reads.
 *
 * @param tree a page as Next exported it, which becomes the page as it reads without script; elements, attributes and text of
 * the site's own are untouched
 * @param where name of the file, for errors
 * @throws UnexpectedExport when there is nothing to take out, when something is left over, or when a script would have had
 * to finish the page
 */
export function stripRuntime(tree: Root, where: string): void {
  const removed = { chunk: 0, payload: 0, bootstrap: 0 }
  visit(tree, (node: Root | RootContent | ElementContent, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'element') {
      if (isFilledByScript(node))
        throw new UnexpectedExport(where, 'a part of the page, in <Suspense> or beside a loading.tsx, is put in its place by script')
      if (node.tagName === 'style' || node.tagName === 'link') {
        delete node.properties.dataPrecedence
        delete node.properties.dataHref
      }
      const part = runtimePart(node)
      if (part) removed[part]++
      else if (!isHint(node) && !isHiddenBoundary(node)) return
    } else if (node.type !== 'comment') return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  if (!removed.chunk) throw new UnexpectedExport(where, "none of Next's scripts was found")
  if (!removed.payload) throw new UnexpectedExport(where, "Next's inline payload was not found")
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node
    const address = tagName === 'script' ? properties.src : tagName === 'link' ? properties.href : undefined
    if (isRuntimeAddress(address)) throw new UnexpectedExport(where, `<${tagName}> still refers to ${address}`)
    if (isCode(node) && runtime.test(textOf(node))) throw new UnexpectedExport(where, "a script still speaks of Next's runtime")
  })
}
