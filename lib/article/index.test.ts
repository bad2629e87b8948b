import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterTestProject, readAnew, type TestProject, testRegistry } from '@/lib/check/test-project'

let project: TestProject
let article: typeof import('.')
let articleSource: typeof import('./source').articleSource

/** A post. @param fields lines of its front matter */
const post = (title: string, date: string, words: string, ...fields: string[]) =>
  ['---', `title: ${title}`, 'description: Of it', `date: ${date}`, 'published: true', ...fields, '---', '', words, ''].join('\n')

const update = '<Update date="2025-06-01">\n\nBetter.\n\n</Update>'
const tagged = 'tags: [Work]'
const story = 'series: Story'

const posts: Record<string, string> = {
  far: post('Far', '2020-01-01', 'Mountains everywhere.'),
  first: post('First', '2021-01-01', 'Beginning.', story, 'part: 1'),
  alike: post('Alike', '2022-01-01', 'Gardens.', tagged),
  tagged: post('Tagged', '2022-02-01', 'Bicycles.', 'tags: [play, work]'),
  linked: post('Linked', '2022-03-01', `It opens so. ${'It goes on. '.repeat(100)}`),
  original: post('Original', '2022-04-01', 'Earlier.'),
  older: post('Older', '2025-02-01', 'Kitchens.'),
  moving: post(
    'Moving',
    '2025-03-01',
    `To [it](/blog/linked).\n\n${update}`,
    tagged,
    story,
    'part: 2',
    'updated: 2025-06-01',
    'revisits: original',
  ),
  newer: post('Newer', '2025-04-01', 'Windows.'),
  mention: post('Mention', '2025-05-01', 'As [said](/blog/moving) before.'),
}
const fileOf = (slug: string) => `content/posts/${slug}.mdx`

beforeAll(async () => {
  project = enterTestProject()
  article = await import('.')
  ;({ articleSource } = await import('./source'))
})
beforeEach(() => {
  rmSync('content/posts', { recursive: true, force: true })
  for (const [slug, text] of Object.entries(posts)) project.write(fileOf(slug), text)
  project.write('content/pages/about.mdx', '---\ntitle: About\ndescription: Me\n---\n\nOf [moving](/blog/moving).\n')
})
afterAll(() => project.leave())

/** What a page shows in a build that begins now, and what stands for it. */
async function pageNow(path = '/blog/moving') {
  const content = await readAnew()
  const entry = [...content.posts, ...content.pages].find((entry) => entry.path === path)
  if (!entry) throw new Error(`there is nothing at ${path}`)
  const source = await articleSource(entry, content, testRegistry)
  const data = await article.articleData(source, content, testRegistry)
  return { data, key: article.articleKey(source, data) }
}

describe('articleData', () => {
  test('is whatever the page of a post shows besides its words', async () => {
    const { data } = await pageNow()
    const named = (title: string) => expect.objectContaining({ title })
    expect(data).toEqual({
      previews: [{ id: 'Preview-linked', post: named('Linked'), opening: expect.stringMatching(/^It opens so\. It goes on\./) }],
      updated: { date: '2025-06-01', href: '#updated-2025-06-01' },
      tags: [{ slug: 'work', name: 'Work', path: '/tags/work' }],
      revisits: { original: named('Original'), followUps: [] },
      mentions: [{ post: named('Mention'), context: { before: 'As ', words: 'said', after: ' before.' } }],
      neighbours: { older: named('Older'), newer: named('Newer') },
      part: {
        series: { slug: 'story', name: 'Story', path: '/series/story' },
        number: 2,
        last: 2,
        previous: named('First'),
        next: undefined,
      },
      related: expect.arrayContaining([named('Alike')]),
    })
  })

  test('is plain, so that a key can be made of it', async () => {
    const { data } = await pageNow()
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })

  test('is of a page what its words link to', async () => {
    expect((await pageNow('/about')).data).toEqual({ previews: [expect.objectContaining({ id: 'Preview-moving' })] })
  })

  test('says the day of a change that the words tell nothing of, and none of a post that was not changed', async () => {
    project.write(fileOf('moving'), post('Moving', '2025-03-01', 'Words.', 'updated: 2025-06-01'))
    expect((await pageNow()).data).toMatchObject({ updated: { date: '2025-06-01' } })
    expect((await pageNow()).data).not.toHaveProperty('updated.href')
    for (const fields of [[], ['updated: 2025-03-01']]) {
      project.write(fileOf('moving'), post('Moving', '2025-03-01', 'Words.', ...fields))
      expect((await pageNow()).data).toHaveProperty('updated', undefined)
    }
  })
})

