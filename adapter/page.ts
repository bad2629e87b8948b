import { type DefaultTreeAdapterTypes, html, parse } from 'parse5'
import { html as attributes, find } from 'property-information'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
/** What holds nodes. */
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** What a `<template>` holds, which is no child of it. */
export const contentOf = (node: Element): Parent | undefined =>
  'content' in node ? (node as DefaultTreeAdapterTypes.Template).content : undefined

/** The value of an attribute, if there is one. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

/** The text of an element and of those in it. */
export const textOf = ({ childNodes }: Parent): string =>
  childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : '')).join('')

/** Makes a text all that an element holds. */
export function setText(element: Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }]
}

/** As browsers do that run no scripts: what stands in for scripts is a part of the page. */
const parsePage = (source: string): Document => parse(source, { scriptingEnabled: false })

const childrenNamed = (parent: Parent | undefined, name: string) =>
  parent?.childNodes.filter(isElement).filter(({ tagName }) => tagName === name) ?? []

/** Stands for the text of a style sheet. */
const placeholder = '/* set aside */'

/**
 * Parses a page. A parser reads letter by letter, so a long style sheet, which is one text to it, is set aside, and put into
 * the tree afterwards.
 */
export function readPage(source: string): Document {
  const sheets: string[] = []
  const short = source.replace(/(<style\b[^<>]*>)([^<\r]{1000,})(?=<\/style>)/g, (_, tag: string, sheet: string) => {
    sheets.push(sheet)
    return tag + placeholder
  })
  const page = parsePage(short)
  const [head] = childrenNamed(childrenNamed(page, 'html')[0], 'head')
  const texts = childrenNamed(head, 'style').flatMap(({ childNodes }) => childNodes.filter(isText))
  const places = texts.filter(({ value }) => value === placeholder)
  // What looked like a style sheet and is none, as in a comment or in a drawing, is read with the rest.
  if (places.length !== sheets.length || source.includes(placeholder)) return parsePage(source)
  places.forEach((text, index) => {
    text.value = sheets[index] ?? ''
  })
  return page
}

const references: Record<string, string> = { '"': '&quot;', '&': '&amp;', "'": '&#x27;', '<': '&lt;', '`': '&#x60;' }
const referTo = (character: string) => references[character] ?? character

/** Attributes by their names: whether one says all by being there. */
const flags = new Map<string, boolean>()

function isFlag(name: string): boolean {
  const { boolean, overloadedBoolean } = find(attributes, name)
  flags.set(name, boolean || overloadedBoolean)
  return boolean || overloadedBoolean
}

function writeAttributes({ attrs }: Element): string {
  let written = ''
  for (const { prefix, name, value } of attrs) {
    written += prefix ? ` ${prefix}:${name}` : ` ${name}`
    if (value || !(flags.get(name) ?? isFlag(name))) written += `="${value.replace(/["&'`]/g, referTo)}"`
  }
  return written
}

/** Elements that have no end, and those whose text is not escaped; in drawings and formulas there are none. */
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const isRaw = /^(?:script|style)$/

const isHtml = (parent: Parent) => 'tagName' in parent && parent.namespaceURI === html.NS.HTML

/** Parsing drops a line break that begins one of these, so that one which counts has to be written twice. */
const losesLineBreak = /^(?:pre|textarea|listing)$/

function writeElement(element: Element): string {
  const { tagName: name } = element
  const start = `<${name}${writeAttributes(element)}>`
  if (isVoid.test(name) && isHtml(element)) return start
  const content = writeNodes(contentOf(element) ?? element)
  return `${start}${content.startsWith('\n') && losesLineBreak.test(name) ? '\n' : ''}${content}</${name}>`
}

function writeNodes(parent: Parent): string {
  const raw = isRaw.test(parent.nodeName) && isHtml(parent)
  let written = ''
  for (const node of parent.childNodes) {
    if (isElement(node)) written += writeElement(node)
    else if (isText(node)) written += raw ? node.value : node.value.replace(/[&<]/g, referTo)
    else written += 'data' in node ? `<!--${node.data}-->` : '<!doctype html>'
  }
  return written
}

/** Writes a page that was parsed, so that parsing what is written gives the same page. */
export const writePage = (page: Document): string => writeNodes(page)
