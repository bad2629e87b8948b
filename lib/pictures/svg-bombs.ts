import type { XastElement } from 'svgo'

/** So many characters may stand in the entities that a drawing declares: each may be written hundreds of times. */
const maxEntityCharacters = 10_000

/** So many elements a drawing may come to, once each reference to a part stands for what it shows. */
const maxShown = 100_000

/** Why the text of a drawing would grow beyond all measure when it is parsed; nothing when it would not. */
export function entityBomb(text: string): string | undefined {
  let characters = 0
  for (const [, value = ''] of text.matchAll(/<!ENTITY\s[^"'>]*("[^"]*"|'[^']*')/g)) characters += value.length
  return characters > maxEntityCharacters ? `it declares entities of ${characters} characters` : undefined
}

/** Why a drawing would take for ever to draw, since its parts show each other over and over; nothing when it would not. */
export function drawingBomb(root: XastElement): string | undefined {
  const parts = new Map<string, XastElement>()
  const collect = (element: XastElement) => {
    if (element.attributes.id) parts.set(element.attributes.id, element)
    for (const child of element.children) if (child.type === 'element') collect(child)
  }
  collect(root)

  const known = new Map<XastElement, number>()
  /** How many elements one comes to. What shows itself is not drawn. */
  const shownBy = (element: XastElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    known.set(element, 0)
    let shown = 1
    for (const child of element.children) if (child.type === 'element') shown += shownBy(child)
    for (const id of referencesOf(element)) {
      const part = parts.get(id)
      if (part) shown += shownBy(part)
    }
    known.set(element, shown)
    return shown
  }
  return shownBy(root) > maxShown ? 'its parts show each other too many times' : undefined
}

function* referencesOf({ attributes }: XastElement): Generator<string> {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'href' && value.trim().startsWith('#')) yield value.trim().slice(1)
    else for (const [, id = ''] of value.matchAll(/url\(\s*["']?#([^"')\s]*)/g)) yield id
  }
}
