/** Tells every problem of the content at once; ends with 1 when one of them is an error. `--json` tells it to machines. */
import { parseArgs } from 'node:util'
import { pruneSurveys } from '@/lib/check/survey-cache'
import { readContent } from '@/lib/content'
import { ContentError } from '@/lib/content/problem'
import { checkContent, checkPlaces, surveyAll, tell } from './build/check-content'

function readArguments(): { json: boolean } {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ContentError(`${error.message}. Write it so: npm run check, or npm run check -- --json for machines`)
  }
}

let json = false
try {
  json = readArguments().json
  checkPlaces()
  pruneSurveys()
  const content = readContent()
  await surveyAll(content)
  process.exitCode = tell(await checkContent(content, { keep: !json }), json) ? 0 : 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  if (json) console.log(JSON.stringify({ errors: 1, warnings: 0, failure: error.message, problems: [] }))
  else console.error(error.message)
  process.exitCode = 1
}
