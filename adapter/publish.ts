import { constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, copyFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Origin, readClientModules } from './client-modules'
import { UnexpectedExport } from './expectation'
import { importedModules } from './flight'
import { type Kept, keepPage, keptPage } from './kept'
import { lighten } from './lighten'
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
}

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
 * @returns the paths of its pages, and how many of them kept Next's runtime
 * @throws UnexpectedExport when a part of the build is not as expected
 */
export async function publish(
  { distDir, exportDir, files, trailingSlash, kept }: Build,
  to: string,
): Promise<{ pages: string[]; interactive: number }> {
  const read = (path: string) => readFileSync(join(exportDir, path))
  const textOf = (path: string) => (isText(path) ? read(path).toString() : undefined)
  const folders = new Set<string>()
  const place = (path: string) => {
    const folder = dirname(join(to, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    return join(to, path)
  }
  const copy = (path: string) => copyFileSync(join(exportDir, path), place(path))

  const { pages, unread } = readRoutes(distDir, new Set(files), trailingSlash)
  const others = files.filter((path) => !pages.has(path) && !unread.has(path))
  const built = new Map(others.filter((path) => path.startsWith('_next/')).map((path) => [path, () => textOf(path)]))
  const used = new Set<string>()

  const modules = readClientModules(distDir)
  let interactive = 0
  for (const [path, payload] of pages) {
    const html = read(path).toString()
    const keeps = isInteractive(read(payload), payload, modules)
    if (keeps) interactive++
    const text = keeps ? html : lighten(html, path)
    const keepIn = kept.keep.get(path)
    if (keepIn) keepPage(keepIn, text)
    writeFileSync(place(path), text)
    addReachable(text, built, used)
  }
  for (const path of kept.keep.keys()) if (!pages.has(path)) throw new Error(`${path} was to be rendered, and was not`)
  const keptPaths = [...kept.pages.keys()].filter((path) => !pages.has(path))
  await forEach(keptPaths, async (path) => {
    const text = await keptPage(kept.pages.get(path) ?? '')
    if (text.includes('self.__next_f')) interactive++
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
  return { pages: [...pages.keys(), ...keptPaths], interactive }
}
