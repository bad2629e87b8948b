import { site } from '@/content/site'
import { readText } from '@/lib/content'
import { type Facts, hashOf } from '@/lib/content/facts'
import type { ComponentSpec } from '@/lib/mdx/component-spec'
import type { Survey } from '@/lib/mdx/survey'
import { siteUrl } from '@/lib/urls'
import { describeComponents } from './describe-components'
import { isKept, keepSurvey, keptSurvey, surveyKey } from './survey-cache'

/** A post or page, as far as its words are concerned. */
export interface Surveyed {
  file: string
  lang?: string | undefined
  /** What is known of its text, which is read where nothing is. */
  facts?: Pick<Facts, 'hash'>
  /** Whether somebody else than the owner of the site wrote it. */
  untrusted?: boolean | undefined
}

/** A process asks for a survey several times, and so does each of its copies of this module: those of a file live with its facts. */
const known = new WeakMap<object, { key: string; survey: Survey }>()

const languageOf = ({ lang }: Surveyed) => lang ?? site.language

const keyOf = (entry: Surveyed, hash: string) =>
  surveyKey(entry.file, languageOf(entry), siteUrl, hash, ...(entry.untrusted ? ['untrusted'] : []))

/** What components take is read once a registry; development makes a new one when a component changes. */
const described = new WeakMap<object, Promise<ComponentSpec[]>>()
function specsOf(registry: object): Promise<ComponentSpec[]> {
  const before = described.get(registry)
  if (before) return before
  const specs = describeComponents(registry)
  described.set(registry, specs)
  return specs
}

const currentKey = (entry: Surveyed) => keyOf(entry, entry.facts?.hash ?? hashOf(readText(entry)))

/** Whether the survey of an entry's words is kept from before. @throws when the file cannot be read any more */
export const hasSurvey = (entry: Surveyed): boolean => isKept(currentKey(entry))

/**
 * The survey of a post or page: the one kept from before, or else a new one.
 *
 * @param registry the components an author may use, by name
 * @throws when the file cannot be read any more
 */
export async function surveyOf(entry: Surveyed, registry: object): Promise<Survey> {
  const key = currentKey(entry)
  const before = entry.facts && known.get(entry.facts)
  if (before?.key === key) return before.survey
  const survey = keptSurvey(key) ?? (await newSurvey(entry, registry))
  if (entry.facts) known.set(entry.facts, { key, survey })
  return survey
}

async function newSurvey(entry: Surveyed, registry: object): Promise<Survey> {
  const text = readText(entry)
  // Nothing of the parser is needed where every survey is kept.
  const { survey } = await import('@/lib/mdx/survey')
  const { file, untrusted } = entry
  const made = await survey({ file, text, language: languageOf(entry), siteUrl, components: await specsOf(registry), untrusted })
  // The file may have changed since its facts were read.
  keepSurvey(keyOf(entry, hashOf(text)), made)
  return made
}
