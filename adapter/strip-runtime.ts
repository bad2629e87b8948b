import { UnexpectedExport } from './expectation'
import { attributeOf, type Document, type Element, isElement, type Node, type Parent, textOf } from './page'

/** How Next's inline payload begins. */
const payload = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(/

/** How the inline script begins that starts Turbopack's runtime. */
const bootstrap = /^\(globalThis\["TURBOPACK/

/** What else speaks of the runtime would be a form of it that is not known here. */
const runtime = /\bself\.__next_|\bTURBOPACK\b/

/** Scripts and what loads them, under any base path or asset prefix; styles, fonts and pictures are not meant. */
const isRuntimeAddress = (address = '') => /\/_next\/static\/(?!media\/)[^?#]*\.js(?:[?#]|$)/.test(address)

const isCode = (node: Element) => node.tagName === 'script' && /^$|javascript|module/.test(attributeOf(node, 'type') ?? '')

/** Which part of the runtime a script is, if it is one. */
function runtimePart(node: Element): 'chunk' | 'payload' | 'bootstrap' | undefined {
  if (!isCode(node)) return undefined
  if (isRuntimeAddress(attributeOf(node, 'src'))) return 'chunk'
  const text = textOf(node)
  return payload.test(text) ? 'payload' : bootstrap.test(text) ? 'bootstrap' : undefined
}

/** Hints in the head that serve the scripts, or a font loader that the page does not use. */
const isHint = (node: Element) =>
  (node.tagName === 'link' && /preload/.test(attributeOf(node, 'rel') ?? '') && isRuntimeAddress(attributeOf(node, 'href'))) ||
  (node.tagName === 'link' && attributeOf(node, 'rel') === 'preconnect' && attributeOf(node, 'href') === '/') ||
  (node.tagName === 'meta' && attributeOf(node, 'name') === 'next-size-adjust')

/** Next streams late metadata into a hidden element, `<div hidden=""><!--$--><!--/$--></div>` in a static page. */
const isHiddenBoundary = ({ tagName, attrs, childNodes }: Element) =>
  tagName === 'div' &&
  attrs.map(({ name }) => name).join() === 'hidden' &&
  childNodes.length > 0 &&
  childNodes.every(({ nodeName }) => nodeName === '#comment')

/** Elements that stand for content, or hold content, that a script would have to put in place. */
const isFilledByScript = (node: Element) =>
  (node.tagName === 'template' && (/^[BP]:/.test(attributeOf(node, 'id') ?? '') || attributeOf(node, 'data-dgst') !== undefined)) ||
  (/^S:/.test(attributeOf(node, 'id') ?? '') && attributeOf(node, 'hidden') !== undefined)

/**
 * Takes the bulk of the inline payload out of a page before it is parsed, which it makes up most of: the scripts that follow its
 * first one directly and end the page. They are scripts when that one is, which is left for `stripRuntime` to find.
 */
export function withoutBulk(html: string): string {
  const [first, next, close] = ['<script>(self.__next_f=self.__next_f||[]).push([0])</script>', '<script>self.__next_f.push(', '</script>']
  const found = html.lastIndexOf(first)
  if (found < 0) return html
  const start = found + first.length
  let end = start
  while (html.startsWith(next, end)) {
    end = html.indexOf('<', end + 1)
    if (!html.startsWith(close, end)) return html
    end += close.length
  }
  return html.startsWith('</body></html>', end) ? html.slice(0, start) + html.slice(end) : html
}

/**
 * Takes Next's runtime out of a page that needs none: its scripts, what loads them, its inline payload, and the comments
 * and attributes that only hydration reads.
 *
 * @param page as Next exported it, which becomes the page as it reads without script; elements, attributes and text of
 * the site's own are untouched
 * @param where name of the file, for errors
 * @throws UnexpectedExport when there is nothing to take out, when something is left over, or when a script would have had
 * to finish the page
 */
export function stripRuntime(page: Document, where: string): void {
  const removed = { chunk: 0, payload: 0, bootstrap: 0 }
  let leftover: string | undefined
  const stays = (node: Node): boolean => {
    if (!isElement(node)) return node.nodeName !== '#comment'
    const { tagName } = node
    if (isFilledByScript(node))
      throw new UnexpectedExport(where, 'a part of the page, in <Suspense> or beside a loading.tsx, is put in its place by script')
    if (tagName === 'style' || tagName === 'link') node.attrs = node.attrs.filter(({ name }) => !/^data-(?:precedence|href)$/.test(name))
    const part = runtimePart(node)
    if (part) removed[part]++
    if (part || isHint(node) || isHiddenBoundary(node)) return false
    const address = tagName === 'script' ? attributeOf(node, 'src') : tagName === 'link' ? attributeOf(node, 'href') : undefined
    if (isRuntimeAddress(address)) leftover ??= `<${tagName}> still refers to ${address}`
    if (isCode(node) && runtime.test(textOf(node))) leftover ??= "a script still speaks of Next's runtime"
    strip(node)
    return true
  }
  const strip = (parent: Parent) => {
    parent.childNodes = parent.childNodes.filter(stays)
  }
  strip(page)
  if (!removed.chunk) throw new UnexpectedExport(where, "none of Next's scripts was found")
  if (!removed.payload) throw new UnexpectedExport(where, "Next's inline payload was not found")
  if (leftover) throw new UnexpectedExport(where, leftover)
}
