import { find, html, svg } from 'property-information'

/** What an attribute is, by the name of HTML or of React: `{ attribute: 'class', property: 'className', … }`. */
export type AttributeInfo = ReturnType<typeof find>

/** Names that all objects have, which `property-information` takes for those of attributes it knows. */
const ofObjects = new Set(['constructor', '__proto__'])

/** What is known of an attribute of HTML or SVG; of one that there is none of, its name. */
export const attributeInfo = (name: string, language: 'html' | 'svg' = 'html'): AttributeInfo =>
  find(language === 'svg' ? svg : html, ofObjects.has(name) ? `x-${name}` : name)

/** HTML of the same length in which no tag has an attribute of such a name, which parsers fail on. */
export const withoutNamesOfObjects = (html: string): string =>
  html.replace(/(?:co(?=nstructor[\s=/>])|__(?=proto__[\s=/>]))(?<=<[a-z][^<>]*\s(?:co|__))/gi, 'x-')
