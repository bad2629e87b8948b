/** Pages that are written for the root of a host, and published in a folder of one. */
import { UnexpectedExport } from './expectation'
import { withProperties } from './flight'
import { codeIn, isPaint, withAddresses, withStyleAddresses } from './loads'
import { attributeOf, contentOf, type Document, type Element, isElement, type Parent, setText } from './page'

type Change = (address: string) => string

/** Attributes that hold an address (https://html.spec.whatwg.org/#attributes-3), also as React names them. */
const isAddress = /^(?:action|cite|data|formaction|href|poster|src|xlinkhref)$/i
const areAddresses = /^(?:image)?srcset$/i

/** Makes an address that begins at the root of the site one that begins at the root of the host; leaves others, and Next's files, whose address is made so already. */
const under =
  (basePath: string): Change =>
  (address) =>
    /^\s*\/(?![/\\])/.test(address) && !address.startsWith(`${basePath}/_next/`) ? basePath + address.trimStart() : address

function attribute(name: string, value: string, rooted: Change): string {
  if (isAddress.test(name)) return rooted(value)
  if (areAddresses.test(name)) return withAddresses(value, rooted)
  return isPaint.test(name) ? withStyleAddresses(value, rooted) : value
}

/** What pages a browser may prepare ahead: their addresses, or patterns of those (https://html.spec.whatwg.org/#speculation-rules). */
function speculationRules(text: string, rooted: Change): string {
  const each = (value: unknown): unknown => (typeof value === 'string' ? rooted(value) : Array.isArray(value) ? value.map(each) : value)
  return JSON.stringify(JSON.parse(text, (key, value) => (/^(?:href_matches|pathname|urls)$/.test(key) ? each(value) : value)))
}

/** `0; url=/about` */
const refresh = (content: string, rooted: Change) =>
  content.replace(/^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*["']?)?)(.*)$/is, (_, start: string, address: string) => start + rooted(address))

function change(parent: Parent, rooted: Change): void {
  for (const element of parent.childNodes.filter(isElement)) {
    const { tagName, attrs } = element
    const isRefresh = attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh'
    for (const attr of attrs)
      attr.value = isRefresh && attr.name === 'content' ? refresh(attr.value, rooted) : attribute(attr.name, attr.value, rooted)
    if (tagName === 'style') setText(element, withStyleAddresses(codeIn(element), rooted))
    if (tagName === 'script' && attributeOf(element, 'type') === 'speculationrules')
      setText(element, speculationRules(codeIn(element), rooted))
    change(element, rooted)
    const content = contentOf(element)
    if (content) change(content, rooted)
  }
}

/**
 * Puts a path before each address of a page that begins at the root: in attributes, style sheets and speculation rules. Scripts are left as they are.
 *
 * @param basePath `/notes`
 */
export const addBasePath = (page: Document, basePath: string): void => change(page, under(basePath))

/** The same for a style sheet. */
export const addBasePathToStyles = (css: string, basePath: string): string => withStyleAddresses(css, under(basePath))

/** How a part of the payload stands in a page: as a string in a list. */
const payloadPart = /^self\.__next_f\.push\((\[1,".*"\])\)$/s

function remove(element: Element): void {
  const { parentNode } = element
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((node) => node !== element)
}

const scriptsIn = (parent: Parent): Element[] =>
  parent.childNodes.filter(isElement).flatMap((element) => (element.tagName === 'script' ? [element] : scriptsIn(element)))

/**
 * The same for what React is to find in a page, its payload, which it compares with that: an icon that is not the same would be added.
 *
 * @param where name of the file, for errors
 * @throws UnexpectedExport when the payload is not as expected
 */
export function addBasePathToPayload(page: Document, where: string, basePath: string): void {
  const parts = scriptsIn(page).flatMap((script) => {
    const [, list] = payloadPart.exec(codeIn(script)) ?? []
    return list === undefined ? [] : [{ script, text: String(JSON.parse(list)[1]) }]
  })
  const [first, ...others] = parts
  if (!first) throw new UnexpectedExport(where, "Next's inline payload was not found")
  const rooted = under(basePath)
  const payload = withProperties(Buffer.from(parts.map(({ text }) => text).join('')), where, (name, value) =>
    attribute(name, value, rooted),
  )
  setText(first.script, `self.__next_f.push([1,${JSON.stringify(payload.toString()).replaceAll('<', '\\u003c')}])`)
  for (const { script } of others) remove(script)
}
