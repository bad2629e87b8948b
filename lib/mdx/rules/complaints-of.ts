import { createProcessor } from '@mdx-js/mdx'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { surveyOptions } from '../pipeline'

/**
 * What rules say about words, for their tests: each complaint as `line:column reason → fix`, in the order of the places;
 * warnings begin with `warning`.
 *
 * @param path its extension says whether the words are MDX or Markdown
 */
export async function complaintsOf(text: string, rules: PluggableList, path = 'moving.mdx'): Promise<string[]> {
  const file = new VFile({ path, value: text })
  await unified()
    .use(rules)
    .run(createProcessor(surveyOptions(path)).parse(file), file)
  return file.messages
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ line, column, reason, note, fatal }) => `${fatal ? '' : 'warning '}${line}:${column} ${reason} → ${note}`)
}
