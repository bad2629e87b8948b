import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import type { Content } from '@/lib/content'

/** A file of writing: front matter with what is required of a post, then the words. @param fields lines of front matter */
export const writing = (words: string, fields = 'date: 2025-03-01\npublished: true') =>
  `---\ntitle: Moving\ndescription: About moving\n${fields}\n---\n\n${words}`

/** A project of its own, in which what is kept between runs is not that of ours. */
export interface TestProject {
  /** Writes a file, by its path from the project. */
  write(name: string, content: string | Uint8Array): void
  /** Goes back to our own project. */
  leave(): void
}

/**
 * Makes a project with our code, one component `Figure`, and whatever is written into it, and works in it from then on.
 * Modules that look for the content must be imported later.
 */
export function enterTestProject(): TestProject {
  const home = process.cwd()
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))
  process.chdir(dir)
  vi.stubEnv('CONTENT_DIR', '')
  vi.stubEnv('BUILD_DATE', '2025-06-15')
  mkdirSync('content')
  for (const name of ['content/site.ts', 'lib', 'node_modules', 'package.json']) symlinkSync(join(home, name), name)
  const write: TestProject['write'] = (name, content) => {
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, content)
  }
  write('components/mdx/figure.tsx', 'export function Figure({ src }: { src: string }) { return <img src={src} alt="" /> }\n')
  return {
    write,
    leave() {
      vi.unstubAllEnvs()
      process.chdir(home)
      rmSync(dir, { recursive: true })
    },
  }
}

/** The components that posts of such a project may use. */
export const testRegistry = { Figure: function Figure() {} }

/** The body of writing as a build that begins now reads it. */
export async function readAnew(): Promise<Content> {
  delete (globalThis as { content?: unknown }).content
  return (await import('@/lib/content')).getContent()
}
