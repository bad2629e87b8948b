import { forgetUnusedPrograms } from '@/lib/article/compiled'
import { forgetUnusedMarkdown } from '@/lib/article/markdown'
import { forgetUnusedWords } from '@/lib/article/words'
import { pruneSurveys } from '@/lib/check/survey-cache'
import { forgetUnusedContents } from '@/lib/feeds/content'
import { forgetUnusedFeeds } from '@/lib/feeds/made'
import { keptPages } from './plan'
import { forgetUnusedSearch } from './search'

/** Makes room for what later builds keep. @param version stands for all code and styles */
export function forgetUnused(version: string): void {
  pruneSurveys()
  forgetUnusedPrograms()
  forgetUnusedMarkdown()
  forgetUnusedWords()
  forgetUnusedContents()
  forgetUnusedFeeds()
  forgetUnusedSearch()
  keptPages(version).forgetUnused()
}
