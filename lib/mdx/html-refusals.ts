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
  if (name === 'ref') return { reason: '`ref` is not for posts', fix: 'Remove it, or write id="…" to name a place' }
  return undefined
}

/** Attributes whose value is an address. */
export const addressAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'cite',
  'xlinkHref',
  'xlink:href',
])

/** Whether an address would run a script: `javascript:alert(1)`, written in whatever way browsers take for it. */
export const isScriptAddress = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them
  /^(?:javascript|vbscript):/i.test(address.replace(/[\u0000-\u0020]/g, ''))

/** What to tell of such an address. */
export const scriptAddress: Complaint = {
  reason: 'an address cannot hold a script',
  fix: 'Write one that leads somewhere, such as /about or https://example.com',
}

/** What to tell of an `img` that says nothing to those who do not see it. */
export const noAlternativeText: Complaint = {
  reason: 'the picture has no alternative text',
  fix: 'Add alt="…", which says what it shows, or alt="" when it is mere decoration',
}
