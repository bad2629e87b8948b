/** One tag of Liquid (Jekyll, dev.to), one shortcode of Hugo, or one mark that kramdown (Jekyll) or Hashnode adds to Markdown. */
export interface Tag {
  kind: 'tag' | 'output' | 'shortcode' | 'attributes' | 'embed' | 'aligned'
  /** Its first word; `/name` for a shortcode that closes another, `endname` for a tag that does. */
  name: string
  /** What follows that. */
  rest: string
  /** As written. */
  source: string
  start: number
  end: number
}

/** The forms of each kind. Braces end a match, so that a long row of opening ones takes no longer than its length. */
const forms: Record<Tag['kind'], RegExp> = {
  tag: /\{%-?(?<tag>[^{}]*?)-?%\}/,
  shortcode: /\{\{[<%](?<shortcode>[^{}]*?)[>%]\}\}/,
  output: /\{\{-?(?<output>[^{}]*?)-?\}\}/,
  attributes: /\{:(?<attributes>\s*(?:[.#][\w-]|[\w-]+=|toc\b)[^{}\n]*)\}/,
  embed: /%\[(?<embed>https?:[^\][\s]+)\]/,
  aligned: /\]\((?<aligned>[^()[\]\s]+ align="\w+")\)/,
}
const pattern = new RegExp(
  Object.values(forms)
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Finds all of them in a text, from first to last. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(pattern)].map(({ 0: source, index, groups = {} }) => {
    const [kind = 'tag', inner = ''] = Object.entries(groups).find(([, words]) => words !== undefined) ?? []
    const [, name = '', rest = ''] = /^\s*(\/?\s*\S*)\s*(.*?)(?:\s+\/)?\s*$/s.exec(inner) ?? []
    return { kind: kind as Tag['kind'], name: name.replace(/\s/g, ''), rest, source, start: index, end: index + source.length }
  })
}

/** What a shortcode is given: by name, or by place (`0`, `1` …). */
export function argumentsOf(rest: string): Map<string, string> {
  const found = rest.matchAll(/(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g)
  return new Map(
    [...found].map(([, name, double, single, raw, bare], at) => [
      name ?? String(at),
      double?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? '',
    ]),
  )
}

/** Whether a tag closes another. */
export const isClosing = ({ name }: Tag): boolean => /^(end|\/)/.test(name)

/** For each tag the place in the list of the one that closes it, if there is any. */
export function closingsOf(tags: Tag[]): (number | undefined)[] {
  const next = new Map<string, number>()
  const found = tags.map((tag, at) => ({ key: `${tag.kind} ${tag.name.replace(/^(end|\/)/, '')}`, closes: isClosing(tag), at }))
  return found
    .toReversed()
    .map(({ key, closes, at }) => {
      if (closes) next.set(key, at)
      return next.get(key)
    })
    .toReversed()
}
