const words = new Intl.Segmenter('en', { granularity: 'word' })

/** The beginning of a text, at most so many characters of it, whole words and `…` where it goes on: `One two three`, 9 → `One two…`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const { index = 0 } = words.segment(text).containing(most) ?? {}
  return `${text.slice(0, index).replace(/[\s\p{Pd},;:]+$/u, '')}…`
}

/** The end of a text in the same way: `One two three`, 9 → `…two three`. */
export function shortenedBefore(text: string, most: number): string {
  if (text.length <= most) return text
  const at = text.length - most
  const { index, segment } = words.segment(text).containing(at) ?? { index: at, segment: '' }
  return `…${text.slice(index === at ? at : index + segment.length).replace(/^[\s\p{Pd},;:]+/u, '')}`
}
