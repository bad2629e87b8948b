/** Brings posts from elsewhere: `npm run import -- <folder>`. Tells what it could not map; ends with 1 when there was nothing to import. */
import { relative } from 'node:path'
import { checkFolder, contentDir } from '@/lib/content/folder'
import { ContentError } from '@/lib/content/problem'
import { buildDate } from '@/lib/content/publication'
import { importFolder } from './import/import-folder'
import { formatReport } from './import/report'

try {
  const [folder, ...more] = process.argv.slice(2)
  if (!folder || more.length) throw new ContentError('Name one folder: npm run import -- ../my-old-blog')
  checkFolder()
  const report = importFolder(folder, contentDir, buildDate())
  console.log(formatReport(report, (file) => relative('.', file)))
  if (report.outcomes.every(({ state }) => state === 'left out')) throw new ContentError('There was nothing to import')
  console.log('Now see what the site says of them: npm run check')
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
