/** What the site has for language models and their tools, as https://llmstxt.org proposes. */
import { site } from '@/content/site'
import { type Content, getContent, type Page, type Post } from '@/lib/content'
import { quantity } from '@/lib/quantity'
import { absoluteUrl, archivePath, markdownPath } from '@/lib/urls'

/** So many posts are listed, and so many bytes of words given: more than a reader of the file could hold in mind. */
const mostPosts = 500
const mostBytes = 2_000_000

const heading = () => `# ${site.title}\n\n> ${site.description}\n`

/** Text of a link, or beside one, as Markdown reads it. */
const plain = (text: string) => text.replace(/[\\[\]*_`<]/g, '\\$&')

const entryLine = ({ title, path, description }: Post | Page) =>
  `- [${plain(title)}](${absoluteUrl(markdownPath(path))}): ${plain(description)}`

const section = (title: string, lines: string[]) => (lines.length ? `\n## ${title}\n\n${lines.join('\n')}\n` : '')

/**
 * The text of `/llms.txt`: what the site is, and where its listed posts, newest first, and its pages are to be had as Markdown.
 *
 * @param content what readers see
 */
export function llmsText({ posts, pages }: Pick<Content, 'posts' | 'pages'> = getContent()): string {
  const older = quantity(posts.length - mostPosts, 'older post')
  return [
    heading(),
    `\nEach link leads to Markdown; the page for people is at the same address without \`/index.md\`. All of it in one file: ${absoluteUrl('/llms-full.txt')}\n`,
    posts.length > mostPosts ? `\nThe newest ${mostPosts} posts are below. In the archive and the sitemap: ${older}.\n` : '',
    section('Writing', posts.slice(0, mostPosts).map(entryLine)),
    section('Pages', pages.map(entryLine)),
    section('Optional', [
      `- [Archive](${absoluteUrl(archivePath)}): everything by years, for people`,
      `- [Sitemap](${absoluteUrl('/sitemap.xml')}): the address of every page`,
    ]),
  ].join('')
}

/**
 * The text of `/llms-full.txt`: the pages and the listed posts themselves, newest first, one Markdown file after the other, as
 * far as they have room in one file.
 *
 * @param markdownOf gives a post or page as Markdown
 * @param content what readers see
 * @param most how many bytes they may take
 */
export async function llmsFullText(
  markdownOf: (entry: Post | Page) => Promise<string>,
  { posts, pages }: Pick<Content, 'posts' | 'pages'> = getContent(),
  most = mostBytes,
): Promise<string> {
  const files: string[] = []
  let bytes = 0
  for (const entry of [...pages, ...posts]) {
    const file = await markdownOf(entry)
    bytes += Buffer.byteLength(file)
    if (bytes > most) break
    files.push(file)
  }
  const older = posts.length + pages.length - files.length
  const rest = `\nLeft out, so that this file stays small: ${quantity(older, 'older post')}. ${absoluteUrl('/llms.txt')} tells where they are.\n`
  return [heading() + (older > 0 ? rest : ''), ...files].join('\n')
}
