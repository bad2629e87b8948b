import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { post, readFiles, writeFiles } from './import/sample-folder'

let content: string
beforeEach(() => {
  // Content lies inside the project.
  mkdirSync('.cache', { recursive: true })
  content = mkdtempSync(join('.cache', 'authoring-'))
})
afterEach(() => rmSync(content, { recursive: true }))

/** Runs a command as `npm run` does, on the content of this test. */
function run(script: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: content, BUILD_DATE: '2026-11-22', PORT: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, told: stdout, complaint: stderr.trim() }
}

/** A post to look back at since November. */
const original =
  '---\ntitle: Moving house\ndescription: About moving\ndate: 2025-03-29\npublished: true\nrevisit: 2026-11-01\n---\n\nWords.\n'

describe('npm run new', () => {
  test('writes a draft, says where, and does not write it twice', () => {
    const told = `${join(content, 'posts/two-words.mdx')}\nhttp://localhost:3000/blog/two-words  (while npm run dev runs)\n`
    expect(run('new', 'Two', 'words')).toEqual({ status: 0, told, complaint: '' })
    const written = readFiles(content)
    expect(written['posts/two-words.mdx']).toContain('\ndate: 2026-11-22\npublished: false\n')
    expect(run('new', '--dir', 'Two words')).toEqual({
      status: 1,
      told: '',
      complaint: `There is a post of that name: ${join(content, 'posts/two-words.mdx')}. Give the new one another title`,
    })
    expect(readFiles(content)).toEqual(written)
  })

  test('makes a folder with --dir', () => {
    expect(run('new', 'Two words', '--dir').status).toBe(0)
    expect(Object.keys(readFiles(content))).toEqual(['posts/two-words/index.mdx'])
  })

  test('begins a look back, which the check has nothing to say about', () => {
    writeFiles(content, { 'posts/moving.mdx': original })
    const { status, told, complaint } = run('new', '--revisit', 'moving', '--dir')
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
    expect(told).toContain('\nhttp://localhost:3000/blog/looking-back-at-moving-house  (')
    const written = readFiles(content)['posts/looking-back-at-moving-house/index.mdx']
    expect(written).toContain('\npublished: false\nrevisits: moving\n')
    const { problems } = JSON.parse(run('check', '--json').told)
    expect(problems.filter(({ file }: { file: string }) => file.startsWith(content))).toEqual([
      expect.objectContaining({
        reason: 'the day to look at this again has come: 2026-11-01',
        fix: `Publish the follow-up ${join(content, 'posts/looking-back-at-moving-house/index.mdx')}, move \`revisit\` to a later day, or remove it`,
      }),
    ])

    writeFiles(content, { 'posts/a-year-later.mdx': (written ?? '').replace('published: false', 'published: true') })
    expect(run('check', '--json').told).not.toContain('has come')
    expect(run('new', '--revisit', 'content/posts/moving.mdx', 'Two years later').status).toBe(0)
    expect(readFiles(content)['posts/two-years-later.mdx']).toContain('\ntitle: Two years later\n')
  })

  test('says which post was meant to be looked back at', () => {
    const files = { 'posts/moving.mdx': original, 'posts/broken.mdx': '---\n' }
    writeFiles(content, files)
    expect(run('new', '--revisit', 'movign').complaint).toBe('There is no post "movign" to look back at. Write --revisit moving')
    expect(run('new', '--revisit', 'broken').complaint).toContain('posts/broken.mdx is to be mended first: npm run check says how')
    expect(readFiles(content)).toEqual(files)
  })

  test.each([
    [[' '], 'A post needs a title. '],
    [['--revisit', ''], 'There is no post "" to look back at. '],
    [['--revisit'], "Option '--revisit <value>' argument missing. Write it so: "],
    [['--revisit', '--dir'], "Option '--revisit' argument is ambiguous. Write it so: "],
    [['--directory', 'A'], "Unknown option '--directory'"],
  ])('says what is wrong with %j', (args, reason) => {
    const { status, complaint } = run('new', ...args)
    expect({ status, complaint }).toEqual({ status: 1, complaint: expect.stringContaining(reason) })
    expect(complaint).not.toContain('\n')
    expect(readdirSync(content)).toEqual([])
  })
})

describe('npm run import', () => {
  test('ends well when there was something to import, then or before', () => {
    const folder = mkdtempSync(join('.cache', 'old-'))
    try {
      writeFiles(folder, { 'a.md': post('Words.'), 'b.md': '---\n' })
      const { status, told } = run('import', folder)
      expect(status).toBe(0)
      expect(told).toContain(
        `a.md → ${relative('.', join(content, 'posts/a.md'))}\n\nb.md (left out)\n     1  the front matter cannot be read`,
      )
      expect(told).toContain(
        '\n\nMarkdown: 1 post imported with 0 files, 0 already there, 1 left out; 1 remark\nNow see what the site says of them: npm run check\n',
      )
      const written = readFiles(content)
      expect(run('import', folder)).toMatchObject({
        status: 0,
        told: expect.stringContaining('0 posts imported with 0 files, 1 already there, 1 left out'),
      })
      expect(readFiles(content)).toEqual(written)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    [[], 'Name one folder: npm run import -- ../my-old-blog'],
    [['public'], 'There was nothing to import'],
  ])('says what is wrong with %j', (args, reason) => {
    const { status, complaint } = run('import', ...args)
    expect({ status, complaint }).toEqual({ status: 1, complaint: expect.stringContaining(reason) })
    expect(complaint).not.toContain('\n')
    expect(readdirSync(content)).toEqual([])
  })
})
