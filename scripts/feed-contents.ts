/** Makes what feeds show of posts, so that the build finds it made, and forgets what none shows any more. */
import { mdxComponents } from '@/components/mdx'
import { contentSources, makeContents } from '@/lib/feeds/content'
import { isContentKept, pruneContents } from '@/lib/feeds/content-cache'
import { feedLists } from '@/lib/feeds/lists'

const { site, tags, series } = feedLists()
const posts = new Set([site, ...tags, ...series].flatMap((list) => list.posts))
const sources = await contentSources(posts, mdxComponents)
await makeContents(sources.filter(({ key }) => !isContentKept(key)))
pruneContents(new Set(sources.map(({ key }) => key)))
