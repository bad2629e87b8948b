/** A tag in a piece of HTML, or the beginning of what is never closed. */
export interface HtmlTag {
  /** As it is written: `<DIV class="a">`. */
  written: string
  /** In lower case: `div`; `!--` for a comment that does not end. */
  name: string
  kind: 'opening' | 'closing' | 'self-closing'
  /** Where it begins in the HTML. */
  index: number
}

/** Whether a tag is written like one of a component, `<Figure>`, which only MDX has; `<KBD>` is HTML. */
export const isComponentTag = ({ written }: HtmlTag): boolean => /^<\/?[A-Z][^\s/>]*[a-z]/.test(written)

/** A comment, a declaration or an instruction; or a tag. */
const markup = /<!--(?:>|->|.*?--!?>)|<!--|<[!?][^>]*>|<(?<slash>\/?)(?<name>[a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'"<>])*?(?<end>\/?)>/gis

/** Elements whose content is no HTML. */
const raw = new Set(['script', 'style', 'textarea', 'title'])

/** The tags of a piece of HTML, in order: `<b>A</b>` has `<b>` and `</b>`. What stands in comments, scripts and styles is none. */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  markup.lastIndex = 0
  for (let found = markup.exec(html); found; found = markup.exec(html)) {
    const [written] = found
    const name = found.groups?.name?.toLowerCase()
    if (written === '<!--') return [...tags, { written, name: '!--', kind: 'opening', index: found.index }]
    if (!name) continue
    const kind = found.groups?.slash ? 'closing' : found.groups?.end ? 'self-closing' : 'opening'
    tags.push({ written, name, kind, index: found.index })
    if (kind === 'opening' && raw.has(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, markup.lastIndex)
      markup.lastIndex = end < 0 ? html.length : end
    }
  }
  return tags
}
