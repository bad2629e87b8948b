import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree'
import { unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { bodyOf } from '@/lib/content/front-matter'
import { codeFrame, type Problem, placeAt, problemAt } from '@/lib/content/problem'
import type { Misspelt } from '@/lib/spelling'
import type { ComponentSpec } from './component-spec'
import { parseWords } from './parse'
import { surveyOptions } from './pipeline'
import type { Reference } from './rehype-references'
import { rules } from './rules'
import type { Update } from './rules/remark-updates'
import { parseThrough } from './syntax-errors'
import { updateId } from './update-id'

/** What is to be known of the words of one file, from that file alone: plain data, which can be kept. */
export interface Survey {
  /** Everything wrong in them, in no order. */
  problems: Problem[]
  /** What a `#fragment` may name; nothing when a part of the file could not be read. */
  ids?: string[]
  /** Where they point to. */
  references: Reference[]
  /** Words in no dictionary; the author's own words are not taken out yet. */
  misspelt: Misspelt[]
  /** What the author says was changed since. */
  updates: Update[]
  /** Their first lines, as plain text; empty where there is no running text. */
  opening: string
}

/** The words of one file, and what they are judged by. */
export interface SurveySource {
  /** Path of the file, for messages; its extension says whether it is MDX or Markdown. */
  file: string
  /** The whole file, its front matter included. */
  text: string
  /** Language of the words, as a BCP 47 tag. */
  language: string
  /** Where the site is that they belong to, without a slash at the end. */
  siteUrl: string
  /** The components it may use. */
  components: ComponentSpec[]
  /** Whether somebody else than the owner of the site wrote them: then nothing they say is run, and less is allowed. */
  untrusted?: boolean | undefined
}

/** Whether the stack was full: what reads nested things goes one step deeper for each of them. */
const isTooDeep = (error: unknown) => error instanceof RangeError && /call stack/i.test(error.message)

/** What a line begins with where lists and quotations stand in each other. Of twice as much, reading takes eight times as long: of this, a few seconds. */
const deepStart = /^(?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t])){400}/m

/**
 * Reads the words of a file as far as it takes to find all that is wrong in them, and what they point to.
 *
 * @throws naming the file, when what reads them fails
 */
export async function survey(source: SurveySource): Promise<Survey> {
  const body = bodyOf(source.text)
  const deep = body.search(deepStart)
  if (deep >= 0) return unread(tooDeep(source, deep))
  try {
    return await look(source)
  } catch (error) {
    if (isTooDeep(error)) return unread(tooDeep(source, body.search(/\S/)))
    throw new Error(`${source.file}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/** What is known of words that could not be read. */
const unread = (problem: Problem): Survey => ({ problems: [problem], references: [], misspelt: [], updates: [], opening: '' })

/** @param at where the words begin that are too deep, in characters of the body */
function tooDeep(source: SurveySource, at: number): Problem {
  const { line } = placeAt(bodyOf(source.text), at)
  const fix = 'Take quotations, lists or tags out of each other, and indent less'
  return problemAt(source, { line, column: 1 }, { reason: 'the words are nested too deeply to be read', fix })
}

async function look(source: SurveySource): Promise<Survey> {
  const file = new VFile({ path: source.file, value: bodyOf(source.text) })
  const processor = createProcessor(surveyOptions(source.file, source))
  const { tree, errors } = parseThrough((words) => parseWords(source.file, String(words)), file)
  // The rules see the words as they were written, before anything is made of them.
  await unified()
    .use({ plugins: rules(source) })
    .run(tree, file)
  // Its types take what it is given for what it makes.
  await processor.run(tree as Node as Program, file)

  const told = file.messages.map(({ line = 1, column = 1, reason, note = '', fatal }) => ({
    line,
    column,
    reason,
    fix: note,
    severity: fatal ? ('error' as const) : ('warning' as const),
  }))
  const problems = [...errors.map((error) => ({ ...error, severity: 'error' as const })), ...told].map((problem) => ({
    file: source.file,
    ...problem,
    frame: codeFrame(source.text, problem.line, problem.column),
  }))
  const { ids = [], updates = [] } = file.data
  return {
    problems,
    ...(!errors.length && { ids: [...ids, ...updates.map(({ date }) => updateId(date))] }),
    references: file.data.references ?? [],
    misspelt: file.data.misspelt ?? [],
    updates,
    opening: file.data.opening ?? '',
  }
}
