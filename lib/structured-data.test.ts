import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Site } from '@/content/site'

let dir: string

const write = (slug: string, more: string) =>
  writeFileSync(
    join(dir, `posts/${slug}.mdx`),
    `---\ntitle: Title of ${slug}\ndescription: About ${slug}\npublished: true\n${more}\n---\n\nWords.\n`,
  )

/** The module as a build loads it. */
async function load(author: Partial<Site['author']> = {}) {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('SITE_URL', 'https://my.blog')
  vi.resetModules()
  const { site } = await import('@/content/site')
  Object.assign(site, { title: 'Notes', description: 'What I know', author: { name: '', email: '', profiles: [], ...author } })
  const { findPost } = await import('@/lib/content')
  const data = await import('./structured-data')
  const post = (slug: string) => {
    const found = findPost(slug)
    if (!found) throw new Error(`there is no ${slug}`)
    return found
  }
  return { ...data, post }
}

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'structured-')))
  mkdirSync(join(dir, 'posts'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

const signedBySite = { '@type': 'Organization', name: 'Notes', url: 'https://my.blog/' }

test('a post says all that is known of it, and the way to it', async () => {
  write('one', 'date: 2025-03-29')
  write('two', 'date: 2025-04-01\nupdated: 2025-05-01\nlang: pt-BR\ntags: [work, 日本]\nseries: A story\npart: 2')
  const { postData, post } = await load()
  expect(postData(post('two'), 1234, '/blog/two/desk.1a2b3c4d.jpg')).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        headline: 'Title of two',
        description: 'About two',
        url: 'https://my.blog/blog/two',
        mainEntityOfPage: 'https://my.blog/blog/two',
        datePublished: '2025-04-01',
        dateModified: '2025-05-01',
        wordCount: 1234,
        image: ['https://my.blog/blog/two/desk.1a2b3c4d.jpg', 'https://my.blog/cards/blog/two.png'],
        keywords: ['work', '日本'],
        inLanguage: 'pt-BR',
        author: signedBySite,
        isPartOf: [
          { '@type': 'Blog', name: 'Notes', url: 'https://my.blog/blog' },
          { '@type': 'CreativeWorkSeries', name: 'A story', url: 'https://my.blog/series/a-story' },
        ],
        position: 2,
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Writing', item: 'https://my.blog/blog' },
          { '@type': 'ListItem', position: 2, name: 'Title of two', item: 'https://my.blog/blog/two' },
        ],
      },
    ],
  })
})

test('and nothing that is not known', async () => {
  write('one', 'date: 2025-03-29')
  const { postData, post } = await load()
  const [posting] = postData(post('one'), 0)['@graph']
  expect(posting).toMatchObject({
    dateModified: '2025-03-29',
    wordCount: 0,
    image: ['https://my.blog/cards/blog/one.png'],
    inLanguage: 'en',
  })
  expect(posting).not.toHaveProperty('keywords')
  expect(posting).not.toHaveProperty('position')
})

test('it is by a person only if the author has a name', async () => {
  write('one', 'date: 2025-03-29')
  const { postData, post } = await load({ name: 'Ada', profiles: ['https://example.social/@ada'] })
  expect(postData(post('one'), 1)['@graph'][0]).toMatchObject({
    author: { '@type': 'Person', name: 'Ada', url: 'https://my.blog/', sameAs: ['https://example.social/@ada'] },
  })
})

test('the site says what it is, and where it is searched', async () => {
  const { siteData } = await load()
  expect(siteData()['@graph']).toEqual([
    {
      '@type': 'WebSite',
      name: 'Notes',
      description: 'What I know',
      url: 'https://my.blog/',
      inLanguage: 'en',
      publisher: signedBySite,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://my.blog/search?q={words}' },
        'query-input': 'required name=words',
      },
    },
  ])
})

test('a list says the way to it', async () => {
  const { listData } = await load()
  expect(listData({ name: 'Tags', path: '/tags' }, { name: 'café', path: '/tags/日本' })['@graph']).toEqual([
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Tags', item: 'https://my.blog/tags' },
        { '@type': 'ListItem', position: 2, name: 'café', item: 'https://my.blog/tags/%E6%97%A5%E6%9C%AC' },
      ],
    },
  ])
})
