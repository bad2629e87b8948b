import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, copyFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { addBasePath, addBasePathToPayload, addBasePathToStyles } from './base-path'
import { type Origin, readClientModules } from './client-modules'
import { UnexpectedExport } from './expectation'
import { importedModules } from './flight'
import { type Kept, keepPage, keptPage } from './kept'
import { lighten } from './lighten'
import { readPage, writePage } from './page'
import { outsideOf, policyOf, UnsafePage, withPolicy } from './policy'
import { addReachable } from './reachable'
import { readRoutes } from './routes'

/** A finished build, to publish from. */
interface Build {
  /** Next's build directory, such as `.next`. */
  distDir: string
  /** Where Next wrote its export. */
  exportDir: string
  /** Paths of the export's files in it. */
  files: string[]
  /** Next's setting of that name. */
  trailingSlash: boolean
  /** What was not rendered. */
  kept: Kept
  /** What the site's own scripts load, and are held to, by directive of a content security policy. */
  policy: Readonly<Record<string, string>>
  /** What addresses of the published site are to begin with; may be empty. */
  basePath: string
}

/**
 * A page that keeps Next's runtime. React makes scripts of text, so it cannot be held to trusted types; and what its runtime loads is in no
 * element.
 */
function withRuntime(html: string, where: string, { 'trusted-types': _, ...policy }: Build['policy'], basePath: string): string {
  const page = readPage(html)
  if (basePath) {
    addBasePath(page, basePath)
    addBasePathToPayload(page, where, basePath)
  }
  const own = ['connect-src', 'font-src', 'img-src', 'style-src'].map((directive) => [directive, `'self' ${policy[directive] ?? ''}`])
  return withPolicy(basePath ? writePage(page) : html, policyOf(page, { ...policy, ...Object.fromEntries(own) }))
}

const policyWithout = (policy: Build['policy']) => ({ ...policy, 'require-trusted-types-for': "'script'" })

/** Files that may mention other files. */
const isText = (path: string) => /\.(?:css|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/.test(path)

/** Whether a page renders a client component of the site's own, by what its payload imports. */
function isInteractive(payload: Buffer, where: string, modules: Map<string, Origin>): boolean {
  const origins = [...importedModules(payload, where)].map((id) => {
    const origin = modules.get(id)
    if (!origin) throw new UnexpectedExport(where, `it imports the module ${id}, which no manifest lists`)
    return origin
  })
  return origins.includes('site')
}

/** How many files are read or written at a time. */
const atATime = 16

/** Does something for each of some items, several at a time. */
async function forEach<Item>(items: Iterable<Item>, act: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  const next = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item)
  }
  const all = Array.from({ length: atATime }, next)
  // Whoever clears up after a failure is not to meet one that still writes.
  await Promise.allSettled(all)
  await Promise.all(all)
}

/**
 * Makes the published site from an export. One page is held in memory at a time.
 *
 * @param to the folder to make it in
 * @returns the paths of its pages, how many of them kept Next's runtime, and what origins elsewhere they load from
 * @throws UnexpectedExport when a part of the build is not as expected
 * @throws when pages hold what only a weak policy lets work, with all of it
 */
export async function publish(
  { distDir, exportDir, files, trailingSlash, kept, policy, basePath }: Build,
  to: string,
): Promise<{ pages: string[]; interactive: number; outside: string[] }> {
  const read = (path: string) => readFileSync(join(exportDir, path))
  const textOf = (path: string) => (isText(path) ? read(path).toString() : undefined)
  const folders = new Set<string>()
  const place = (path: string) => {
    const folder = dirname(join(to, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    return join(to, path)
  }
  const copy = (path: string) => {
    if (basePath && path.endsWith('.css')) writeFileSync(place(path), addBasePathToStyles(read(path).toString(), basePath))
    else copyFileSync(join(exportDir, path), place(path))
  }

  const { pages, unread } = readRoutes(distDir, new Set(files), trailingSlash)
  const others = files.filter((path) => !pages.has(path) && !unread.has(path))
  const built = new Map(others.filter((path) => path.startsWith('_next/')).map((path) => [path, () => textOf(path)]))
  const used = new Set<string>()

  const modules = readClientModules(distDir)
  let interactive = 0
  const outside = new Set<string>()
  const unsafe: string[] = []
  const safe = (path: string, make: () => string) => {
    try {
      return make()
    } catch (problem) {
      if (!(problem instanceof UnsafePage)) throw problem
      unsafe.push(`${path}: ${problem.message.replaceAll('\n', `\n${path}: `)}`)
      return ''
    }
  }
  for (const [path, payload] of pages) {
    const html = read(path).toString()
    const keeps = isInteractive(read(payload), payload, modules)
    if (keeps) interactive++
    const text = safe(path, () =>
      keeps ? withRuntime(html, path, policy, basePath) : lighten(html, path, policyWithout(policy), basePath),
    )
    for (const origin of outsideOf(text)) outside.add(origin)
    const keepIn = kept.keep.get(path)
    if (keepIn && text) keepPage(keepIn, text)
    writeFileSync(place(path), text)
    addReachable(text, built, used)
  }
  if (unsafe.length)
    throw new Error(
      `A strict content security policy does not let these work. Give elements a class, and write its rules in a style sheet; have a script listen\n${unsafe.join('\n')}`,
    )
  for (const path of kept.keep.keys()) if (!pages.has(path)) throw new Error(`${path} was to be rendered, and was not`)
  const keptPaths = [...kept.pages.keys()].filter((path) => !pages.has(path))
  await forEach(keptPaths, async (path) => {
    const text = await keptPage(kept.pages.get(path) ?? '')
    if (text.includes('self.__next_f')) interactive++
    for (const origin of outsideOf(text)) outside.add(origin)
    addReachable(text, built, used)
    await writeFile(place(path), text)
  })
  if (interactive && ![...used].some((path) => basename(path).startsWith('turbopack-')))
    throw new UnexpectedExport(exportDir, "a page needs Next's runtime, and it is not Turbopack's")

  for (const path of others) {
    if (built.has(path)) continue
    const text = textOf(path) ?? ''
    if (path.endsWith('.html') && text.includes('self.__next_f')) throw new UnexpectedExport(path, 'no route of the build is this page')
    addReachable(text, built, used)
    copy(path)
  }
  for (const path of used) copy(path)
  await forEach(kept.files, async ([path, file]) => {
    // Where the file system can, it shares the bytes until one of the two changes.
    await copyFile(file, place(path), constants.COPYFILE_FICLONE)
    // Whoever may read the one it is made of, a host has to read this.
    await chmod(place(path), 0o644)
  })
  return { pages: [...pages.keys(), ...keptPaths], interactive, outside: [...outside].sort() }
}
