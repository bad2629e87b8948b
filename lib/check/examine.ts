import type { Content } from '@/lib/content'
import { byPlace, ContentError, formatProblem, type Problem } from '@/lib/content/problem'
import { type Entry, problemsOf } from './index'
import { surveyOf } from './survey-of'

/** What is found before a post or page is rendered. */
interface Examined {
  /** What to tell the author above it: in development all there is. */
  problems: Problem[]
  /** Whether its words cannot be shown as they are. */
  broken: boolean
}

/**
 * Looks at the words of a post or page before they are rendered.
 *
 * @param registry the components an author may use, by name
 * @throws outside development, when there is an error in them: `npm run check` would have told it
 */
export async function examine(entry: Entry, content: Content, registry: object): Promise<Examined> {
  const errors = (await surveyOf(entry, registry)).problems.filter(({ severity }) => severity === 'error').sort(byPlace)
  const report = errors.map(formatProblem).join('\n')
  if (process.env.NODE_ENV !== 'development') {
    if (report) throw new ContentError(report)
    return { problems: [], broken: false }
  }
  if (report) console.error(report)
  const ofWords = await problemsOf(entry, content, (other) => surveyOf(other, registry))
  const ofFrontMatter = content.problems.filter(({ address }) => address === entry.path)
  return { problems: [...ofFrontMatter, ...ofWords].sort(byPlace), broken: errors.length > 0 }
}
