import { type Problem, problemAt } from './problem'
import { sameNames, usualName } from './same-names'
import type { Places } from './yaml'

/** A post, as far as its series is concerned. */
interface Post {
  file: string
  series?: string | undefined
  part?: number | undefined
  places: Places
}

type InSeries = Post & { series: string }

type Said = Pick<Problem, 'reason' | 'fix' | 'severity'>

/**
 * Finds posts of one series that have the same part, and those that write its name in another way than most do.
 * Names that make the same address are of one series.
 *
 * @param posts newest first: of two ways to write a name that are as frequent, the older post has the right one
 * @param read gives the text of a file
 */
export function seriesProblems(posts: Post[], read: (post: { file: string }) => string): Problem[] {
  const inSeries = posts.filter((post): post is InSeries => post.series !== undefined)
  return sameNames(inSeries, ({ series }) => series).flatMap((members) => {
    const usual = usualName(members.map(({ series }) => series))
    const byPart = membersByPart(members)
    return members.flatMap((post) => {
      const tell = (field: 'part' | 'series', said: Said | undefined) =>
        said ? [problemAt({ file: post.file, text: read(post) }, post.places[field] ?? { line: 1, column: 1 }, said)] : []
      return [...tell('part', samePart(post, byPart)), ...tell('series', otherName(post, usual))]
    })
  })
}

/** The first two of a series that have a part, by that part: more are not told of each other. */
function membersByPart(members: InSeries[]): ReadonlyMap<number, InSeries[]> {
  const byPart = new Map<number, InSeries[]>()
  for (const member of members) {
    if (member.part === undefined) continue
    byPart.set(member.part, [...(byPart.get(member.part) ?? []), member].slice(0, 2))
  }
  return byPart
}

function samePart(post: InSeries, byPart: ReadonlyMap<number, InSeries[]>): Said | undefined {
  const other = byPart.get(post.part ?? 0)?.find((member) => member !== post)
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
