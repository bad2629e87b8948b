import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ComponentSpec } from '@/lib/mdx/component-spec'
import { type ComponentSource, readComponentTypes } from './read-component-types'

type Described = Record<string, Omit<ComponentSpec, 'name'>>

/** What was read last, and off which sources: reading takes most of a second. */
const kept = '.cache/check/components.json'

/** What the outcome depends on besides the sources. */
const code = ['package.json', 'lib/check/read-component-types.ts']

/**
 * What each component of a registry takes, read off the types it is written with.
 *
 * A component is known by its own name, or, where that cannot be seen, by the one it has in the registry.
 * One whose types cannot be read takes whatever it is given.
 *
 * @param registry components by the names a post uses; lower-case ones, which replace plain elements, are left out
 * @param folder where their sources are
 */
export async function describeComponents(registry: object, folder = 'components/mdx'): Promise<ComponentSpec[]> {
  const described = await describeSources(sourcesIn(folder))
  return Object.entries(registry)
    .filter(([name]) => /^[A-Z]/.test(name))
    .map(([name, component]) => {
      const own = typeof component === 'function' ? String(component.name) : ''
      const known = [own, name].find((candidate) => Object.hasOwn(described, candidate)) ?? ''
      return { name, ...(described[known] ?? { props: [], open: true }) }
    })
}

const sourcesIn = (folder: string): ComponentSource[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .map((name) => ({ path: resolve(folder, name), text: readFileSync(join(folder, name), 'utf8') }))

async function describeSources(sources: ComponentSource[]): Promise<Described> {
  const hash = createHash('sha256')
  for (const file of code) hash.update(readFileSync(file))
  for (const { path, text } of sources) hash.update(`${path}\0${text}\0`)
  const of = hash.digest('hex')

  const before = readKept()
  if (before?.of === of) return before.described
  const described = Object.fromEntries(await readComponentTypes(sources))
  keep({ of, described })
  return described
}

interface Kept {
  of: string
  described: Described
}

function readKept(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'))
  } catch {
    return undefined // never written, or cut short
  }
}

/** Several processes may keep theirs at a time. */
function keep(found: Kept): void {
  mkdirSync(dirname(kept), { recursive: true })
  const aside = `${kept}.${process.pid}`
  writeFileSync(aside, JSON.stringify(found))
  renameSync(aside, kept)
}
