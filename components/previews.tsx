import { site } from '@/content/site'
import { languageOf } from '@/lib/language'
import type { Preview } from '@/lib/links/previews'

/**
 * What the links of a text lead to, each shown beside its link while a reader looks at that: the browser does it
 * (`interestfor`), or `client/preview.ts`. Where there are no popovers it is a list after the text.
 */
export function Previews({ previews }: { previews: Preview[] }) {
  if (!previews.length) return null
  return (
    // Without a name it is no landmark, and reading views leave it out.
    <aside role="none" className="previews">
      <p hidden>Posts linked to:</p>
      {previews.map(({ id, post, opening }) => (
        <div key={id} id={id} popover="auto" className="preview" {...languageOf(post.lang ?? site.language)}>
          <p>{post.title}</p>
          <p>{post.description}</p>
          {opening && <p>{opening}</p>}
        </div>
      ))}
    </aside>
  )
}
