import type { Element } from 'hast'

/**
 * Styles that only some pages need, and that travel with those: React puts them into the head of the page, each once.
 *
 * @param name what they are known by; styles of one name are the same
 */
export const pageStyle = (name: string, css: string): Element => ({
  type: 'element',
  tagName: 'style',
  properties: { href: name, precedence: 'words' },
  children: [{ type: 'text', value: css }],
})
