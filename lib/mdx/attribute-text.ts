import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { staticValue } from './static-value'

/** The text of a tag's attribute, written as `"text"` or `{'text'}`; nothing when only running it would tell. */
export function attributeText({ value }: MdxJsxAttribute): string | undefined {
  if (typeof value === 'string') return value
  const [statement] = value?.data?.estree?.body ?? []
  const found = statement?.type === 'ExpressionStatement' ? staticValue(statement.expression) : undefined
  return found?.kind === 'string' ? found.value : undefined
}
