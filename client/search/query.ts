/** What is searched. Each part may be empty. */
export interface Query {
  words: string
  tag: string
  year: string
}

/** More characters than anyone searches for; each word may ask for a file. */
export const longest = 200

const normal = (text: string | null) => (text ?? '').slice(0, longest).trim().replace(/\s+/g, ' ')

/** A query as it is searched: without needless spaces, and not longer than makes sense. */
export const normalQuery = ({ words, tag, year }: Query): Query => ({ words: normal(words), tag: tag.trim(), year: year.trim() })

/** The query in an address: of `?q=two+words&tag=work` the words and the tag. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search)
  return normalQuery({ words: params.get('q') ?? '', tag: params.get('tag') ?? '', year: params.get('year') ?? '' })
}

/** A query as part of an address: `?q=two+words&tag=work`; nothing for an empty one. */
export function writeQuery({ words, tag, year }: Query): string {
  const parts = Object.entries({ q: words, tag, year }).filter(([, value]) => value)
  return parts.length ? `?${new URLSearchParams(parts)}` : ''
}

/** Whether nothing is asked. */
export const isEmpty = (query: Query): boolean => !writeQuery(query)
