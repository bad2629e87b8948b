import { site } from '@/content/site'
import { readText } from '@/lib/content'
import type { ComponentSpec } from '@/lib/mdx/component-spec'
import type { Survey } from '@/lib/mdx/survey'
import { origin } from '@/lib/urls'
import { describeComponents } from './describe-components'
import { isKept, keepSurvey, keptSurvey, surveyKey } from './survey-cache'

/** A post or page, as far as its words are concerned. */
export interface Surveyed {
  file: string
  lang?: string | undefined
}

interface Source {
  file: string
  text: string
  language: string
  origin: string
}

const sourceOf = (entry: Surveyed): Source => ({ file: entry.file, text: readText(entry), language: entry.lang ?? site.language, origin })
const keyOf = ({ file, text, language, origin }: Source) => surveyKey(file, language, origin, text)

/** What components take is read once a registry; development makes a new one when a component changes. */
const described = new WeakMap<object, Promise<ComponentSpec[]>>()
function specsOf(registry: object): Promise<ComponentSpec[]> {
  const before = described.get(registry)
  if (before) return before
  const specs = describeComponents(registry)
  described.set(registry, specs)
  return specs
}

/** Whether the survey of an entry's words is kept from before. @throws when the file cannot be read any more */
export const hasSurvey = (entry: Surveyed): boolean => isKept(keyOf(sourceOf(entry)))

/**
 * The survey of a post or page as its file is now: the one kept from before, or else a new one.
 *
 * @param registry the components an author may use, by name
 * @throws when the file cannot be read any more
 */
export async function surveyOf(entry: Surveyed, registry: object): Promise<Survey> {
  const source = sourceOf(entry)
  const key = keyOf(source)
  const before = keptSurvey(key)
  if (before) return before
  // Nothing of the parser is needed where every survey is kept.
  const { survey } = await import('@/lib/mdx/survey')
  const made = await survey({ ...source, components: await specsOf(registry) })
  keepSurvey(key, made)
  return made
}
