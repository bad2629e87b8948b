/** Asking several servers the same, and putting what they say into one sentence. */
import { kinds } from './asked'
import type { Answer } from './servers'

/** Headers of a request. */
type Ask = Record<string, string>

export interface Asked {
  name: string
  ask(path: string, headers: Ask, method?: string): Promise<Answer>
}

/** What browsers offer. */
export const browser: Ask = { 'accept-encoding': 'gzip, deflate, br, zstd' }

export const code = (text: string) => (text ? `\`${text}\`` : '–')

/** A header of an answer; a space more or less says nothing. */
export const shown =
  (name: string) =>
  ({ headers }: Answer) =>
    code(String(headers[name] ?? '').replace(/;\s*/g, '; '))

/** Such as `Content-Type`. */
const inCapitals = (name: string) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** Headers of the transport, those that say what an answer is, and those that have tables of their own. */
const left =
  /^(?:accept-ranges|cache-control|connection|content-(?:encoding|length|type)|date|etag|keep-alive|last-modified|transfer-encoding|vary)$/

/** Asks servers of one site. @param files paths of all its files */
export function interview(servers: Asked[], files: string[]) {
  /** The first file whose path is like this. */
  const pathOf = (path: string): string => {
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('…', '[^/]+')}$`)
    const found = path.includes('…') ? files.toSorted().find((file) => pattern.test(file)) : path
    if (!found) throw new Error(`no file is like ${path}`)
    return found
  }

  /** What all say; or what most do, and who says something else. */
  async function agreed(path: string, say: (answer: Answer) => string, as = browser): Promise<string> {
    const said = await Promise.all(servers.map(async ({ ask }) => say(await ask(pathOf(path), as))))
    const most = said.find((text, n) => said.indexOf(text) !== n)
    const others = said.flatMap((text, n) => (text === most ? [] : [`${servers[n]?.name}: ${text}`]))
    return [...(most === undefined ? [] : [most]), ...others].join('; ')
  }

  return {
    /** Paths, what they are, and what is said of each. */
    rows: (list: [path: string, what: string][], say: ((answer: Answer) => string)[], as?: Ask) =>
      Promise.all(list.map(async ([path, what]) => [code(path), what, ...(await Promise.all(say.map((one) => agreed(path, one, as))))])),

    /** Headers, what they are, and where. */
    async headers(): Promise<string[][]> {
      const answers = await Promise.all(servers.flatMap(({ ask }) => kinds.map(([path]) => ask(pathOf(path), browser))))
      const names = new Set(answers.flatMap(({ headers }) => Object.keys(headers)).filter((name) => !left.test(name)))
      const rows = [...names].sort().map(async (name) => {
        const paths = new Map<string, string[]>()
        for (const [path] of kinds) {
          const value = await agreed(path, shown(name))
          paths.set(value, [...(paths.get(value) ?? []), code(path)])
        }
        return [...paths]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([value, of], n) => [code(inCapitals(name)), value, n > 0 ? of.join(', ') : paths.size > 1 ? 'all others' : 'all'])
      })
      return (await Promise.all(rows)).flat()
    },

    /** What each server says of some files, when it is asked in some way after a browser's. */
    eachOf: (list: string[], say: (answer: Answer, first: Answer) => string, how: (first: Answer) => Ask, method?: string) =>
      Promise.all(
        servers.map(async ({ ask }) => {
          const said = list.map(async (path) => {
            const first = await ask(pathOf(path), browser)
            return say(await ask(pathOf(path), how(first), method), first)
          })
          return [...new Set(await Promise.all(said))].join(' or ')
        }),
      ),
  }
}
