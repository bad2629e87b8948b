import type { CalendarDate } from '@/lib/dates'
import { type Place, type Problem, placeAt, problemAt } from './problem'
import type { PageFrontMatter } from './schema'
import type { Places } from './yaml'

/** Search engines cut off what goes on for longer. */
const mostOfDescription = 160

/** A file whose front matter is right. */
interface Right {
  file: string
  text: string
  fields: Pick<PageFrontMatter, 'description' | 'published'>
  places: Places
}

const warning = (source: { file: string; text: string }, place: Place | undefined, reason: string, fix: string): Problem =>
  problemAt(source, place ?? { line: 1, column: 1 }, { severity: 'warning', reason, fix })

/** What an author may want to mend in a file, though nothing in it is wrong. It follows from the file alone. */
export const fileWarnings = (right: Right): Problem[] => [...longDescription(right), ...noWords(right)]

function longDescription({ fields, places, ...source }: Right): Problem[] {
  const tooMany = Array.from(fields.description).length - mostOfDescription
  const reason = `the description is ${tooMany} characters too long: search engines show about ${mostOfDescription}`
  return tooMany > 0 ? [warning(source, places.description, reason, 'Shorten it')] : []
}

function noWords({ fields, ...source }: Right): Problem[] {
  const { text } = source
  if (!fields.published || text.slice(text.indexOf('\n---', 3) + 4).trim()) return []
  const fix = 'Write them here, or keep it back with `published: false`'
  return [warning(source, placeAt(text, text.length), 'there are no words yet, and it is published', fix)]
}

/**
 * What to tell of a post whose day to be looked at again has come.
 *
 * @param followUp a draft that looks back at it
 * @param read gives the text of its file
 */
export const dueWarning = (
  { file, slug, revisit, places }: { file: string; slug: string; revisit: CalendarDate; places: Places },
  followUp: { file: string } | undefined,
  read: (post: { file: string }) => string,
): Problem =>
  warning(
    { file, text: read({ file }) },
    places.revisit,
    `the day to look at this again has come: ${revisit}`,
    `${followUp ? `Publish the follow-up ${followUp.file}` : `Begin a follow-up with \`npm run new -- --revisit ${slug}\``}, move \`revisit\` to a later day, or remove it`,
  )
