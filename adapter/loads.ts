/** What the elements of a page load and run, as a content security policy tells it apart (https://www.w3.org/TR/CSP3/). */
import { attributeOf, type Element, isText, type Parent } from './page'

/** Where something is loaded from, and the directive that this comes under. */
export type Load = [directive: string | undefined, address: string | undefined]

const isDrawn = ({ namespaceURI }: Element) => namespaceURI.endsWith('/svg')

/** What of a script or a style sheet is run: in drawings it may hold elements, and those are not. */
export const codeIn = ({ childNodes }: Parent) => childNodes.map((node) => (isText(node) ? node.value : '')).join('')

/** Types of scripts that a policy is asked about; whatever has another is data (https://html.spec.whatwg.org/#prepare-the-script-element). */
export const isScript = (element: Element) =>
  element.tagName === 'script' &&
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i.test(
    (attributeOf(element, 'type') ?? '').trim(),
  )

/** Where the file of a script is. */
export const fileOf = (script: Element) => attributeOf(script, isDrawn(script) ? 'href' : 'src')

/** Addresses in the page itself, which load nothing. */
export const inPage = /^\s*(?:#|$)/

/** What links load, by their relation, and what they load in advance by what it is for. */
const linked = new Map([
  ['stylesheet', 'style-src'],
  ['icon', 'img-src'],
  ['apple-touch-icon', 'img-src'],
  ['manifest', 'manifest-src'],
  ['modulepreload', 'script-src'],
  ['preload fetch', 'connect-src'],
  ['preload font', 'font-src'],
  ['preload image', 'img-src'],
  ['preload script', 'script-src'],
  ['preload style', 'style-src'],
  ['preload track', 'media-src'],
])

/** A candidate in a `srcset`: its address, which may have commas in it, but not at its ends, and the rest (https://html.spec.whatwg.org/#parsing-a-srcset-attribute). */
const candidate = /([^\s,](?:\S*[^\s,])?)(,|\s+(?:\([^)]*\)|[^,(])*|$)/g

const addressesIn = (srcset = '') => [...srcset.matchAll(candidate)].map(([, address]) => address)

/** Changes each address in a `srcset`. */
export const withAddresses = (srcset: string, change: (address: string) => string): string =>
  srcset.replace(candidate, (_, address: string, rest: string) => change(address) + rest)

/** Comments, and what in a style sheet has to do with addresses. */
const styleTokens =
  /\/\*.*?\*\/|@(?:font-face|import|namespace)\b|image-set\(|\btype\([^)]*\)|[;}]|(url\(\s*)?("[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')|url\(([^"')]*)/gis

/** Changes the addresses of files that a style sheet loads. @param change is told under which directive */
export function withStyleAddresses(css: string, change: (address: string, directive: string) => string): string {
  let directive: string | undefined = 'img-src'
  let takesStrings = false
  return css.replace(styleTokens, (token: string, start?: string, quoted?: string, bare?: string) => {
    const address = bare ?? (start || takesStrings ? quoted?.slice(1, -1) : undefined)
    if (address) {
      const end = bare === undefined ? token.length - 1 : token.length
      return directive ? token.slice(0, end - address.length) + change(address, directive) + token.slice(end) : token
    }
    const word = token.toLowerCase()
    if (word === '@font-face') directive = 'font-src'
    else if (word === '@import') directive = 'style-src'
    else if (word === '@namespace') directive = undefined
    else if (word === '}' || (word === ';' && directive !== 'font-src')) directive = 'img-src'
    if (word === '@import' || word === 'image-set(') takesStrings = true
    else if (word === '}' || word === ';') takesStrings = false
    return token
  })
}

/** Files that a style sheet loads. */
function loadedByStyles(css: string): Load[] {
  const loads: Load[] = []
  withStyleAddresses(css, (address, directive) => {
    loads.push([directive, address])
    return address
  })
  return loads
}

/** Attributes of drawings that are styles, and may name files, also as React names them. */
export const isPaint = /^(?:fill|stroke|mask|filter|clip-?path|cursor|marker-?(?:start|mid|end))$/i

/** What else elements load, by the attributes that name it. */
const named = new Map<string, Record<string, string>>([
  ['audio', { src: 'media-src' }],
  ['button', { formaction: 'form-action' }],
  ['embed', { src: 'object-src' }],
  ['feImage', { href: 'img-src' }],
  ['iframe', { src: 'frame-src' }],
  ['image', { href: 'img-src' }],
  ['img', { src: 'img-src', srcset: 'img-src' }],
  ['input', { src: 'img-src', formaction: 'form-action' }],
  ['object', { data: 'object-src' }],
  ['source', { src: 'media-src', srcset: 'img-src' }],
  ['track', { src: 'media-src' }],
  ['use', { href: 'img-src' }],
  ['video', { src: 'media-src', poster: 'img-src' }],
])

/** What an element loads, by its attributes and, in a style sheet, by its text. */
export function loadedBy(element: Element): Load[] {
  const { tagName, attrs } = element
  const of = (name: string) => attributeOf(element, name) ?? ''
  if (tagName === 'script') return isScript(element) ? [['script-src', fileOf(element)]] : []
  if (tagName === 'style') return loadedByStyles(codeIn(element))
  if (tagName === 'form') return [['form-action', inPage.test(of('action')) ? '/' : of('action')]]
  if (tagName === 'link') {
    const relations = of('rel').toLowerCase().split(/\s+/)
    const directives = relations.map((relation) => linked.get(relation === 'preload' ? `preload ${of('as').toLowerCase()}` : relation))
    return directives.flatMap((directive) => [of('href'), ...addressesIn(of('imagesrcset'))].map((address): Load => [directive, address]))
  }
  const loads = Object.entries(named.get(tagName) ?? {}).flatMap(([name, directive]) =>
    (name === 'srcset' ? addressesIn(of(name)) : [of(name)]).map((address): Load => [directive, address]),
  )
  const paints = isDrawn(element) ? attrs.filter(({ name }) => isPaint.test(name)) : []
  return [...loads, ...paints.flatMap(({ value }) => loadedByStyles(value))]
}