describe('articleKey', () => {
  test('is the same for the same', async () => {
    const { key } = await pageNow()
    for (const [slug, text] of Object.entries(posts)) project.write(fileOf(slug), text)
    expect((await pageNow()).key).toBe(key)
    expect((await pageNow('/about')).key).not.toBe(key)
  })

  test.each<[string, string, string]>([
    ['its words', 'moving', `${posts.moving}\nMore.`],
    ['its title', 'moving', (posts.moving ?? '').replace('Moving', 'Staying')],
    ['its update', 'moving', (posts.moving ?? '').replaceAll('2025-06-01', '2025-06-02')],
    ['the title of the post before it', 'older', post('Elder', '2025-02-01', 'Kitchens.')],
    ['the title of the post after it', 'newer', post('Later', '2025-04-01', 'Windows.')],
    ['a post between it and the next', 'between', post('Between', '2025-03-15', 'Doors.')],
    ['the sentence that mentions it', 'mention', post('Mention', '2025-05-01', 'As [said](/blog/moving) above.')],
    ['another mention', 'far', post('Far', '2020-01-01', 'See [there](/blog/moving).')],
    ['a mention less', 'mention', post('Mention', '2025-05-01', 'As said before.')],
    ['a related post', 'alike', post('Alike', '2022-01-01', 'Gardens.')],
    ['the title of a related post', 'alike', post('Same', '2022-01-01', 'Gardens.', tagged)],
    ['the usual name of its tag', 'far', post('Far', '2020-01-01', 'Mountains everywhere.', 'tags: [work]')],
    ['the title of a part', 'first', post('Opening', '2021-01-01', 'Beginning.', story, 'part: 1')],
    ['another part of its series', 'far', post('Far', '2020-01-01', 'Mountains everywhere.', story, 'part: 3')],
    ['how a post opens that it links to', 'linked', post('Linked', '2022-03-01', 'It opens otherwise.')],
    ['what it looks back at', 'original', post('Origin', '2022-04-01', 'Earlier.')],
    ['what looks back at it', 'far', post('Far', '2026-01-01', 'Mountains.').replace('2026-01-01', '2025-06-10\nrevisits: moving')],
  ])('changes with %s', async (_, slug, text) => {
    const { key } = await pageNow()
    project.write(fileOf(slug), text)
    expect((await pageNow()).key).not.toBe(key)
  })

  test.each<[string, string, string]>([
    ['the words of a post that has nothing to do with it', 'far', post('Far', '2020-01-01', 'Rivers and lakes.')],
    ['the title of one', 'far', post('Away', '2020-01-01', 'Mountains everywhere.')],
    ['the words of its neighbour', 'older', post('Older', '2025-02-01', 'Cellars.')],
    ['what a post says besides the sentence that mentions it', 'mention', `${posts.mention}\nMore of chimneys.`],
    ['what a post says after its opening that it links to', 'linked', `${posts.linked}\nMore of staircases.`],
    ['a draft', 'draft', post('Draft', '2025-03-15', 'To [it](/blog/moving).', tagged).replace('published: true', 'published: false')],
    ['a post of a later day', 'later', post('Later', '2025-07-01', 'To [it](/blog/moving).', tagged)],
  ])('does not change with %s', async (_, slug, text) => {
    const { key } = await pageNow()
    project.write(fileOf(slug), text)
    expect((await pageNow()).key).toBe(key)
  })
})
