import type { Complaint } from './complain'

const component = "Make it a component: one file in components/mdx that begins with 'use client', and one line in its index.ts"

const script: Complaint = { reason: 'a post cannot hold scripts', fix: component }
const frame: Complaint = { reason: 'a page of this site holds no frames from elsewhere', fix: 'Link to it instead: [its title](https://…)' }
const ofThePage: Complaint = {
  reason: 'this belongs to the page around a post, and not into it',
  fix: 'Remove it; what the front matter says stands there',
}

const elements: Record<string, Complaint> = {
  script,
  style: { reason: 'a post cannot hold style sheets', fix: 'Give what it is about a class, and write its style in app/prose.css' },
  iframe: frame,
  frame,
  frameset: frame,
  object: frame,
  embed: frame,
  html: ofThePage,
  head: ofThePage,
  body: ofThePage,
  title: ofThePage,
  base: ofThePage,
  link: ofThePage,
  meta: ofThePage,
}

/** Why no post may hold an element, and what to write instead; nothing for one it may. @param name in lower case */
export const refusedElement = (name: string): Complaint | undefined => (Object.hasOwn(elements, name) ? elements[name] : undefined)

/** Why no element of a post may have an attribute, and what to write instead; nothing for one it may. */
export function refusedAttribute(name: string): Complaint | undefined {
  if (/^style$/i.test(name)) return { reason: 'a post cannot style single elements', fix: 'Give it a class instead' }
  if (/^on./i.test(name)) return { reason: `\`${name}\` does nothing on a page`, fix: component }
  if (/^(dangerouslySetInnerHTML|innerHTML)$/i.test(name))
    return { reason: `\`${name}\` is not for posts`, fix: 'Write what it holds between the tags' }
  if (/^srcdoc$/i.test(name)) return frame
  if (/^ping$/i.test(name)) return { reason: '`ping` tells another server of every click', fix: 'Remove it' }
  if (/^(?:background|lowsrc|dynsrc|xml:?base)$/i.test(name)) return { reason: `\`${name}\` is no attribute of today`, fix: 'Remove it' }
  if (name === 'ref') return { reason: '`ref` is not for posts', fix: 'Remove it, or write id="…" to name a place' }
  return undefined
}

/** Attributes whose value is an address, or several, in lower case: React writes `HREF` into a page as it stands, and browsers take it. */
export const addressAttributes: ReadonlySet<string> = new Set(
  'href src srcset action formaction poster cite captions xlinkhref xlink:href imagesrcset data codebase longdesc'.split(' '),
)

/** Attributes of elements that give others their values, in lower case: `<set attributeName="href" to="…" />`. */
export const animatedAttributes: ReadonlySet<string> = new Set(['to', 'from', 'by', 'values'])

/** The addresses that the value of an attribute holds. @param name in lower case */
export function addressesIn(name: string, value: string): string[] {
  // The data of an address may hold the commas that part several.
  if (/srcset$/.test(name)) return value.split(/(?<!^\s*data:[^,\s]*),\s*|\s+/).filter(Boolean)
  return name === 'values' ? value.split(';') : [value]
}

/** Whether an address would run a script: `javascript:alert(1)`, written in whatever way browsers take for it. */
export const isScriptAddress = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
  /^(?:javascript|vbscript):/i.test(address.replace(/[\u0000-\u0020]/g, ''))

/** Whether an address holds what it leads to: `data:text/html,…`. */
export const isDataAddress = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
  /^data:/i.test(address.replace(/[\u0000-\u0020]/g, ''))

/** Whether an address leads to another site, or may. A backslash is a slash to browsers. */
export const leadsElsewhere = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
  /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address.replace(/[\u0000-\u0020]/g, ''))

/** What to tell of an address that would run a script. */
export const scriptAddress: Complaint = {
  reason: 'an address cannot hold a script',
  fix: 'Write one that leads somewhere, such as /about or https://example.com',
}

/** What to tell of an `img` that says nothing to those who do not see it. */
export const noAlternativeText: Complaint = {
  reason: 'the picture has no alternative text',
  fix: 'Add alt="…", which says what it shows, or alt="" when it is mere decoration',
}
