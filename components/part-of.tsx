import type { Part } from '@/lib/content/collections'

/** Which part of a series a post is, with the ways to the series, and to the parts before and after it. */
export const PartOf = ({ series, number, last, previous, next }: Part) => (
  <p className="part-of">
    <bdi>
      Part {number}
      {last > 1 && ` of ${last}`} of <a href={series.path}>{series.name}</a>
    </bdi>{' '}
    {previous && <a href={previous.path}>Previous part</a>} {next && <a href={next.path}>Next part</a>}
  </p>
)
