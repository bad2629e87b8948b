import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'

/** The headings of a text as a list of links; nothing when there are too few to need one. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  const shown = entries.filter(({ depth }) => depth <= 3)
  if (shown.length < 3) return null
  return (
    <nav aria-label="On this page" className="contents-list chrome">
      <details>
        <summary>On this page</summary>
        <ul>
          {shown.map(({ id, text, depth }) => (
            <li key={id} className={depth === 3 ? 'deep' : undefined}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
