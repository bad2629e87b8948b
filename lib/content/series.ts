import { slugify } from '@/lib/slug'
import { type Problem, problemAt } from './problem'
import type { Places } from './yaml'

/** A post, as far as its series is concerned. */
interface InSeries {
  file: string
  series?: string | undefined
  part?: number | undefined
  places: Places
}

type Said = Pick<Problem, 'reason' | 'fix' | 'severity'>

/**
 * Finds posts of one series that have the same part, and those that write its name in another way than most do.
 * Names that make the same address are of one series.
 *
 * @param posts newest first: of two ways to write a name that are as frequent, the older post has the right one
 * @param read gives the text of a file
 */
export function seriesProblems(posts: InSeries[], read: (post: { file: string }) => string): Problem[] {
  const all = new Map<string, InSeries[]>()
  for (const post of posts) {
    if (!post.series) continue
    const key = slugify(post.series) || post.series
    all.set(key, [...(all.get(key) ?? []), post])
  }
  return [...all.values()].flatMap((members) => {
    const usual = usualName(members)
    return members.flatMap((post) => {
      const tell = (field: 'part' | 'series', said: Said | undefined) =>
        said ? [problemAt({ file: post.file, text: read(post) }, post.places[field] ?? { line: 1, column: 1 }, said)] : []
      return [...tell('part', samePart(post, members)), ...tell('series', otherName(post, usual))]
    })
  })
}

function samePart(post: InSeries, members: InSeries[]): Said | undefined {
  const other = members.find((member) => member !== post && post.part !== undefined && member.part === post.part)
  return (
    other && {
      reason: `part ${post.part} of "${post.series}" is also ${other.file}`,
      fix: 'Give one of the two another number',
      severity: 'error',
    }
  )
}

function otherName({ series }: InSeries, usual: string): Said | undefined {
  if (series === usual) return undefined
  return { reason: `the series "${series}" is called "${usual}" elsewhere`, fix: `Write "${usual}"`, severity: 'warning' }
}

/** How most of a series write its name. */
function usualName(members: InSeries[]): string {
  const counts = new Map<string, number>()
  for (const { series = '' } of members.toReversed()) counts.set(series, (counts.get(series) ?? 0) + 1)
  const [[usual] = ['']] = [...counts].sort(([, a], [, b]) => b - a)
  return usual
}
