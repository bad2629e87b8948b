import { site } from '@/content/site'
import { siteName } from '@/lib/links/site-address'

interface Props {
  /** The post to reply to. */
  post: { title: string; discuss: string[] }
}

/** The ways to reply to a post: by email, and where it is discussed; nothing when there are none. */
export function Reply({ post: { title, discuss } }: Props) {
  const { email } = site.author
  if (!email && !discuss.length) return null
  return (
    <section aria-label="Reply" className="reply chrome">
      {site.invitation && (
        <p>
          <bdi>{site.invitation}</bdi>
        </p>
      )}
      <ul>
        {email && (
          <li>
            <a href={replyAddress(email, title)}>Reply by email</a>
          </li>
        )}
        {discuss.map((address) => (
          <li key={address}>
            <a href={address}>Discuss on {placeName(address, discuss)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What opens a letter to an address about a title: `mailto:me@example.org?subject=Re%3A%20Moving`. */
function replyAddress(email: string, title: string): string {
  // A half of a character, which YAML can hold, has no encoding.
  const subject = `Re: ${title}`.replace(/\p{Surrogate}/gu, '\uFFFD')
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
}

/** What a place on the web is called: its host, and as much of the path as tells it from the others. */
function placeName(address: string, all: string[]): string {
  const parts = partsOf(address)
  const others = all.filter((other) => other !== address).map(partsOf)
  const length = parts.findIndex((_, at) => !others.some((other) => other.slice(0, at + 1).join('/') === parts.slice(0, at + 1).join('/')))
  return parts.slice(0, length + 1 || undefined).join('/')
}

/** An address taken apart at its slashes: `['news.example', 'item?id=1']`. */
function partsOf(address: string): string[] {
  const url = new URL(address)
  return `${siteName(url)}${url.pathname}${url.search}${url.hash}`.split('/')
}
