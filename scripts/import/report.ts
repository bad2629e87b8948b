import type { ImportReport, Outcome } from './import-folder'
import { quoted } from './note'

/** What would be said of more files than this is said once. */
const mostRepeats = 3

/** Names of files and words of front matter can hold signs that steer a terminal. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n]/gu, '\ufffd')

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** What is said of many files, with the files it is said of. */
function repeatsIn(outcomes: Outcome[]): Map<string, string[]> {
  const paths = new Map<string, Set<string>>()
  for (const { path, notes } of outcomes) for (const { text } of notes) paths.set(text, (paths.get(text) ?? new Set()).add(path))
  return new Map([...paths].filter(([, { size }]) => size > mostRepeats).map(([text, files]) => [text, [...files]]))
}

/** One file, what it became, and what there is to know about it, with the lines of that file. */
function describe({ path, state, file, notes }: Outcome, shown: (file: string) => string, repeats: Map<string, string[]>): string {
  const lines = notes.filter(({ text }) => !repeats.has(text)).map(({ line, text }) => `${String(line ?? '').padStart(6)}  ${text}`)
  return [`${path}${file ? ` → ${shown(file)}` : ''}${state === 'imported' ? '' : ` (${state})`}`, ...lines].join('\n')
}

function summary({ generator, outcomes }: ImportReport): string {
  const of = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length
  const files = outcomes.reduce((sum, { attachments }) => sum + attachments, 0)
  const notes = outcomes.reduce((sum, outcome) => sum + outcome.notes.length, 0)
  return `${generator}: ${count(of('imported'), 'post')} imported with ${count(files, 'file')}, ${of('already there')} already there, ${of('left out')} left out; ${count(notes, 'remark')}`
}

/** A report as the terminal shows it. @param shown gives the path of a post as its author knows it */
export function formatReport(report: ImportReport, shown: (file: string) => string): string {
  const repeats = repeatsIn(report.outcomes)
  const said = [...repeats].map(([text, files]) => {
    const some = files.slice(0, mostRepeats).map(quoted).join(', ')
    return `In ${files.length} files, such as ${some}: ${text}`
  })
  return printable(
    [...report.outcomes.map((outcome) => describe(outcome, shown, repeats)), ...said, ...report.notes, summary(report)].join('\n\n'),
  )
}
