/**
 * Tells every problem of the content at once; ends with 1 when one of them is an error. `--json` tells it to machines. With
 * `--untrusted` somebody else has written it, apart from what is the same in the folder that `--accepted` names.
 */
import { parseArgs } from 'node:util'
import { pruneSurveys } from '@/lib/check/survey-cache'
import { untrustedContent } from '@/lib/check/untrusted'
import { readContent } from '@/lib/content'
import { ContentError } from '@/lib/content/problem'
import { checkContent, checkPlaces, surveyAll, tell } from './build/check-content'

const options = {
  json: { type: 'boolean', default: false },
  untrusted: { type: 'boolean', default: false },
  accepted: { type: 'string' },
} as const

const usage =
  'Write it so: npm run check, or npm run check -- --json for machines, or npm run check -- --untrusted for what somebody else has written'

function readArguments() {
  try {
    const { values } = parseArgs({ options })
    if (values.accepted !== undefined && !values.untrusted) throw new TypeError('--accepted says what of --untrusted content is trusted')
    return values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ContentError(`${error.message}. ${usage}`)
  }
}

let json = false
try {
  const given = readArguments()
  json = given.json
  const untrusted = given.untrusted ? untrustedContent(given.accepted) : undefined
  checkPlaces()
  pruneSurveys()
  const content = readContent()
  await surveyAll(content, untrusted)
  process.exitCode = tell(await checkContent(content, { keep: !json && !untrusted, untrusted }), json) ? 0 : 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  if (json) console.log(JSON.stringify({ errors: 1, warnings: 0, failure: error.message, problems: [] }))
  else console.error(error.message)
  process.exitCode = 1
}
