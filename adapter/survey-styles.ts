import { lettersIn } from './font-faces'
import { attributeOf, contentOf, type Document, type Element, isElement, isText, type Parent, textOf } from './page'

/** What of a page bears on its styles. */
interface Survey {
  tags: Set<string>
  /** As attributes give them, several in one text. */
  classes: Set<string>
  ids: Set<string>
  /** The style sheets to prune. */
  styles: Element[]
  /** Other places that can name a font or an animation. */
  elsewhere: string[]
  /** Code points that are not ASCII. */
  letters: Set<number>
  /** Whether it loads style sheets, which are not read here and can name any. */
  loadsSheets: boolean
}

const isStyleSheet = (node: Parent): node is Element =>
  'tagName' in node && node.tagName === 'style' && /^(?:text\/css)?$/i.test(attributeOf(node, 'type') ?? '')

const words = (text: string) => text.split(/[\t\n\f\r ]+/).filter(Boolean)

/** Looks at every element, also at those of templates. Styles in a template are for a shadow tree, or a script's: they stay. */
function collect({ childNodes }: Parent, found: Survey, inTemplate = false): void {
  for (const node of childNodes) {
    if (isText(node) && node.parentNode && !isStyleSheet(node.parentNode))
      for (const letter of lettersIn(node.value)) found.letters.add(letter)
    if (!isElement(node)) continue
    found.tags.add(node.tagName)
    for (const { name, value } of node.attrs) {
      for (const letter of lettersIn(value)) found.letters.add(letter)
      if (name === 'class') found.classes.add(value)
      else if (name === 'id') found.ids.add(value)
      else if (name === 'style' || name === 'font-family') found.elsewhere.push(value)
      else if (name === 'rel' && node.tagName === 'link' && words(value.toLowerCase()).includes('stylesheet')) found.loadsSheets = true
    }
    if (isStyleSheet(node)) {
      if (inTemplate) found.elsewhere.push(textOf(node))
      else found.styles.push(node)
    }
    collect(node, found, inTemplate)
    const content = contentOf(node)
    if (content) collect(content, found, true)
  }
}

/** Looks at a page. */
export function surveyStyles(page: Document): Survey {
  const found: Survey = {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    styles: [],
    elsewhere: [],
    letters: new Set(),
    loadsSheets: false,
  }
  collect(page, found)
  return found
}

/** The names of elements, as selectors write them. */
export const namesOf = ({ tags, classes, ids }: Survey) =>
  new Set([
    ...[...tags].map((name) => name.toLowerCase()),
    ...[...classes].flatMap(words).map((name) => `.${name}`),
    ...[...ids].map((id) => `#${id}`),
  ])
