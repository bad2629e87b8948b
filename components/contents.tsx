import type { languageOf } from '@/lib/language'
import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'

/** For browsers that know which section is being read. A sheet of its own: the compiler of the others does not know the selector yet. */
const current = '.contents-list ul:not(:has([aria-current])) :target-current{--current:var(--ink);--mark:""}'

/** The headings of a text as a list of links; nothing when there are too few to need one. `client/contents.ts` marks where the reader is. */
export function Contents({ entries, language }: { entries: ContentsEntry[]; language: ReturnType<typeof languageOf> }) {
  const shown = entries.filter(({ depth }) => depth <= 3)
  if (shown.length < 3) return null
  return (
    <nav aria-label="On this page" className="contents-list chrome">
      <style href="contents" precedence="page">
        {current}
      </style>
      <details>
        <summary>On this page</summary>
        <ul {...language}>
          {shown.map(({ id, text, depth }) => (
            <li key={id} className={depth === 3 ? 'deep' : undefined}>
              <a href={`#${id}`} suppressHydrationWarning>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
