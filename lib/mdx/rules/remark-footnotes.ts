import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { complain } from '../complain'
import { nodesOf } from '../nodes'
import { proseOf } from '../prose'

/** Tells of footnotes that are referred to and not defined, defined and not referred to, or defined twice: `[^1]`. */
export function remarkFootnotes() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('[^')) return
    const notes = new Map<string, FootnoteDefinition>()
    for (const note of nodesOf(tree, file, 'footnoteDefinition')) {
      const first = notes.get(note.identifier)
      if (!first) notes.set(note.identifier, note)
      else
        complain(file, note.position, {
          reason: `the footnote [^${note.label}] is defined a second time, and only the first counts`,
          fix: `Give one of them another name, or remove it; the first is in line ${first.position?.start.line}`,
        })
    }

    const used = usedNotes(tree, notes)
    for (const [identifier, note] of notes)
      if (!used.has(identifier))
        complain(file, note.position, {
          reason: `nothing refers to the footnote [^${note.label}], so that it is not shown`,
          fix: `Write [^${note.label}] where it belongs, or remove it`,
        })

    undefinedNotes(
      tree,
      file,
      [...notes.values()].map(({ identifier, label }) => label ?? identifier),
    )
  }
}

/** Notes that the text refers to, or a note that is itself referred to. */
function usedNotes(tree: Root, notes: Map<string, FootnoteDefinition>): Set<string> {
  const used = new Set<string>()
  const follow = (from: Nodes) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP
      if (node.type !== 'footnoteReference' || used.has(node.identifier)) return
      used.add(node.identifier)
      const note = notes.get(node.identifier)
      if (note) follow(note)
      return
    })
  follow(tree)
  return used
}

/** The parser leaves a reference as text when there is no such note. */
function undefinedNotes(tree: Root, file: VFile, labels: string[]): void {
  const source = String(file.value)
  for (const { text, placeAt } of proseOf(tree, file)) {
    if (!text.includes('[^')) continue
    for (const { 0: written, index } of text.matchAll(/\[\^[^[\]]+\]/g)) {
      const place = placeAt(index)
      // An escaped bracket is meant as one.
      if (source.charAt(place.offset) !== '[') continue
      const label = source.slice(place.offset + 2, placeAt(index + written.length - 1).offset)
      const near = nearest(label, labels)
      complain(
        file,
        place,
        /\s/.test(label)
          ? {
              reason: `the name of the footnote [^${label}] holds a space`,
              fix: `Write [^${label.replace(/\s+/g, '-')}], here and where it is defined`,
            }
          : {
              reason: `there is no footnote [^${label}]`,
              fix: near ? `Write [^${near}]` : `Define it in a line of its own, [^${label}]: and its words`,
            },
      )
    }
  }
}
