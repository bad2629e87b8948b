/** What is published, as files. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Figure, median } from './figures'
import { out } from './site'

/** Bytes of a published file, as a host sends them. */
const compressed = (path: string) => brotliCompressSync(readFileSync(join(out, path))).length

/** Of so many posts the median is taken, at most: to compress one takes as long as to build several. */
const mostPosts = 201

/** The post whose page has the median of bytes, of some that are spread over all. */
export function medianPost(): { address: string; bytes: number } {
  const all = readdirSync(join(out, 'blog')).filter((name) => name.endsWith('.html'))
  const step = Math.ceil(all.length / mostPosts)
  const pages = all.filter((_, i) => i % step === 0)
  const posts = pages.map((name) => ({ address: `/blog/${name.slice(0, -'.html'.length)}`, bytes: compressed(join('blog', name)) }))
  const middle = median(posts.map(({ bytes }) => bytes))
  const post = posts.find(({ bytes }) => bytes === middle)
  if (!post) throw new Error(`no post is published in ${out}`)
  return post
}

export function measureOutput(): Figure[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(out, name)))
  const sizes = files.filter((stat) => stat.isFile()).map(({ size }) => size)
  return [
    { name: 'published', value: sizes.reduce((sum, size) => sum + size, 0) / 1e6, unit: 'MB', meaning: 'all of out/' },
    { name: 'files', value: sizes.length, unit: '', meaning: 'in out/' },
    { name: 'median post', value: medianPost().bytes, unit: 'bytes', meaning: 'its HTML with its styles, by brotli' },
    { name: 'home', value: compressed('index.html'), unit: 'bytes', meaning: 'the HTML of /, by brotli' },
    { name: 'archive', value: compressed('blog.html'), unit: 'bytes', meaning: 'the HTML of /blog, by brotli' },
  ]
}
