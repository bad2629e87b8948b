import { forgetUnusedPrograms } from '@/lib/article/compiled'
import { forgetUnusedMarkdown } from '@/lib/article/markdown'
import { pruneSurveys } from '@/lib/check/survey-cache'
import { forgetUnusedContents } from '@/lib/feeds/content'
import { forgetUnusedFeeds } from '@/lib/feeds/made'
import { keptPages } from './plan'

/** Makes room for what later builds keep. @param version stands for all code and styles */
export function forgetUnused(version: string): void {
  pruneSurveys()
  forgetUnusedPrograms()
  forgetUnusedMarkdown()
  forgetUnusedContents()
  forgetUnusedFeeds()
  keptPages(version).forgetUnused()
}
