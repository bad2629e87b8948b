import type { Nodes, Parents, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { voidElements } from '../element-names'
import { locator, type Place, startOf } from '../place'
import { type HtmlTag, htmlTags, isComponentTag } from './html-tags'

/** Elements whose closing tag may be left out. */
const closedByOthers = new Set('html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(' '))
/** Elements with a grammar of their own, in which a slash closes a tag. */
const foreign = new Set(['svg', 'math'])

/** Marks within a line, which do not bound what is written as HTML. */
const marks = new Set<Nodes['type']>(['emphasis', 'strong', 'delete', 'link', 'linkReference'])

/** Blocks in which an element ends at the latest, by name. */
const bounds: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
  listItem: 'list item',
  blockquote: 'quotation',
  footnoteDefinition: 'note',
}

interface PlacedTag extends HtmlTag {
  place: Place
}

/**
 * Tells of tags in the HTML of a Markdown file that are never closed, and so take in what follows, and of those that close
 * nothing: `<div class="note">` without `</div>`. Each must be closed in the block it is opened in. MDX refuses such tags itself.
 */
export function remarkUnclosedTags() {
  return (tree: Root, file: VFile): void => {
    if (file.extname === '.mdx') return
    const source = String(file.value)
    visit(tree, (block) => {
      if ('children' in block && !marks.has(block.type)) judge([...tagsIn(block, source)], bounds[block.type], file)
    })
  }
}

function* tagsIn(parent: Parents, source: string): Generator<PlacedTag> {
  for (const child of parent.children) {
    if (child.type === 'html') {
      const placeAt = locator(source, startOf(child), child.value, 'literal')
      for (const tag of htmlTags(child.value)) yield { ...tag, written: tag.written.replace(/\s+/g, ' '), place: placeAt(tag.index) }
    } else if ('children' in child && marks.has(child.type)) yield* tagsIn(child, source)
  }
}

function judge(tags: PlacedTag[], bound: string | undefined, file: VFile): void {
  const open: PlacedTag[] = []
  const neverClosed = ({ name, written, place }: PlacedTag) =>
    complain(file, place, {
      reason: `\`${written}\` is never closed`,
      fix: `Write \`</${name}>\` where it ends${bound ? `, in the same ${bound}` : ''}`,
    })
  for (const tag of tags) {
    const { name, kind, written, place } = tag
    if (name === '!--') complain(file, place, { reason: 'the comment is never closed', fix: 'Write `-->` where it ends' })
    else if (isComponentTag(tag) || voidElements.has(name) || closedByOthers.has(name)) continue
    else if (kind === 'opening') open.push(tag)
    else if (kind === 'self-closing') {
      if (!foreign.has(name) && !open.some((outer) => foreign.has(outer.name)))
        complain(file, place, {
          reason: `the slash of \`${written}\` does not close it`,
          fix: `Write \`${written.replace(/\s*\/>$/, '>')}</${name}>\``,
        })
    } else {
      const at = open.findLastIndex((opened) => opened.name === name)
      if (at < 0)
        complain(file, place, { reason: `\`${written}\` closes nothing`, fix: `Remove it, or write \`<${name}>\` where it begins` })
      else open.splice(at).slice(1).forEach(neverClosed)
    }
  }
  open.forEach(neverClosed)
}
